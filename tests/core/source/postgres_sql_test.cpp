#include "core/source/postgres_sql.h"

#include "core/source/postgres_errors.h"
#include "core/source/postgres_hosts.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace backstory;
using namespace backstory::postgres;

/// The small parts that need no server.
class PostgresSqlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesNamesAndConstants() {
        QCOMPARE(quotedName("Order \"Events\""), std::string("\"Order \"\"Events\"\"\""));
        QCOMPARE(literal("it's"), std::string("'it''s'"));
        QCOMPARE(literal("a\\'b"), std::string(" E'a\\\\''b'"));
        QCOMPARE(literalList({}), std::string("NULL"));
        QCOMPARE(literalList({"a", "b"}), std::string("'a', 'b'"));
        QCOMPARE(prefixPattern("50%_"), std::string(" E'50\\\\%\\\\_%'"));
        EventTable table;
        table.relation = "t";
        QCOMPARE(quotedRelation(table), std::string("\"t\""));
        table.schema = "s.x";
        QCOMPARE(quotedRelation(table), std::string("\"s.x\".\"t\""));
    }

    void listsTheUsualSpellings() {
        const auto uuid = *Uuid::parse("11111111-aaaa-4bbb-8ccc-dddddddddddd");
        const auto spellings = usualSpellings(uuid);
        QCOMPARE(spellings.size(), std::size_t{8});
        for (const std::string &spelling : spellings)
            QVERIFY(Uuid::parse(spelling) == uuid);
        QCOMPARE(usualSpellings(*Uuid::parse("11111111111111111111111111111111")).size(),
                 std::size_t{4});
    }

    void knowsWhatCanBeSent() {
        for (const char *text : {"", "a", "ä", "€", "😀", "\x7f"})
            QVERIFY(canBeSent(text));
        for (const char *text : {"\xff", "\xc3", "a\xe2\x82", "\xc0\x80", "\xe0\x80\x80",
                                 "\xed\xa0\x80", "\xf4\x90\x80\x80", "\x80"})
            QVERIFY(!canBeSent(text));
        QVERIFY(!canBeSent(std::string_view("a\0b", 3)));
    }

    void readsComplaints() {
        const auto plain = readComplaint("ERROR:  no \"x\"\nLINE 1: SELECT x\n");
        QCOMPARE(plain.message, std::string("no \"x\""));
        QCOMPARE(plain.sqlState, std::string());
        const auto verbose = readComplaint(
            "connection to server on socket \"/a\" failed: No such file\n"
            "connection to server on socket \"/b\" failed: FATAL:  3D000: database \"z\" does not "
            "exist\nLOCATION:  InitPostgres, postinit.c:885\n");
        QCOMPARE(verbose.sqlState, std::string("3D000"));
        QCOMPARE(verbose.message, std::string("database \"z\" does not exist"));
        QCOMPARE(readComplaint("").message, std::string());
        QCOMPARE(readComplaint("no answer").message, std::string("no answer"));
    }

    void writesPrefixesInBothCases() {
        QCOMPARE(caseVariants(""), std::vector<std::string>{""});
        QCOMPARE(caseVariants("1-ä"), std::vector<std::string>{"1-ä"});
        auto variants = caseVariants("aB");
        std::ranges::sort(variants);
        QCOMPARE(variants, (std::vector<std::string>{"AB", "Ab", "aB", "ab"}));
        QCOMPARE(caseVariants("or-derly").size(), std::size_t{16});
        QCOMPARE(caseVariants("or-derly").front(), std::string("or-de"));
    }

    void passesHostsOver() {
        const HostList all{"a,b,a", "", "1,2,3"};
        QVERIFY(hostsAfter(all, "a", "1") == (HostList{"b,a", "", "2,3"}));
        QVERIFY(hostsAfter(all, "b", "2") == (HostList{"a", "", "3"}));
        QVERIFY(!hostsAfter(all, "a", "3"));
        QVERIFY(!hostsAfter(all, "c", "1"));
        QVERIFY(!hostsAfter({}, "a", "1"));
        QVERIFY(hostsAfter({"", "1.1.1.1,2.2.2.2", "5432"}, "1.1.1.1", "5432") ==
                (HostList{"", "2.2.2.2", "5432"}));
        QVERIFY(hostsAfter({"a,b", "1.1.1.1,2.2.2.2", ""}, "a", "5432") ==
                (HostList{"b", "2.2.2.2", ""}));
    }

    void blotsOutSecrets() {
        QCOMPARE(withoutSecret("a pw b pw", "pw"), std::string("a *** b ***"));
        QCOMPARE(withoutSecret("a * b", "*"), std::string("a *** b"));
        QCOMPARE(withoutSecret("a", ""), std::string("a"));
    }
};

BACKSTORY_TEST(PostgresSqlTest);

#include "postgres_sql_test.moc"
