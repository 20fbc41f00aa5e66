#include "core/replay/book.h"
#include "core/replay/history.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/order_book.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/postgres_cluster.h"

namespace backstory::bench {

namespace {

constexpr std::uint32_t kOpened = 1'000;
constexpr double kMebibyte = 1024.0 * 1024.0;
const std::string kColumns = "SELECT id, order_id, event_type, event_data, created_at FROM "
                             "order_events";

/// A line of COPY's text format. The payloads hold nothing that it would escape.
std::string lineOf(const Event &event) {
    return event.id.text() + '\t' + event.stream.text() + '\t' + event.type + '\t' + event.payload +
           '\t' + std::to_string(event.happenedAt.instant->floorMillis()) + '\n';
}

void fillTable(RawPostgres &raw, const OrderBook &book) {
    raw.run("CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(),"
            " order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL,"
            " created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000)");
    raw.copyIn("order_events", [&](const RawPostgres::TakeLine &take) {
        book.forEach([&](const Event &event) { take(lineOf(event)); });
    });
    raw.run("CREATE INDEX ON order_events (order_id)");
    raw.run("VACUUM ANALYZE order_events");
}

void measureSummary(Figures &figures, EventReader &reader, RawPostgres &raw,
                    const OrderBook &book) {
    const auto rules = Ruleset::load("orders");
    SummaryQuestion question;
    question.by = rules->summaryBy();
    question.sums = rules->summarySums();
    const double copied = std::min(bestOf(2, [&] { raw.copyOut(kColumns, true); }),
                                   bestOf(2, [&] { raw.copyOut(kColumns, false); }));
    const double ordered = secondsOf([&] { raw.copyOut(kColumns + " ORDER BY order_id", true); });
    returnFreedMemory();
    const auto before = static_cast<double>(residentBytes());
    resetPeak();
    Summary summary;
    const double summed = bestOf(2, [&] { summary = summarise(reader, *rules, question, {}); });
    const double peak = static_cast<double>(peakResidentBytes()) - before;
    if (summary.streams != book.orders())
        figures.wrong("the summary over PostgreSQL does not hold all orders");
    figures.seconds("summary of " + std::to_string(summary.events) + " events by status", summed,
                    Peer{"raw COPY out", copied}, 1.25);
    figures.seconds("the same, against the rows in order", summed,
                    Peer{"raw COPY out, in order of orders", ordered}, 1.25);
    if (before > 0)
        figures.bytes("memory that it takes", peak, {}, 256 * kMebibyte);
}

void measureOrdinaryOrders(Figures &figures, EventReader &reader, RawPostgres &raw,
                           const OrderBook &book) {
    Times ours;
    Times bare;
    const auto rules = Ruleset::load("orders");
    const EventOrder order(reader.table());
    for (const std::uint32_t number : differentNumbers(kOpened, book.orders() - 1, 3)) {
        const StreamId stream = OrderBook::stream(number);
        bare.take([&] { raw.query(kColumns + " WHERE order_id = '" + stream.text() + "'"); });
        ours.take([&] {
            History history(stream, rules, order);
            history.add(reader.readStream(stream, {}));
        });
    }
    figures.seconds("open an ordinary order: p50", ours.p50(),
                    Peer{"its one query, bare: p50", bare.p50()}, 1.5);
    figures.seconds("open an ordinary order: p99", ours.p99(),
                    Peer{"its one query, bare: p99", bare.p99()});
}

} // namespace

void measurePostgres(BenchRun &run) {
    const OrderBook book(run.sizes.postgresBook);
    test::PostgresCluster cluster;
    const std::string uri = cluster.createDatabase("bench");
    RawPostgres raw(uri);
    fillTable(raw, book);
    const auto source = openSource({uri, {}, {}});
    const auto reader = source->openReader(source->tables().front(), std::nullopt);
    run.figures.begin("A log of " + std::to_string(book.orders()) + " orders in PostgreSQL");
    measureSummary(run.figures, *reader, raw, book);
    measureOrdinaryOrders(run.figures, *reader, raw, book);
}

} // namespace backstory::bench
