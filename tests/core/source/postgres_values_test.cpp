#include "tests/core/source/postgres_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <fstream>
#include <map>

using namespace backstory;
using namespace backstory::test;

namespace {

const std::string kOrder = "11111111-aaaa-4bbb-8ccc-dddddddddddd";

/// A database of which nothing is as we would set it.
PostgresFixture &oddlySet() {
    static PostgresFixture shop("values", "");
    return shop;
}

void setOddly() {
    oddlySet().exec("ALTER DATABASE values SET DateStyle = 'German, DMY'; "
                    "ALTER DATABASE values SET TimeZone = 'Asia/Kathmandu'; "
                    "ALTER DATABASE values SET bytea_output = 'escape'; "
                    "ALTER DATABASE values SET extra_float_digits = -5; "
                    "ALTER DATABASE values SET standard_conforming_strings = off;");
}

/// The events of a table with the given columns.
std::vector<Event> readAll(const std::string &columns, const std::string &values) {
    PostgresFixture &shop = oddlySet();
    shop.exec("SET DateStyle = ISO; SET TimeZone = UTC; DROP TABLE IF EXISTS order_events; CREATE "
              "TABLE order_events (" +
              columns + "); INSERT INTO order_events VALUES " + values);
    shop.open();
    return scanAll(*shop.reader);
}

std::vector<Event> readStamp(const std::string &type, const std::string &value) {
    return readAll("id int, order_id uuid, event_type text, event_data jsonb, created_at " + type,
                   "(1, '" + kOrder + "', 'T', '{}', " + value + ")");
}

std::string shown(const Event &event) {
    const Stamp &stamp = event.happenedAt;
    if (stamp.instant)
        return toIsoText(*stamp.instant);
    std::string codes;
    for (const Finding &finding : event.findings)
        codes += std::string(codeText(finding.code)) + ' ';
    return codes + (stamp.rawIsNumber ? "number " : "") + stamp.raw;
}

} // namespace

