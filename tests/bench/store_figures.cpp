#include "core/projection/projector.h"
#include "core/report/event_line.h"
#include "core/source/open_source.h"
#include "core/store/event_store.h"
#include "core/store/event_to_write.h"
#include "core/store/import_lines.h"
#include "core/store/init_store.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/order_book.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/postgres_cluster.h"

#include <sstream>

namespace backstory::bench {

namespace {

/// So many are appended one by one.
constexpr std::size_t kSingles = 5'000;
constexpr std::size_t kBatch = 10'000;
constexpr double kHalfAsQuick = 2.0;

/// The table of a store, with the same columns and indexes, and nothing that acts.
const char *const kSameColumns =
    "CREATE TABLE same_columns (id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type "
    "VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, created_at BIGINT, version BIGINT NOT NULL, "
    "position BIGINT NOT NULL, metadata JSONB, recorded_at TIMESTAMPTZ, recorded_by TEXT, erased "
    "JSONB); CREATE UNIQUE INDEX ON same_columns (order_id, version); CREATE UNIQUE INDEX ON "
    "same_columns (position); CREATE INDEX ON same_columns (created_at)";
const char *const kBare =
    "CREATE TABLE bare (id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type VARCHAR(255) NOT "
    "NULL, event_data JSONB NOT NULL, created_at BIGINT)";

/// The log as it is given to each way of writing.
struct Log {
    explicit Log(const OrderBook &book) {
        book.forEach([&](const Event &event) {
            Event copy = event;
            events.push_back(std::get<NewEvent>(eventToWrite(std::move(copy))));
        });
    }

    [[nodiscard]] double count() const { return static_cast<double>(events.size()); }

