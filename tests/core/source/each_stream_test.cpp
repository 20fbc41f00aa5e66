#include "tests/core/source/answers.h"
#include "tests/core/source/event_cells.h"
#include "tests/core/source/followed.h"
#include "tests/core/source/odd_tables.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <fstream>

using namespace backstory;
using namespace backstory::test;

namespace {

using Lines = std::vector<std::string>;

const EventCells kCells(false);

Lines oneByOne(EventReader &reader, const std::vector<StreamId> &streams) {
    Lines lines;
    for (const StreamId &stream : streams)
        for (const Event &event : reader.readStream(stream, {}))
            lines.push_back(kCells.of(event) + event.metadata.value_or("-"));
    return lines;
}

Lines together(EventReader &reader, const std::vector<StreamId> &streams) {
    Lines lines;
    reader.readEachStream(
        streams,
        [&](Event &&event) { lines.push_back(kCells.of(event) + event.metadata.value_or("-")); },
        {});
    return lines;
}

/// The streams of a table, then backwards, twice, in other spellings, and some that are not there.
std::vector<StreamId> streamsAskedFor(EventReader &reader) {
    std::vector<StreamId> streams = reader.readStreams({}, {}).streams;
    const std::vector<StreamId> known = streams;
    streams.insert(streams.end(), known.rbegin(), known.rend());
    for (const StreamId &stream : known) {
        if (!stream.uuid())
            continue;
        std::string text = stream.uuid()->text();
        std::ranges::transform(text, text.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        streams.emplace_back('{' + text + '}');
    }
    for (const char *none : {"", "nothing", "33333333-aaaa-4bbb-8ccc-dddddddddddd", "\xff", "0010"})
        streams.emplace_back(none);
    streams.emplace_back(std::string("a\0b", 3));
    streams.insert(streams.end(), known.begin(), known.end());
    return streams;
}

void eachIsReadStream(EventReader &reader) {
    const std::vector<StreamId> streams = streamsAskedFor(reader);
    const Lines expected = oneByOne(reader, streams);
    QVERIFY(!expected.empty());
    QCOMPARE(together(reader, streams), expected);
    QVERIFY(together(reader, {}).empty());
}

} // namespace

/// Many streams at once are what each of them is alone, whatever the table.
class EachStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postgres_data() { names(oddPostgresTables()); }
    void postgres() {
        static const PostgresFixture database("each_odd", "");
        QFETCH(int, index);
        const OddTable table = oddPostgresTables()[static_cast<std::size_t>(index)];
        database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public; " + table.sql);
        const TemporaryFolder folder;
        const auto source = openPostgres({database.uri, mappingOf(table, folder), {}}, {});
        const auto reader = source->openReader(source->tables().front(), {});
        eachIsReadStream(*reader);
    }

    void sqlite_data() { names(oddSqliteTables()); }
    void sqlite() {
        QFETCH(int, index);
        const OddTable table = oddSqliteTables()[static_cast<std::size_t>(index)];
        const TemporaryFolder folder;
        const auto file = folder.file("odd.db");
        { const SqliteWriter writer(file, table.sql); }
        const OpenedSource opened(file, mappingOf(table, folder));
        eachIsReadStream(*opened.reader);
    }

    void manyStreamsOfOneStatement() {
        PostgresFixture shop("each_many", kClassicTable +
                                              "CREATE INDEX ON order_events (order_id);"
                                              "INSERT INTO order_events SELECT gen_random_uuid(), "
                                              "md5((n / 2)::text)::uuid, 'T', '{}', n "
                                              "FROM generate_series(1, 5000) n");
        shop.open();
        const TemporaryFolder folder;
        const auto file = folder.file("many.db");
        {
            const SqliteWriter writer(
                file, kClassicSqlite + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                       "FROM n WHERE i < 5000) INSERT INTO order_events SELECT i, "
                                       "printf('%08x-0000-4000-8000-000000000000', i / 2), 'T', "
                                       "'{}', i FROM n");
        }
        const OpenedSource opened(file);
        for (EventReader *reader : {shop.reader.get(), opened.reader.get()}) {
            const auto streams = reader->readStreams({}, {}).streams;
            QCOMPARE(streams.size(), std::size_t{2'501});
            QVERIFY(together(*reader, streams) == oneByOne(*reader, streams));
        }
    }

    void stopsWhenAsked() {
        PostgresFixture shop("each_stop", kClassicTable + "INSERT INTO order_events VALUES ('" +
                                              odd::kOne + "', '" + odd::kTwo + "', 'T', '{}', 1)");
        shop.open();
        std::stop_source stop;
        stop.request_stop();
        const std::vector streams{StreamId(odd::kTwo)};
        QVERIFY(throws<Cancelled>([&] {
            shop.reader->readEachStream(streams, [](Event &&) {}, {stop.get_token(), {}});
        }));
        QCOMPARE(together(*shop.reader, streams).size(), std::size_t{1});
    }

private:
    static void names(const std::vector<OddTable> &tables) {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < tables.size(); ++i)
            QTest::newRow(tables[i].name.c_str()) << static_cast<int>(i);
    }
    static std::string mappingOf(const OddTable &table, const TemporaryFolder &folder) {
        if (table.mapping.empty())
            return {};
        const auto file = folder.file("mapping.json");
        std::ofstream(file) << table.mapping;
        return file.string();
    }
};

BACKSTORY_TEST(EachStreamTest);

#include "each_stream_test.moc"
