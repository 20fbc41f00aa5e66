#include "tests/bench/bench_run.h"
#include "tests/bench/postgres_data.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/whole_window.h"

namespace backstory::bench {

namespace {

constexpr double kAllowance = 0.1; // seconds
constexpr int kOpenings = 9;
constexpr int kPages = 40;

/// A table in the real window: from the wish to open it until its first orders are painted.
class FirstScreenFigures {
public:
    /// Reads, and nothing else, what the first page shows.
    using ReadBare = std::function<void(const StreamId &last)>;

    FirstScreenFigures(BenchRun &run, std::string source, ReadBare readBare)
        : m_figures(run.figures), m_source(std::move(source)), m_readBare(std::move(readBare)) {}

    void measure() {
        resetPeak();
        for (int i = 0; i < kOpenings; ++i)
            openOnce();
        m_figures.seconds("first screen, from the wish until it is painted: p50", m_whole.p50(),
                          Peer{"its one query, bare", m_bare.p50()});
        m_figures
            .seconds("first screen, our own time on top of its query: p50", m_own.p50(), {},
                     kAllowance)
            .of(TargetLine::FirstScreen);
        m_figures.slowest("first screen, our own time: slowest", m_own.most());
        measurePages();
        if (const std::uint64_t peak = peakResidentBytes(); peak > 0)
            m_figures.bytes("memory of the process", static_cast<double>(peak));
    }

private:
    void openOnce() {
        WholeWindow window;
        const double whole = secondsOf([&] { window.open(m_source); });
        const double bare = secondsOf([&] { m_readBare(window.lastListed()); });
        m_whole.add(whole);
        m_bare.add(bare);
        m_own.add(std::max(0.0, whole - bare));
    }

    void measurePages() {
        WholeWindow window;
        window.open(m_source);
        Times pages;
        for (int i = 0; i < kPages; ++i)
            pages.take([&] { window.listMore(); });
        m_figures.seconds("a further page of the list, until it is painted: p50", pages.p50());
        m_figures.slowest("a further page of the list: slowest", pages.most());
    }

    Figures &m_figures;
    std::string m_source;
    ReadBare m_readBare;
    Times m_whole;
    Times m_bare;
    Times m_own;
};

void measureInPostgres(BenchRun &run) {
    const OrderBook book(run.sizes.largeTable);
    PostgresData data(run.data);
    const std::string uri = data.uri(data.book(book));
    RawPostgres raw(uri);
    run.figures.begin("A table of about " + std::to_string(7 * std::uint64_t{book.orders()}) +
                      " events in PostgreSQL, in the window");
    FirstScreenFigures(run, uri, [&raw](const StreamId &last) {
        raw.query(std::string(kClassicSelect) + " WHERE order_id <= '" + last.text() +
                  "' ORDER BY order_id");
    }).measure();
}

void measureInSqlite(BenchRun &run) {
    const OrderBook book(run.sizes.book);
    const auto file = run.data.eventFile(book);
    RawSqlite raw(file);
    run.figures.begin("A table of about " + std::to_string(7 * std::uint64_t{book.orders()}) +
                      " events in SQLite, in the window");
    FirstScreenFigures(run, file.string(), [&raw](const StreamId &last) {
        raw.read("WHERE order_id <= ? ORDER BY order_id", last.text());
    }).measure();
}

} // namespace

void measureFirstScreen(BenchRun &run) {
    measureInPostgres(run);
    measureInSqlite(run);
}

} // namespace backstory::bench
