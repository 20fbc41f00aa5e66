// Measures what the product must reach, each figure beside its peer or limit of the same run.
#include "tests/bench/bench_run.h"
#include "tests/bench/counted_loops.h"
#include "tests/bench/figure_record.h"
#include "tests/bench/figure_table.h"
#include "tests/bench/part_process.h"
#include "tests/bench/run_lock.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/target_summary.h"
#include "tests/support/expected_warnings.h"

#include <QApplication>

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <memory>

using namespace backstory::bench;

namespace {

struct Part {
    const char *name = nullptr;
    void (*measure)(BenchRun &) = nullptr;
    bool waits = false; ///< for another process, which does part of the work
    bool hasWidgets = false;
    bool readsClock = true; ///< else what it measures does not depend on time
};

constexpr std::array kParts{
    Part{.name = "order", .measure = measureLongOrder},
    Part{.name = "order-postgres", .measure = measurePostgresOrder, .waits = true},
    Part{.name = "window", .measure = measureWindow, .hasWidgets = true},
    Part{.name = "screen", .measure = measureFirstScreen, .waits = true, .hasWidgets = true},
    Part{.name = "start", .measure = measureStart, .waits = true},
    Part{.name = "fold", .measure = measureSqliteFold},
    Part{.name = "fold-postgres", .measure = measurePostgresFold, .waits = true},
    Part{.name = "rebuild", .measure = measureSqliteRebuild},
    Part{.name = "rebuild-postgres", .measure = measurePostgresRebuild, .waits = true},
    Part{.name = "book", .measure = measureSqliteBook},
    Part{.name = "book-postgres", .measure = measurePostgresBook, .waits = true},
    Part{.name = "peers", .measure = measureFoldPeers, .waits = true},
    Part{.name = "ordinary", .measure = measureOrdinaryOrders, .waits = true},
    Part{.name = "store", .measure = measureStore, .waits = true},
    Part{.name = "micro", .measure = measureMicro},
    Part{.name = "counts", .measure = measureCounts, .waits = true, .readsClock = false}};

// Of the time on the wall a program that waits for nothing has this much when it is not disturbed.
constexpr double kUndisturbed = 0.85;

struct Options {
    bool quick = false;
    bool compare = false;
    bool processorTime = false;
    std::string data = "build/bench-data";
    std::string json;
    std::vector<std::string> only;
    std::string part;    ///< the one that this process is for; empty: it starts one for each
    std::string results; ///< where that one leaves them
    std::string loop;    ///< the one to be counted by callgrind
};

int finish(const Options &options, const BenchRun &run) {
    const Figures &figures = run.figures;
    std::fputs(tableText(figures).c_str(), stdout);
    std::fputs(targetSummary(figures).c_str(), stdout);
    if (!options.json.empty())
        writeFigures(options.json, figures.all());
    for (const std::string &what : figures.wrongs())
        std::printf("WRONG: %s\n", what.c_str());
    if (!figures.wrongs().empty())
        return 1;

    const auto last =
        run.data.path() / (options.processorTime ? "last-processor-time.json" : "last.json");
    const auto recorded = readFigures(last);
    if (options.compare) {
        const auto behind = fellBehind(recorded, figures);
        for (const std::string &line : behind)
            std::printf("FELL BEHIND: %s\n", line.c_str());
        if (!behind.empty())
            return 1; // and what was recorded stays, to be compared with again
        std::puts(recorded.empty() ? "Nothing was recorded before to compare with."
                                   : "Nothing fell behind what was recorded before.");
    }
    writeFigures(last, recordedAnew(recorded, figures));
    return 0;
}

/// Measures a part, and says when other programs were in the way.
void measurePart(const Part &part, BenchRun &run) {
    std::fprintf(stderr, "Measuring: %s\n", part.name);
    const double wall = wallSeconds();
    const double processor = processorSeconds();
    part.measure(run);
    const double share = (processorSeconds() - processor) / (wallSeconds() - wall);
    if (!part.waits && share < kUndisturbed) {
        std::fprintf(stderr,
                     "  This program had a processor only %.0f %% of the time: something else kept "
                     "it waiting.\n  Times on the wall are too long; see --processor-time.\n",
                     100 * share);
    }
}

BenchRun newRun(const Options &options) {
    const Sizes sizes;
    return {options.quick ? sizes.tenth() : sizes, DataFolder(options.data), {}};
}

/// The one part that this process was started for.
int measureOne(const Options &options) {
    if (options.processorTime)
        measureProcessorTime();
    BenchRun run = newRun(options);
    measurePart(*std::ranges::find(kParts, options.part, &Part::name), run);
    writeResults(options.results, run.figures);
    return 0;
}

int measureAll(const Options &options, const std::vector<std::string> &arguments) {
    BenchRun run = newRun(options);
    const RunLock lock(run.data.path());
    for (const Part &part : kParts) {
        const bool asked = options.only.empty() || std::ranges::count(options.only, part.name) > 0;
        if (asked && !(part.waits && part.readsClock && options.processorTime))
            measureApart(part.name, arguments, run.figures);
    }
    return finish(options, run);
}

/// Passes on what Qt has to say, but for what is known and means nothing here.
void sayUnlessExpected(QtMsgType, const QMessageLogContext &, const QString &message) {
    const std::string line = message.toStdString();
    if (!backstory::test::isExpectedWarning(line))
        std::fprintf(stderr, "%s\n", line.c_str());
}

void takeOptions(CLI::App &cli, Options &options) {
    cli.add_flag("--quick", options.quick, "A tenth of the sizes");
    cli.add_flag("--compare", options.compare,
                 "Fail where a figure is worse than last recorded by more than a fifth");
    cli.add_flag("--processor-time", options.processorTime,
                 "Time that processors spent on this program, for a busy machine; "
                 "without what another process does part of");
    cli.add_option("--json", options.json, "Write the figures to this file, too");
    cli.add_option("--data", options.data, "The folder for made-up data and the last figures");
    std::vector<std::string> names;
    std::ranges::transform(kParts, std::back_inserter(names), &Part::name);
    cli.add_option("--only", options.only, "Only these parts")->check(CLI::IsMember(names));
    // How this program calls itself.
    cli.add_option("--part", options.part)->check(CLI::IsMember(names))->group("");
    cli.add_option("--results", options.results)->group("");
    cli.add_option("--count", options.loop)->group("");
}

/// The application object that a part needs.
std::unique_ptr<QCoreApplication> newApplication(const Options &options, int &argc, char **argv) {
    const auto *const part = std::ranges::find(kParts, options.part, &Part::name);
    if (part != kParts.end() && part->hasWidgets)
        return std::make_unique<QApplication>(argc, argv);
    return std::make_unique<QCoreApplication>(argc, argv);
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(&sayUnlessExpected);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    benchmark::Initialize(&argc, argv); // takes its own options out
    Options options;
    CLI::App cli("Measures Backstory. What begins with --benchmark_ goes to Google Benchmark.");
    takeOptions(cli, options);
    CLI11_PARSE(cli, argc, argv);
    try {
        if (!options.loop.empty())
            return runCountedLoop(options.loop) ? 0 : 1;
        const auto application = newApplication(options, argc, argv);
        return options.part.empty() ? measureAll(options, arguments) : measureOne(options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
