#include "core/store/same_content.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class SameContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isEqualByValue();
    void saysWhatDiffers();
    void comparesWhatTheCallerGave();
    void comparesTextThatIsNoJson();
    void doesNotAskForWhatWasErased();
};

namespace {

const std::string kStream = "0a000000-0000-4000-8000-00000000000a";

StoredContent storedContent() {
    return {StreamId(kStream),   "Paid", R"({"a":1.50,"b":[1,"x"]})",
            R"({"actor":"me"})", 1'000,  false};
}

NewEvent newEvent() {
    NewEvent event;
    event.stream = StreamId(kStream);
    event.type = "Paid";
    event.payload = R"({"a":1.50,"b":[1,"x"]})";
    return event;
}

std::string differenceOf(const NewEvent &event, const StoredContent &stored = storedContent()) {
    return contradiction(stored, event).value_or("none");
}

} // namespace

void SameContentTest::isEqualByValue() {
    NewEvent event = newEvent();
    QCOMPARE(differenceOf(event), std::string("none"));
    event.stream = StreamId("{0A000000000040008000-00000000000a}");
    QVERIFY(!event.stream.uuid());
    event.stream = StreamId("{0A000000-0000-4000-8000-00000000000A}");
    event.payload = R"( {"b": [1.0, "\u0078"], "a": 15e-1} )";
    event.metadata = R"({ "actor" : "me" })";
    event.happenedAt = HappenedAt::at(1'000);
    QCOMPARE(differenceOf(event), std::string("none"));
}

void SameContentTest::saysWhatDiffers() {
    NewEvent event = newEvent();
    event.stream = StreamId("other");
    QCOMPARE(differenceOf(event), "it belongs to " + kStream);
    event = newEvent();
    event.type = "paid";
    QCOMPARE(differenceOf(event), std::string("its type is Paid"));
    event = newEvent();
    event.payload = R"({"a":1.51,"b":[1,"x"]})";
    QCOMPARE(differenceOf(event), std::string("its payload differs"));
    event = newEvent();
    event.metadata = "{}";
    QCOMPARE(differenceOf(event), std::string("its metadata differs"));
    event = newEvent();
    event.happenedAt = HappenedAt::at(1'001);
    QCOMPARE(differenceOf(event), std::string("its created_at is 1000"));
    event.happenedAt = HappenedAt::unknown();
    QCOMPARE(differenceOf(event), std::string("its created_at is 1000"));
}

void SameContentTest::comparesWhatTheCallerGave() {
    StoredContent stored = storedContent();
    stored.metadata.reset();
    stored.happenedAt.reset();
    NewEvent event = newEvent();
    QCOMPARE(differenceOf(event, stored), std::string("none"));
    event.happenedAt = HappenedAt::unknown();
    QCOMPARE(differenceOf(event, stored), std::string("none"));
    event.happenedAt = HappenedAt::at(0);
    QCOMPARE(differenceOf(event, stored), std::string("its created_at is NULL"));
    event = newEvent();
    event.metadata = "{}";
    QCOMPARE(differenceOf(event, stored), std::string("its metadata differs"));
}

void SameContentTest::comparesTextThatIsNoJson() {
    StoredContent stored = storedContent();
    stored.payload = "plain text";
    NewEvent event = newEvent();
    event.payloadIsText = true;
    event.payload = "plain text";
    QCOMPARE(differenceOf(event, stored), std::string("none"));
    event.payload = "plain  text";
    QCOMPARE(differenceOf(event, stored), std::string("its payload differs"));
}

void SameContentTest::doesNotAskForWhatWasErased() {
    StoredContent stored = storedContent();
    stored.payload = "{}";
    stored.erased = true;
    QCOMPARE(differenceOf(newEvent(), stored), std::string("none"));
    NewEvent event = newEvent();
    event.type = "Other";
    QCOMPARE(differenceOf(event, stored), std::string("its type is Paid"));
}

BACKSTORY_TEST(SameContentTest);
#include "same_content_test.moc"
