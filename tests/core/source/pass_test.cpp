#include "tests/core/source/answers.h"
#include "tests/core/source/event_cells.h"
#include "tests/core/source/followed.h"
#include "tests/core/source/odd_tables.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <fstream>
#include <utility>

using namespace backstory;
using namespace backstory::test;

namespace {

using Lines = std::vector<std::string>;

bool isAsked(const PassQuestion &question, const std::optional<Instant> &stamp) {
    if (!question.after && !question.upTo)
        return true;
    return stamp && (!question.after || *stamp > *question.after) &&
           (!question.upTo || *stamp <= *question.upTo);
}

Lines scanned(EventReader &reader, const PassQuestion &question, const EventCells &cells) {
    Lines lines;
    reader.scan({},
                [&](Event &&event) {
                    if (isAsked(question, event.happenedAt.instant))
                        lines.push_back(cells.of(event));
                },
                {});
    std::ranges::sort(lines);
    return lines;
}

Lines passed(EventReader &reader, const PassQuestion &question, const EventCells &cells) {
    Lines lines;
    reader.pass(question,
                [&](std::unique_ptr<EventBatch> batch) {
                    for (const PassedEvent &event : batch->events())
                        lines.push_back(cells.of(event));
                    return batch;
                },
                {});
    std::ranges::sort(lines);
    return lines;
}

/// Everything, and what lies around each stamp that the table holds.
std::vector<PassQuestion> questionsAbout(EventReader &reader) {
    std::vector<PassQuestion> questions{{}, {Instant::earliest(), {}}, {{}, Instant::latest()}};
    for (const Event &event : allEvents(reader)) {
        const auto &stamp = event.happenedAt.instant;
        if (!stamp)
            continue;
        const Instant before = stamp->plusNanos(-1);
        questions.insert(questions.end(), {{*stamp, {}},
                                           {{}, *stamp},
                                           {before, {}},
                                           {{}, before},
                                           {before, *stamp},
                                           {stamp->plusSeconds(-1), stamp->plusNanos(1)}});
    }
    return questions;
}

void passIsScan(EventReader &reader, bool hasPlaces) {
    const EventCells cells(hasPlaces);
    QVERIFY(!scanned(reader, {}, cells).empty());
    for (const PassQuestion &question : questionsAbout(reader)) {
        QCOMPARE(passed(reader, question, cells), scanned(reader, question, cells));
        if (QTest::currentTestFailed())
            return;
    }
}

std::uint64_t countPassed(EventReader &reader, std::size_t &batches, const Progress &progress) {
    std::uint64_t count = 0;
    reader.pass(
        {},
        [&](std::unique_ptr<EventBatch> batch) {
            ++batches;
            count += batch->events().size();
            return std::make_unique<EventBatch>(); // another one than was given
        },
        progress);
    return count;
}

} // namespace

/// A pass hands out what a scan does, whatever the table.
class PassTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void postgres_data() { names(oddPostgresTables()); }
    void postgres() {
        static const PostgresFixture database("pass_odd", "");
        QFETCH(int, index);
        const OddTable table = oddPostgresTables()[static_cast<std::size_t>(index)];
        database.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public; " + table.sql);
        const TemporaryFolder folder;
        const auto source = openPostgres({database.uri, mappingOf(table, folder), {}}, {});
        const auto reader = source->openReader(source->tables().front(), {});
        passIsScan(*reader, table.hasPlaces);
    }

    void sqlite_data() { names(oddSqliteTables()); }
    void sqlite() {
        QFETCH(int, index);
        const OddTable table = oddSqliteTables()[static_cast<std::size_t>(index)];
        const TemporaryFolder folder;
        const auto file = folder.file("odd.db");
        { const SqliteWriter writer(file, table.sql); }
        const OpenedSource opened(file, mappingOf(table, folder));
        passIsScan(*opened.reader, table.hasPlaces);
    }

    void jsonLines() {
        const TemporaryFolder folder;
        const auto file = folder.file("odd.jsonl");
        std::ofstream(file) << R"({"id": "1", "order_id": "o", "event_type": "T", )"
                            << R"("event_data": {"a" : 1.0}, "created_at": 1772442847120})" << '\n'
                            << R"({"id": "2", "order_id": "O", "event_type": "T", )"
                            << R"("event_data_text": "cut:", "created_at": null})"
                            << "\n\n"
                            << "no event\n"
                            << R"({"id": "3", "order_id": "o", "event_type": "T", )"
                            << R"("event_data": 3, "created_at": "2026-03-02T09:14:07Z"})";
        const OpenedSource opened(file);
        passIsScan(*opened.reader, true);
    }

    void changedLinesAreTold() {
        const TemporaryFolder folder;
        const auto file = folder.file("changed.jsonl");
        const std::string line = R"({"id": "1", "order_id": "o", "event_type": "T", )"
                                 R"("event_data": 1, "created_at": 1772442847120})";
        std::ofstream(file) << line << '\n' << line << '\n';
        const OpenedSource opened(file);
        std::ofstream(file) << line << '\n' << std::string(line.size(), 'x') << '\n';
        QCOMPARE(kindFrom([&] { passed(*opened.reader, {}, EventCells(true)); }),
                 int(ErrorKind::ConnectionLost));
    }

    void batchesAreBounded() {
        const TemporaryFolder folder;
        const auto file = folder.file("large.db");
        const std::string large = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                  "WHERE i < 5000) INSERT INTO order_events SELECT i, i % 7, 'T', "
                                  "CASE WHEN i % 1000 = 0 THEN hex(zeroblob(400000)) ELSE '{}' END,"
                                  " i FROM n";
        { const SqliteWriter writer(file, kClassicSqlite + large); }
        const OpenedSource opened(file);
        std::size_t batches = 0;
        std::vector<ProgressStep> steps;
        const auto report = [&](const ProgressStep &step) { steps.push_back(step); };
        QCOMPARE(countPassed(*opened.reader, batches, {{}, report}), std::uint64_t{5'000});
        QCOMPARE(batches, std::size_t{5}); // each of the large ones ends one
        QVERIFY(!steps.empty());
        QCOMPARE(steps.back().done, std::uint64_t{5'000});
        QCOMPARE(passed(*opened.reader, {}, EventCells(true)),
                 scanned(*opened.reader, {}, EventCells(true)));
    }

    void stopsWhenAsked() {
        const std::string rows = " INSERT INTO order_events SELECT gen_random_uuid(), "
                                 "gen_random_uuid(), 'T', '{}', n FROM generate_series(1, 9000) n";
        PostgresFixture shop("pass_stop", kClassicTable + rows);
        shop.open();
        const TemporaryFolder folder;
        const auto file = folder.file("stop.db");
        {
            const SqliteWriter writer(
                file, kClassicSqlite + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                       "FROM n WHERE i < 9000) INSERT INTO order_events SELECT i, "
                                       "i, 'T', '{}', i FROM n");
        }
        const OpenedSource opened(file);
        for (EventReader *reader : {shop.reader.get(), opened.reader.get()}) {
            std::stop_source stop;
            std::size_t batches = 0;
            QVERIFY(throws<Cancelled>([&] {
                reader->pass({},
                             [&](std::unique_ptr<EventBatch> batch) {
                                 ++batches;
                                 stop.request_stop();
                                 return batch;
                             },
                             {stop.get_token(), {}});
            }));
            QCOMPARE(batches, std::size_t{1});
            QCOMPARE(countPassed(*reader, batches, {}), std::uint64_t{9'000});
        }
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

BACKSTORY_TEST(PassTest);

#include "pass_test.moc"
