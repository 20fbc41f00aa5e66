#include "core/projection/projector.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/whole_log.h"

#include <algorithm>

namespace backstory::bench {

namespace {

constexpr double kMebibyte = 1024.0 * 1024.0;
const char *const kForget = "DROP TABLE IF EXISTS orders";
const char *const kForgetPlaces = "DROP TABLE IF EXISTS backstory_projections";

/// The projection of one log, made from nothing and made again.
class RebuildFigures {
public:
    RebuildFigures(BenchRun &run, const WholeLog &log)
        : m_run(run), m_figures(run.figures), m_log(log) {}

    void measure() {
        for (int round = 0; round < m_run.sizes.rounds; ++round) {
            m_raw.take(m_log.readRaw);
            forget();
            rebuild(m_first, m_log.book.orders());
            rebuild(m_again, 0);
        }
        forget();
        m_figures.begin("The projection of " + std::to_string(m_log.book.orders()) + " orders in " +
                        m_log.backend);
        const Peer limit{m_log.limit, m_raw.p50()};
        m_figures.seconds("rebuild it", m_again.p50(), limit, m_log.allowance).of(m_log.line);
        m_figures.seconds("the same from nothing, all rows written", m_first.p50(), limit);
        if (m_peak > 0)
            m_figures.bytes("rebuild it: memory of the process", m_peak, {}, 256 * kMebibyte)
                .of(TargetLine::FoldMemory);
    }

private:
    void forget() {
        m_log.execute(kForget);
        m_log.execute(kForgetPlaces);
    }

    void rebuild(Times &times, std::uint64_t written) {
        const auto source = openSource({m_log.source, {}, {}});
        Projector projector({*source,
                             source->tables().front(),
                             Ruleset::load("orders"),
                             ProjectionDefinition::load("orders"),
                             {m_log.source, std::nullopt},
                             {}});
        ProjectionReport report;
        returnFreedMemory();
        resetPeak();
        times.take([&] { report = projector.rebuild({}); });
        m_peak = std::max(m_peak, static_cast<double>(peakResidentBytes()));
        if (report.written != written)
            m_figures.wrong("a rebuild wrote " + std::to_string(report.written) + " rows, not " +
                            std::to_string(written));
    }

    BenchRun &m_run;
    Figures &m_figures;
    const WholeLog &m_log;
    Times m_raw;
    Times m_first;
    Times m_again;
    double m_peak = 0;
};

} // namespace

void measureSqliteRebuild(BenchRun &run) {
    const WholeLog log = sqliteLog(run, "projected");
    RebuildFigures(run, log).measure();
}

void measurePostgresRebuild(BenchRun &run) {
    const WholeLog log = postgresLog(run);
    RebuildFigures(run, log).measure();
}

} // namespace backstory::bench