/// How columns of every type become parts of events.
class PostgresValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setOddly(); }

    void stamps_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *type, const char *value, const char *expected) {
            QTest::addRow("%s %s", type, value) << type << value << expected;
        };
        row("bigint", "1772442847120", "2026-03-02T09:14:07.120Z");
        row("bigint", "-1", "1969-12-31T23:59:59.999Z");
        row("bigint", "9223372036854775807",
            "stamp_unit_suspect stamp_out_of_range number 9223372036854775807");
        row("integer", "0", "1970-01-01T00:00:00.000Z");
        row("numeric", "1772442847120.5", "2026-03-02T09:14:07.1205Z");
        row("numeric", "'NaN'", "stamp_unreadable number NaN");
        row("double precision", "1772442847120.25", "2026-03-02T09:14:07.12025Z");
        row("real", "0.5", "1970-01-01T00:00:00.0005Z");
        row("timestamptz", "'2026-03-02 10:14:07.123456+01'", "2026-03-02T09:14:07.123456Z");
        row("timestamptz", "'1969-12-31 23:59:59.999999+00'", "1969-12-31T23:59:59.999999Z");
        row("timestamptz", "'infinity'", "stamp_out_of_range infinity");
        row("timestamptz", "'-infinity'", "stamp_out_of_range -infinity");
        row("timestamptz", "'9999-12-31 23:59:59.999999+00'", "9999-12-31T23:59:59.999999Z");
        row("timestamptz", "'10000-01-01 00:00:00.5+00'",
            "stamp_out_of_range 10000-01-01 00:00:00.5+00");
        row("timestamptz", "'294276-12-31 23:59:59.999999+00'",
            "stamp_out_of_range 294276-12-31 23:59:59.999999+00");
        row("timestamptz", "'0001-01-01 00:00:00+00 BC'", "0000-01-01T00:00:00.000Z");
        row("timestamptz", "'0044-03-15 12:00:00+00 BC'",
            "stamp_out_of_range 0044-03-15 12:00:00+00 BC");
        row("timestamptz", "'4714-11-24 00:00:00+00 BC'",
            "stamp_out_of_range 4714-11-24 00:00:00+00 BC");
        row("timestamp", "'2024-02-29 23:59:60'", "2024-03-01T00:00:00.000Z");
        row("timestamp", "'2026-03-29 02:30:00.000001'", "2026-03-29T02:30:00.000001Z");
        row("timestamp", "'infinity'", "stamp_out_of_range infinity");
        row("timestamp", "'0044-03-15 BC'", "stamp_out_of_range 0044-03-15 00:00:00 BC");
        row("date", "'2026-03-02'", "2026-03-02T00:00:00.000Z");
        row("date", "'10000-02-29'", "stamp_out_of_range 10000-02-29");
        row("date", "'5874897-12-31'", "stamp_out_of_range 5874897-12-31");
        row("date", "'-infinity'", "stamp_out_of_range -infinity");
        row("text", "'2026-03-02T10:14:07.5+01:00'", "2026-03-02T09:14:07.500Z");
        row("text", "'yesterday'", "stamp_unreadable yesterday");
        row("varchar(40)", "'99999999999999999999'",
            "stamp_unit_suspect stamp_out_of_range 99999999999999999999");
        row("bigint", "NULL", "stamp_missing ");
        row("timestamptz", "NULL", "stamp_missing ");
    }
    void stamps() {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const auto events = readStamp(type.toStdString(), value.toStdString());
        QCOMPARE(events.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(shown(events[0])), expected);
    }

    void stampsOrderLikeEventOrder() {
        for (const char *type : {"timestamptz", "timestamp", "date", "text"}) {
            const auto events =
                readAll(std::string("id int, order_id uuid, event_type text, event_data jsonb, "
                                    "created_at ") +
                            type,
                        "(1, '" + kOrder + "', 'late', '{}', 'infinity'), (2, '" + kOrder +
                            "', 'late', '{}', '0044-03-15 BC'), (3, '" + kOrder +
                            "', 'late', '{}', NULL), "
                            "(4, '" +
                            kOrder + "', 'second', '{}', '2026-03-02 00:00:00'), (5, '" + kOrder +
                            "', 'first', '{}', '2026-03-01 00:00:00')");
            std::vector<std::string> types;
            for (const Event &event : events)
                types.push_back(event.type + event.id.text());
            // "2026-03-02 00:00:00" is a stamp as text, too.
            QCOMPARE(types,
                     (std::vector<std::string>{"first5", "second4", "late1", "late2", "late3"}));
        }
    }

    void payloadsArriveAsStored_data() {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("jsonb") << "jsonb"
                               << R"($a${"b": 10.00, "a": "é\u0001"}$a$)"
                               << QByteArray("{\"a\": \"é\\u0001\", \"b\": 10.00}");
        QTest::addRow("jsonb null") << "jsonb"
                                    << "'null'" << QByteArray("null");
        QTest::addRow("json") << "json"
                              << R"($a${"b" : 1e2,  "b":-0, "c":"\u0000"}$a$)"
                              << QByteArray(R"({"b" : 1e2,  "b":-0, "c":"\u0000"})");
        QTest::addRow("json alone") << "json"
                                    << R"(' 3 ')" << QByteArray(" 3 ");
        QTest::addRow("text") << "text"
                              << R"('{"cut": ')" << QByteArray("{\"cut\": ");
        QTest::addRow("empty") << "text"
                               << "''" << QByteArray("");
        QTest::addRow("varchar") << "varchar(9)"
                                 << "'{} x'" << QByteArray("{} x");
        QTest::addRow("bytea") << "bytea"
                               << "decode('7b7d00ff27', 'hex')" << QByteArray("{}\0\xff'", 5);
        QTest::addRow("xml") << "xml"
                             << "'<a/>'" << QByteArray("<a/>");
    }
    void payloadsArriveAsStored() {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(QByteArray, expected);
        const auto events =
            readAll("id int, order_id uuid, event_type text, event_data " + type.toStdString() +
                        ", created_at bigint",
                    "(1, '" + kOrder + "', 'T', " + value.toStdString() + ", 1772442847120)");
        QCOMPARE(QByteArray::fromStdString(events.at(0).payload), expected);
        QVERIFY(events[0].findings.empty());
        QCOMPARE(QByteArray::fromStdString(
                     oddlySet().reader->readStream(StreamId(kOrder), {}).at(0).payload),
                 expected);
    }

    void largePayloadsAreWhole() {
        PostgresFixture shop("values_large",
                             kClassicTable +
                                 "INSERT INTO order_events VALUES "
                                 "(gen_random_uuid(), '" +
                                 kOrder +
                                 "', 'T', "
                                 "to_jsonb(repeat('x', 64 * 1024 * 1024)), 1772442847120)");
        shop.open();
        QCOMPARE(scanAll(*shop.reader).at(0).payload.size(), std::size_t{64} * 1024 * 1024 + 2);
    }

    void idsOfEveryType() {
        std::map<std::string, std::string> values{{"uuid", kOrder},     {"text", "Ä '\\"},
                                                  {"char(6)", "ab"},    {"bigint", "-7"},
                                                  {"numeric", "10.50"}, {"name", "n"}};
        for (const auto &[type, value] : values) {
            const auto events =
                readAll("id " + type + ", order_id " + type +
                            ", event_type varchar(20), "
                            "event_data json, created_at bigint",
                        "($a$" + value + "$a$, $a$" + value + "$a$, 'T', '{}', NULL)");
            QCOMPARE(events.at(0).id.text(), value);
            QCOMPARE(events.at(0).stream.text(), value);
        }
    }

    void domainsAreWhatTheyAreMadeOf() {
        PostgresFixture shop(
            "values_domains",
            "CREATE DOMAIN order_number AS uuid; CREATE DOMAIN moment AS timestamptz; "
            "CREATE TABLE order_events (id order_number, order_id order_number, event_type text, "
            "event_data jsonb, created_at moment); INSERT INTO order_events VALUES ('" +
                kOrder + "', '" + kOrder + "', 'T', '{}', '2026-03-02 09:14:07.12+00')");
        shop.open();
        QCOMPARE(shop.reader->readStream(StreamId(kOrder), {}).size(), std::size_t{1});
        QCOMPARE(shown(scanAll(*shop.reader).at(0)), std::string("2026-03-02T09:14:07.120Z"));
        QCOMPARE(texts(shop.reader->readStreams({}, {})), std::vector{kOrder});
    }

    void ownStoreColumns() {
        const auto events =
            readAll("id uuid, order_id uuid, event_type text, event_data jsonb, created_at bigint, "
                    "metadata json, version int, position bigint, recorded_at timestamptz, "
                    "recorded_by text",
                    "('" + kOrder + "', '" + kOrder +
                        "', 'T', '{}', 1772442847120, '{\"a\" : 1.0}', 3, "
                        "9000000000, '2026-03-02 09:14:08+00', 'app'), ('" +
                        kOrder + "', '" + kOrder +
                        "', 'T', '{}', 1772442847121, NULL, NULL, NULL, NULL, NULL)");
        QCOMPARE(*events.at(0).metadata, std::string("{\"a\" : 1.0}"));
        QCOMPARE(*events.at(0).storedVersion, std::int64_t{3});
        QCOMPARE(*events.at(0).position, std::int64_t{9'000'000'000});
        QCOMPARE(toIsoText(*events.at(0).recordedAt.instant),
                 std::string("2026-03-02T09:14:08.000Z"));
        QCOMPARE(events.at(0).recordedBy, std::string("app"));
        QVERIFY(!events.at(1).metadata && !events.at(1).storedVersion && !events.at(1).position);
        QVERIFY(!events.at(1).recordedAt.instant && events.at(1).recordedBy.empty());
        QCOMPARE(events.at(1).findings.size(), std::size_t{1});
        QVERIFY(events.at(1).findings[0].code == FindingCode::RecordedBeforeRecording);
    }

    void versionsThatAreNoNumbers() {
        const std::string row = "('a', 's', 'T', '{}', 1772442847120, ";
        const auto events = readAll("id text, order_id text, event_type text, event_data jsonb, "
                                    "created_at bigint, version text",
                                    row + "'1.5'), " + row + "'7'), " + row + "NULL)");
        QCOMPARE(*events.at(0).storedVersion, std::int64_t{7});
        QVERIFY(events.at(0).findings.empty());
        QCOMPARE(events.at(1).findings.size(), std::size_t{1});
        QVERIFY(events.at(1).findings[0].code == FindingCode::ValueConverted);
        QVERIFY(events.at(2).findings.empty());
    }

    void mappedPathsAndFilters_data() {
        QTest::addColumn<QString>("type");
        for (const char *type : {"jsonb", "json", "text"})
            QTest::addRow("%s", type) << type;
    }
    void mappedPathsAndFilters() {
        QFETCH(QString, type);
        PostgresFixture shop(
            "values_paths",
            "CREATE TABLE log (n bigint, kind varchar, body " + type.toStdString() +
                ");"
                "INSERT INTO log VALUES "
                R"((1, 'order-x', '{"head": {"of": "o1", "what": "Second", "at": 1772442847120.5, "v": 2}, "data": {"x": 1.50}}'),)"
                R"((2, 'order-x', '{"head": {"of": "o1", "what": "First", "at": "2026-03-02T09:14:07.121Z", "v": 1}, "data": "text"}'),)"
                R"((3, 'order%', '{"head": {"of": "o2"}}'), (4, 'other', '{"head": {"of": "o1"}}'), (5, NULL, '{}'))");
        const TemporaryFolder folder;
        const auto mapping = folder.file("log.json");
        std::ofstream(mapping) << R"({"name": "log", "entity": "order", "relation": "log",
            "stream": {"column": "body", "path": "/head/of"}, "id": "n",
            "type": {"column": "body", "path": "/head/what"},
            "payload": {"column": "body", "path": "/data"},
            "metadata": {"column": "body", "path": "/head"},
            "storedVersion": {"column": "body", "path": "/head/v"},
            "happenedAt": {"column": "body", "path": "/head/at", "form": "auto"},
            "order": ["storedVersion"],
            "filters": [{"column": "kind", "prefix": "order"}]})";
        shop.open(mapping.string());
        const auto events = shop.reader->readStream(StreamId("o1"), {});
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(events[0].type, std::string("First"));
        QCOMPARE(events[0].payload, std::string("\"text\""));
        QCOMPARE(shown(events[0]), std::string("2026-03-02T09:14:07.121Z"));
        QCOMPARE(events[1].payload, std::string("{\"x\": 1.50}"));
        QCOMPARE(shown(events[1]), std::string("2026-03-02T09:14:07.1205Z"));
        QVERIFY(events[1].metadata->starts_with("{"));
        QCOMPARE(texts(shop.reader->readStreams({}, {})), (std::vector<std::string>{"o1", "o2"}));
        const auto all = scanAll(*shop.reader);
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].type, std::string("First"));
        QCOMPARE(all[2].findings.at(0).code, FindingCode::PayloadMissing);
        QVERIFY(!shop.reader->estimateEvents());
    }
};

BACKSTORY_TEST(PostgresValuesTest);

#include "postgres_values_test.moc"
