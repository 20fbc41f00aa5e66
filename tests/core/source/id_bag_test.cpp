#include "core/source/id_bag.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

const char *const kUuid = "018f2c3d-4e5f-7a6b-8c7d-0123456789ab";

IdBag bagOf(std::initializer_list<const char *> ids) {
    IdBag bag;
    for (const char *id : ids)
        bag.add(EventId(id));
    bag.arrange();
    return bag;
}

} // namespace

/// The ids that a follower has handed out.
class IdBagTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsAsOftenAsItWasAdded() {
        IdBag bag = bagOf({"b", "a", "b", kUuid});
        QVERIFY(bag.meet(EventId("b")));
        QVERIFY(bag.meet(EventId("b")));
        QVERIFY(!bag.meet(EventId("b")));
        QVERIFY(!bag.meet(EventId("c")));
        bag.arrange();
        QVERIFY(bag.meet(EventId("b")));
    }

    void spellingsOfAUuidAreOneId() {
        IdBag bag = bagOf({kUuid});
        QVERIFY(bag.meet(EventId("{018F2C3D-4E5F-7A6B-8C7D-0123456789AB}")));
        QVERIFY(!bag.meet(EventId(kUuid)));
    }

    void wordsReadBack() {
        const std::string strange = std::string("a b=%\n\xc3\xa4") + '\0' + "z";
        IdBag bag = bagOf({kUuid, "", "plain-1"});
        bag.add(EventId(strange));
        const std::string text = bag.text();
        QCOMPARE(text, std::string(" 018f2c3d4e5f7a6b8c7d0123456789ab = =plain-1 "
                                   "=a%20b%3D%25%0A%C3%A4%00z"));
        IdBag read;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at + 1), text.size());
            QVERIFY(read.addWord(std::string_view(text).substr(at + 1, end - at - 1)));
            at = end;
        }
        read.arrange();
        for (const std::string &id : {std::string(kUuid), std::string(), strange})
            QVERIFY(read.meet(EventId(id)));
        QCOMPARE(read.size(), std::size_t{4});
    }

    void otherWordsAreRefused() {
        IdBag bag;
        for (const char *word : {"", "018f", "plain", "=%", "=%4", "=%zz", "=%-1"})
            QVERIFY2(!bag.addWord(word), word);
        QCOMPARE(bag.size(), std::size_t{0});
    }
};

BACKSTORY_TEST(IdBagTest);

#include "id_bag_test.moc"
