#include "core/json/number.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/replay/history.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/order_payload.h"
#include "tests/bench/stopwatch.h"

#include <benchmark/benchmark.h>

namespace backstory::bench {

namespace {

constexpr std::uint32_t kEvents = 4'096; // more than fit the caches nearest to the processor
constexpr std::uint32_t kMask = kEvents - 1;

const std::vector<Event> &events() {
    static const std::vector<Event> made = [] {
        const LongOrder order(kEvents, LongOrder::Life::Orders);
        std::vector<Event> list;
        for (std::uint32_t i = 0; i < order.size(); ++i)
            list.push_back(order.event(i));
        return list;
    }();
    return made;
}

std::vector<std::string> prices() {
    Dice dice(5);
    std::vector<std::string> list;
    for (std::uint32_t i = 0; i < kEvents; ++i)
        list.push_back(price(dice));
    return list;
}

void readFields(benchmark::State &state) {
    std::vector<json::Field> fields;
    std::uint32_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(json::readFields(events()[i++ & kMask].payload, fields));
}

void parse(benchmark::State &state) {
    std::uint32_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(json::parse(events()[i++ & kMask].payload));
}

void applyRules(benchmark::State &state) {
    struct Nothing final : WriteSink {
        void write(const Write &write) override { benchmark::DoNotOptimize(write.value.data()); }
    } sink;
    const auto rules = Ruleset::load("orders");
    std::uint32_t i = 0;
    for (auto _ : state) {
        const Event &event = events()[i++ & kMask];
        benchmark::DoNotOptimize(rules->apply(event.type, event.payload, sink).understood);
    }
}

void compareNumbers(benchmark::State &state) {
    const auto list = prices();
    std::uint32_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(json::compareNumbers(list[i & kMask], list[(i + 1) & kMask]));
        ++i;
    }
}

void addDecimals(benchmark::State &state) {
    const auto list = prices();
    json::DecimalSum sum;
    std::uint32_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(sum.add(list[i++ & kMask]));
    benchmark::DoNotOptimize(sum.text());
}

void stateAt(benchmark::State &state) {
    History history(LongOrder::stream(), Ruleset::load("orders"),
                    EventOrder({OrderKey::HappenedAt, OrderKey::Id}));
    history.add(events());
    Dice dice(6);
    for (auto _ : state)
        benchmark::DoNotOptimize(history.stateAt(Moment{dice.below(kEvents)}));
}

void addEvent(benchmark::State &state) {
    const auto rules = Ruleset::load("orders");
    std::uint32_t i = 0;
    std::unique_ptr<History> history;
    for (auto _ : state) {
        if ((i & kMask) == 0)
            history = std::make_unique<History>(LongOrder::stream(), rules,
                                                EventOrder({OrderKey::HappenedAt, OrderKey::Id}));
        history->add(events()[i++ & kMask]);
    }
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
    using benchmark::RegisterBenchmark;
    RegisterBenchmark("json: the fields of a payload", readFields);
    RegisterBenchmark("json: a payload as a document", parse);
    RegisterBenchmark("json: compare two prices", compareNumbers);
    RegisterBenchmark("json: add a price to a sum", addDecimals);
    RegisterBenchmark("rules: an event to its writes", applyRules);
    RegisterBenchmark("history: add an event at the end", addEvent);
    RegisterBenchmark("history: a random moment", stateAt);
    run.figures.begin("Inner loops, each time");
    FigureReporter reporter(run.figures);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::ClearRegisteredBenchmarks();
}

} // namespace backstory::bench
