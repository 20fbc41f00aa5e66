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

std::string restCells(const EventRest &rest) {
    std::string text = rest.metadata ? "metadata " + std::string(*rest.metadata) : "none";
    text.append(" | ").append(rest.recordedBy).append(" | ").append(rest.happenedRaw);
    text.append(rest.happenedRawIsNumber ? " number | " : " | ").append(rest.recordedRaw);
    text.append(rest.recordedRawIsNumber ? " number" : "");
    for (const Finding &finding : rest.findings) {
        text.append(" | ").append(codeText(finding.code));
        for (const std::string &detail : finding.details)
            text.append(" ").append(detail);
    }
    return text;
}

Lines readLines(EventReader &reader, const StreamId &stream, const EventCells &cells) {
    Lines lines;
    for (const Event &event : reader.readStream(stream, {}))
        lines.push_back(cells.of(event) + restCells(EventRest::of(event)));
    std::ranges::sort(lines);
    return lines;
}

Lines passedLines(EventReader &reader, const StreamId &stream, const EventCells &cells) {
    Lines lines;
    reader.passStream(stream,
                      [&](std::unique_ptr<EventBatch> batch) {
                          auto rest = batch->rests().begin();
                          for (std::size_t i = 0; i < batch->events().size(); ++i) {
                              const bool has = rest != batch->rests().end() && rest->event == i;
                              lines.push_back(cells.of(batch->events()[i]) +
                                              restCells(has ? *rest++ : EventRest{}));
                          }
                          return batch;
                      },
                      {});
    std::ranges::sort(lines);
    return lines;
}

/// Every stream of a table, and one that is not there; UUIDs in another spelling, too.
void passedIsRead(EventReader &reader, bool hasPlaces) {
    const EventCells cells(hasPlaces);
    std::vector<StreamId> streams{StreamId("not there"), StreamId(odd::kOne), StreamId("")};
    for (const Event &event : allEvents(reader)) {
        streams.push_back(event.stream);
        if (event.stream.uuid())
            streams.emplace_back('{' + event.stream.uuid()->text() + '}');
    }
    std::size_t events = 0;
    for (const StreamId &stream : streams) {
        const Lines expected = readLines(reader, stream, cells);
        events += expected.size();
        QCOMPARE(passedLines(reader, stream, cells), expected);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(events > 0);
}

const std::string kMany = " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                          "i < 5000) INSERT INTO order_events SELECT i, 'o', 'T', '{}', i FROM n";

} // namespace

/// The pass of one stream hands out what a reading of it does, whole, whatever the table.
class StreamPassTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postgres_data() { names(oddPostgresTables()); }
    void postgres() {
        static const PostgresFixture database("stream_pass_odd", "");
        QFETCH(int, index);
        const OddTable table = oddPostgresTables()[static_cast<std::size_t>(index)];
        database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public; " + table.sql);
        const TemporaryFolder folder;
        const auto source = openPostgres({database.uri, mappingOf(table, folder), {}}, {});
        const auto reader = source->openReader(source->tables().front(), {});
        passedIsRead(*reader, table.hasPlaces);
    }

    void sqlite_data() { names(oddSqliteTables()); }
    void sqlite() {
        QFETCH(int, index);
        const OddTable table = oddSqliteTables()[static_cast<std::size_t>(index)];
        const TemporaryFolder folder;
        const auto file = folder.file("odd.db");
        { const SqliteWriter writer(file, table.sql); }
        const OpenedSource opened(file, mappingOf(table, folder));
        passedIsRead(*opened.reader, table.hasPlaces);
    }

    void stopsBetweenBatches() {
        const TemporaryFolder folder;
        const auto file = folder.file("stop.db");
        { const SqliteWriter writer(file, kClassicSqlite + kMany); }
        const OpenedSource opened(file);
        std::stop_source stop;
        std::size_t batches = 0;
        QVERIFY(throws<Cancelled>([&] {
            opened.reader->passStream(StreamId("o"),
                                      [&](std::unique_ptr<EventBatch> batch) {
                                          ++batches;
                                          stop.request_stop();
                                          return batch;
                                      },
                                      {stop.get_token(), {}});
        }));
        QCOMPARE(batches, std::size_t{1});
        QCOMPARE(passedLines(*opened.reader, StreamId("o"), EventCells(true)).size(),
                 std::size_t{5'000});
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

BACKSTORY_TEST(StreamPassTest);

#include "stream_pass_test.moc"
