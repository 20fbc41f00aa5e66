#include "tests/bench/bench_run.h"
#include "tests/bench/inner_loops.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

namespace backstory::bench {

namespace {

/// Rounds between two looks at the clock, which a loop is asked for at once.
constexpr std::int64_t kBatch = 4'096;
constexpr std::int64_t kSlowBatch = 16;

void goRound(benchmark::State &state, const InnerLoop &loop) {
    const InnerLoop::Run run = loop.prepare();
    const std::int64_t batch = loop.isQuick ? kBatch : kSlowBatch;
    while (state.KeepRunningBatch(batch))
        run(static_cast<std::uint32_t>(batch));
}

/// Puts the time of each loop into the table.
class FigureReporter final : public benchmark::BenchmarkReporter {
public:
    explicit FigureReporter(Figures &figures) : m_figures(figures) {}
    bool ReportContext(const Context &) override { return true; }
    void ReportRuns(const std::vector<Run> &runs) override {
        for (const Run &run : runs) {
            const double total =
                measuresProcessorTime() ? run.cpu_accumulated_time : run.real_accumulated_time;
            m_figures.seconds(run.run_name.function_name,
                              total / static_cast<double>(run.iterations));
        }
    }

private:
    Figures &m_figures;
};

} // namespace

void measureMicro(BenchRun &run) {
    for (const InnerLoop &loop : innerLoops())
        benchmark::RegisterBenchmark(std::string(loop.name).c_str(),
                                     [&loop](benchmark::State &state) { goRound(state, loop); });
    run.figures.begin("Inner loops, each time");
    FigureReporter reporter(run.figures);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::ClearRegisteredBenchmarks();
}

} // namespace backstory::bench
