#include "core/json/print.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/opened_history.h"
#include "tests/bench/plain_replay.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"

namespace backstory::bench {

namespace {

constexpr int kRuns = 3;
constexpr std::uint32_t kChecked = 200;
constexpr double kMillisecond = 1e-3;

/// Everything that is measured of one long order in an SQLite file.
class LongOrderFigures {
public:
    LongOrderFigures(BenchRun &run, const LongOrder &order)
        : m_run(run),
          m_figures(run.figures),
          m_order(order),
          m_file(run.data.eventFile(order)),
          m_source(openSource({m_file.string(), {}, {}})) {}

    void measure() {
        measureReading();
        measureMemory();
        measureOpening();
        measureMoments();
        measureDifferences();
        const double replayed = checkAgainstReplay(
            *m_history, [this](std::uint32_t i) { return m_order.event(i); }, kChecked, m_figures);
        m_figures.seconds("for comparison: the end by plain replay in memory", replayed);
    }

private:
    /// What must be reached is said of the rules that ship; the other life is shown beside it.
    void judge(Figure &figure, TargetLine line) const {
        if (m_order.life() == LongOrder::Life::Orders)
            figure.of(line);
        else
            figure.target.reset();
    }

    History open() {
        const auto reader = m_source->openReader(m_source->tables().front(), std::nullopt);
        return openHistory(*reader, LongOrder::stream(), m_order.rules());
    }

    void measureReading() {
        RawSqlite raw(m_file);
        const std::string stream = LongOrder::stream().text();
        m_rawBytes = raw.read("WHERE order_id = ?", stream).payloadBytes;
        m_unordered = bestOf(kRuns, [&] { raw.read("WHERE order_id = ?", stream); });
        m_ordered =
            bestOf(kRuns, [&] { raw.read("WHERE order_id = ? ORDER BY created_at, id", stream); });
    }

    void measureMemory() {
        returnFreedMemory();
        const auto before = static_cast<double>(residentBytes());
        resetPeak();
        m_history = std::make_unique<History>(open());
        const double resident = static_cast<double>(residentBytes()) - before;
        const double peak = static_cast<double>(peakResidentBytes()) - before;
        const Peer payloads{"its payloads", static_cast<double>(m_rawBytes)};
        m_figures.bytes("memory, as it counts itself",
                        static_cast<double>(m_history->memoryBytes()), payloads, 2);
        if (before > 0) {
            judge(m_figures.bytes("memory, as the system sees it grow", resident, payloads, 2),
                  TargetLine::Memory);
            m_figures.bytes("memory at most while it is opened", peak, payloads);
        }
    }

    void measureOpening() {
        const auto reader = m_source->openReader(m_source->tables().front(), std::nullopt);
        const double read = bestOf(kRuns, [&] { reader->readStream(LongOrder::stream(), {}); });
        const double opened = bestOf(kRuns, [&] { open(); });
        // A history needs its events in order, so it is held against the ordered statement.
        judge(m_figures.seconds("open it: read, sort, parse, index", opened,
                                Peer{"the same rows raw, in order", m_ordered}, 1.5),
              TargetLine::Opening);
        m_figures.seconds("open it, against rows in no order", opened,
                          Peer{"the same rows raw", m_unordered});
        m_figures.seconds("reading and sorting alone, and letting go of it", read,
                          Peer{"the same rows raw", m_unordered});
    }

    void measureMoments() {
        Times times;
        std::string text;
        for (const std::uint32_t moment :
             differentNumbers(m_run.sizes.questions, m_history->size(), 1)) {
            times.takeUninterrupted([&] {
                text.clear();
                json::appendText(text, m_history->stateAt(Moment{moment}));
            });
        }
        m_figures.seconds("random moment, state written out: p50", times.p50());
        m_figures.seconds("random moment, state written out: p99", times.p99(), {}, kMillisecond)
            .of(TargetLine::Moment);
        m_figures.slowest("random moment, state written out: slowest", times.most());
    }

    void measureDifferences() {
        Times times;
        std::size_t lines = 0;
        const auto moments = differentNumbers(2 * m_run.sizes.questions, m_history->size(), 2);
        for (std::size_t i = 0; i + 1 < moments.size(); i += 2) {
            times.takeUninterrupted([&] {
                lines += m_history->difference(Moment{moments[i]}, Moment{moments[i + 1]}).size();
            });
        }
        if (lines == 0)
            m_figures.wrong("no two moments differ");
        m_figures.seconds("difference of two random moments: p50", times.p50());
        m_figures.seconds("difference of two random moments: p99", times.p99(), {}, kMillisecond)
            .of(TargetLine::Difference);
        m_figures.slowest("difference of two random moments: slowest", times.most());
    }

    BenchRun &m_run;
    Figures &m_figures;
    const LongOrder &m_order;
    std::filesystem::path m_file;
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<History> m_history;
    std::uint64_t m_rawBytes = 0;
    double m_unordered = 0;
    double m_ordered = 0;
};

} // namespace

void measureLongOrder(BenchRun &run) {
    const std::string size = std::to_string(run.sizes.longOrder);
    const LongOrder plain(run.sizes.longOrder, LongOrder::Life::Orders);
    run.figures.begin("An order of " + size + " events in SQLite, rules orders");
    LongOrderFigures(run, plain).measure();
    const LongOrder rich(run.sizes.longOrder, LongOrder::Life::Operations);
    run.figures.begin("The same with sums, deep lay-over and arrays that change");
    LongOrderFigures(run, rich).measure();
}

} // namespace backstory::bench
