#include "core/report/event_line.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QTest>

using namespace backstory;

/// The lines that export writes and import reads.
class EventLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreTheClassicOnes();
    void anotherEntityNamesItsId();
    void payloadsStandAsStored_data();
    void payloadsStandAsStored();
    void allSaysWhatTheStoreNoted();
    void anErasureIsTold();
};

namespace {

EventTable classicTable() {
    EventTable table;
    table.entity = "order";
    table.storedVersion = FieldRef{"version", {}};
    table.position = FieldRef{"position", {}};
    table.recordedAt = StampRef{{"recorded_at", {}}, StampForm::Auto};
    table.recordedBy = FieldRef{"recorded_by", {}};
    return table;
}

Event eventWith(std::string payload) {
    Event result;
    result.id = EventId("e-1");
    result.stream = StreamId("o-1");
    result.type = "OrderPaid";
    result.payload = std::move(payload);
    result.happenedAt.instant = Instant::fromMillis(1'700'000'000'000);
    return result;
}

} // namespace

void EventLineTest::namesAreTheClassicOnes() {
    QCOMPARE(eventLine(eventWith(R"({"amount": 10.00})"), classicTable(), false),
             std::string(R"({"id":"e-1","order_id":"o-1","event_type":"OrderPaid",)"
                         R"("event_data":{"amount": 10.00},"created_at":1700000000000,)"
                         R"("metadata":null})"));
}

void EventLineTest::anotherEntityNamesItsId() {
    EventTable table = classicTable();
    table.entity = "user";
    const std::string line = eventLine(eventWith("{}"), table, false);
    QVERIFY(line.find(R"("user_id":"o-1")") != std::string::npos);
}

void EventLineTest::payloadsStandAsStored_data() {
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("blanks and digits") << QByteArray(R"({ "b":1e2, "a":-0 })")
                                       << QByteArray(R"("event_data":{ "b":1e2, "a":-0 },)");
    QTest::newRow("line breaks") << QByteArray("{\n  \"a\": \"x y\"\r\n}")
                                 << QByteArray(R"("event_data":{"a":"x y"},)");
    QTest::newRow("no object") << QByteArray("[1]") << QByteArray(R"("event_data":[1],)");
    QTest::newRow("null") << QByteArray("null") << QByteArray(R"("event_data":null,)");
    QTest::newRow("no JSON") << QByteArray("a\"b")
                             << QByteArray(R"("event_data":null,"event_data_text":"a\"b",)");
    QTest::newRow("no text") << QByteArray("\xff")
                             << QByteArray(R"("event_data":null,"event_data_base64":"/w==",)");
}

void EventLineTest::payloadsStandAsStored() {
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, members);
    const std::string line = eventLine(eventWith(payload.toStdString()), classicTable(), false);
    QVERIFY2(line.find(members.toStdString()) != std::string::npos, line.c_str());
    QVERIFY(line.find('\n') == std::string::npos);
}

void EventLineTest::allSaysWhatTheStoreNoted() {
    Event noted = eventWith("{}");
    noted.metadata = R"({"actor":"ann"})";
    noted.storedVersion = 3;
    noted.recordedAt.instant = Instant::fromMicros(1'700'000'000'000'500);
    noted.recordedBy = "app";
    const std::string line = eventLine(noted, classicTable(), true);
    QVERIFY2(line.ends_with(R"("metadata":{"actor":"ann"},"version":3,"position":null,)"
                            R"("recorded_at":1700000000000.5,"recorded_by":"app"})"),
             line.c_str());
}

void EventLineTest::anErasureIsTold() {
    Event erased = eventWith("{}");
    erased.findings.push_back({FindingCode::PayloadErased, {}, {"2026-03-03", "Ann", "asked"}});
    QVERIFY(eventLine(erased, classicTable(), true)
                .ends_with(R"("erased":{"at":"2026-03-03","by":"Ann","reason":"asked"}})"));
    QVERIFY(eventLine(erased, classicTable(), false).find("erased") == std::string::npos);
}

BACKSTORY_TEST(EventLineTest);
#include "event_line_test.moc"
