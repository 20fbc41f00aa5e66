#include "core/replay/book.h"
#include "core/replay/history.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/order_book.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>

namespace backstory::bench {

namespace {

constexpr double kMebibyte = 1024.0 * 1024.0;
constexpr std::size_t kPage = 100;
constexpr std::uint32_t kOpened = 2'000;

/// Everything that is measured of a whole log in an SQLite file.
class BookFigures {
public:
    BookFigures(BenchRun &run, const OrderBook &book)
        : m_figures(run.figures),
          m_book(book),
          m_file(run.data.eventFile(book.name(),
                                    [&](const DataFolder::Take &take) { book.forEach(take); })),
          m_source(openSource({m_file.string(), {}, {}})),
          m_reader(m_source->openReader(m_source->tables().front(), std::nullopt)),
          m_rules(Ruleset::load("orders")),
          m_raw(m_file) {}

    void measure() {
        measureSummary();
        measureFirstPage();
        measureOrdinaryOrders();
    }

private:
    void measureSummary() {
        const std::uint64_t rows = m_raw.read("").rows; // and now the file is in memory
        const double raw = bestOf(2, [&] { m_raw.read(""); });
        SummaryQuestion question;
        question.by = m_rules->summaryBy();
        question.sums = m_rules->summarySums();
        returnFreedMemory();
        const auto before = static_cast<double>(residentBytes());
        resetPeak();
        Summary summary;
        const double summed =
            secondsOf([&] { summary = summarise(*m_reader, *m_rules, question, {}); });
        const double peak = static_cast<double>(peakResidentBytes()) - before;
        if (summary.events != rows || summary.streams != m_book.orders())
            m_figures.wrong("the summary does not hold all events and orders");
        m_figures.seconds("summary of " + std::to_string(rows) + " events by status", summed,
                          Peer{"raw scan, in order of rows", raw}, 2);
        m_figures.seconds("the same, against the rows in order", summed,
                          Peer{"raw scan, in order of orders",
                               secondsOf([&] { m_raw.read("ORDER BY order_id"); })},
                          2);
        if (before > 0)
            m_figures.bytes("memory that it takes", peak, {}, 256 * kMebibyte);
    }

    void measureFirstPage() {
        BookQuestion question;
        question.range.maxStreams = kPage;
        const double page =
            bestOf(5, [&] { scanBook(*m_reader, *m_rules, question, [](BookEntry &&) {}, {}); });
        const StreamPage streams = m_reader->readStreams(question.range, {});
        const double raw = bestOf(5, [&] {
            m_raw.read("WHERE order_id <= ? ORDER BY order_id", streams.streams.back().text());
        });
        m_figures.seconds("first page of the list, our own time on top of its query",
                          std::max(0.0, page - raw), {}, 0.1);
    }

    void measureOrdinaryOrders() {
        Times ours;
        Times raw;
        const EventOrder order(m_reader->table());
        for (const std::uint32_t number : differentNumbers(kOpened, m_book.orders() - 1, 3)) {
            const StreamId stream = OrderBook::stream(number);
            raw.take([&] { m_raw.read("WHERE order_id = ?", stream.text()); });
            ours.take([&] {
                History history(stream, m_rules, order);
                history.add(m_reader->readStream(stream, {}));
            });
        }
        m_figures.seconds("open an ordinary order: p50", ours.p50(),
                          Peer{"its rows raw: p50", raw.p50()});
        m_figures.seconds("open an ordinary order: p99", ours.p99(),
                          Peer{"its rows raw: p99", raw.p99()});
    }

    Figures &m_figures;
    const OrderBook &m_book;
    std::filesystem::path m_file;
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<EventReader> m_reader;
    std::shared_ptr<const Ruleset> m_rules;
    RawSqlite m_raw;
};

} // namespace

void measureBook(BenchRun &run) {
    const OrderBook book(run.sizes.book);
    run.figures.begin("A log of " + std::to_string(book.orders()) + " orders in SQLite");
    BookFigures(run, book).measure();
}

} // namespace backstory::bench