    std::vector<NewEvent> events;
};

std::string bareLine(const NewEvent &event) {
    return event.id->text() + '\t' + event.stream.text() + '\t' + event.type + '\t' +
           event.payload + '\t' + std::to_string(event.happenedAt.millis);
}

double copyBare(RawPostgres &raw, const Log &log) {
    return secondsOf([&] {
        raw.copyIn("bare", [&](const RawPostgres::TakeLine &take) {
            for (const NewEvent &event : log.events)
                take(bareLine(event) + '\n');
        });
    });
}

double copySameColumns(RawPostgres &raw, const Log &log) {
    std::unordered_map<StreamId, std::int64_t> versions;
    std::vector<std::string> lines;
    std::int64_t position = 0;
    for (const NewEvent &event : log.events)
        lines.push_back(bareLine(event) + '\t' + std::to_string(++versions[event.stream]) + '\t' +
                        std::to_string(++position) +
                        "\t\\N\t2026-11-26 12:00:00.123456+00\tbackstory_owner\t\\N\n");
    return secondsOf([&] {
        raw.copyIn("same_columns", [&](const RawPostgres::TakeLine &take) {
            for (const std::string &line : lines)
                take(line);
        });
    });
}

double insertSameColumns(RawPostgres &raw, const Log &log) {
    raw.run("TRUNCATE same_columns");
    return secondsOf([&] {
        for (std::size_t i = 0; i < kSingles; ++i) {
            const NewEvent &event = log.events[i];
            const std::string number = std::to_string(i + 1);
            raw.run("INSERT INTO same_columns VALUES ('" + event.id->text() + "', '" +
                    event.stream.text() + "', '" + event.type + "', '" + event.payload + "', " +
                    std::to_string(event.happenedAt.millis) + ", " + number + ", " + number +
                    ", NULL, now(), session_user)");
        }
    });
}

std::unique_ptr<EventStore> newStore(const std::string &target) {
    InitRequest request;
    request.target = target;
    initStore(request);
    return openStore({target, {}, {}});
}

double appendOneByOne(EventStore &store, const Log &log) {
    return secondsOf([&] {
        for (std::size_t i = 0; i < kSingles; ++i)
            store.append(log.events[i].stream, {&log.events[i], 1}, Expectation::any(), {});
    });
}

double appendBatched(EventStore &store, const Log &log) {
    return secondsOf([&] {
        for (std::size_t at = 0; at < log.events.size(); at += kBatch) {
            const std::size_t size = std::min(kBatch, log.events.size() - at);
            store.write(std::span(log.events).subspan(at, size), {});
        }
    });
}

/// What export makes of the log.
std::string linesOf(const OrderBook &book, const EventTable &table) {
    std::string lines;
    book.forEach([&](const Event &event) { lines += eventLine(event, table, false) + '\n'; });
    return lines;
}

double importAll(Figures &figures, EventStore &store, const std::string &lines, const Log &log) {
    std::istringstream in(lines);
    ImportReport report;
    const double seconds =
        secondsOf([&] { importLines(in, store, report, [](const RefusedLine &) {}, {}); });
    if (report.written != log.events.size())
        figures.wrong("the import did not write all events");
    return seconds;
}

double projectAll(Figures &figures, const std::string &target, std::uint32_t orders) {
    const auto source = openSource({target, {}, {}});
    Projector projector({*source,
                         source->tables().front(),
                         Ruleset::load("orders"),
                         ProjectionDefinition::load("orders"),
                         {target, std::nullopt},
                         {}});
    ProjectionReport report;
    const double seconds = secondsOf([&] { report = projector.rebuild({}); });
    if (report.written != orders)
        figures.wrong("the projection does not hold all orders");
    return seconds;
}

void measureInPostgres(BenchRun &run, const OrderBook &book, const Log &log) {
    Figures &figures = run.figures;
    test::PostgresCluster cluster(test::PostgresCluster::Commits::Survive);
    RawPostgres raw(cluster.createDatabase("raw"));
    raw.run(kSameColumns);
    raw.run(kBare);
    const double bare = copyBare(raw, log) / log.count();
    const Peer copyIn{"raw COPY in, same indexes", copySameColumns(raw, log) / log.count()};
    const Peer insert{"bare INSERT, same indexes", insertSameColumns(raw, log) / double(kSingles)};

    const auto singles = newStore(cluster.createDatabase("singles"));
    figures.perEvent("append one by one", appendOneByOne(*singles, log), double(kSingles), insert);
    const std::string uri = cluster.createDatabase("batches");
    const auto store = newStore(uri);
    figures
        .perEvent("append, batched", appendBatched(*store, log), log.count(), copyIn, kHalfAsQuick)
        .of(TargetLine::Append);
    const auto imported = newStore(cluster.createDatabase("imported"));
    figures.perEvent("import of JSON Lines",
                     importAll(figures, *imported, linesOf(book, store->table()), log), log.count(),
                     copyIn, kHalfAsQuick);
    figures.perEvent("COPY into the bare classic table", bare, 1);
    RawPostgres reading(uri);
    const std::string columns =
        "SELECT id, order_id, event_type, event_data, created_at FROM order_events";
    const double copyOut = std::min(bestOf(2, [&] { reading.copyOut(columns, true); }),
                                    bestOf(2, [&] { reading.copyOut(columns, false); }));
    figures.perEvent("project from nothing", projectAll(figures, uri, book.orders()), log.count(),
                     Peer{"raw COPY out", copyOut / log.count()});
}

void measureInSqlite(BenchRun &run, const OrderBook &book, const Log &log) {
    Figures &figures = run.figures;
    const auto folder = run.data.path() / "stores";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const auto file = [&](const char *name) { return (folder / name).string(); };
    const auto singles = newStore(file("singles.db"));
    figures.perEvent("append one by one", appendOneByOne(*singles, log), double(kSingles));
    const auto store = newStore(file("batches.db"));
    figures.perEvent("append, batched", appendBatched(*store, log), log.count());
    const auto imported = newStore(file("imported.db"));
    figures.perEvent("import of JSON Lines",
                     importAll(figures, *imported, linesOf(book, store->table()), log),
                     log.count());
    figures.perEvent("project from nothing", projectAll(figures, file("batches.db"), book.orders()),
                     log.count());
    std::filesystem::remove_all(folder);
}

} // namespace

void measureStore(BenchRun &run) {
    const OrderBook book(run.sizes.storeBook);
    const Log log(book);
    run.figures.begin("Writing " + std::to_string(log.events.size()) + " events of " +
                      std::to_string(book.orders()) + " orders to PostgreSQL, events per second");
    measureInPostgres(run, book, log);
    run.figures.begin("The same to SQLite, every commit synced");
    measureInSqlite(run, book, log);
}

} // namespace backstory::bench
