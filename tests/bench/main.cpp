// Measures what the product must reach, each figure beside its peer or limit of the same run.
#include "tests/bench/bench_run.h"
#include "tests/bench/figure_record.h"
#include "tests/bench/figure_table.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/expected_warnings.h"

#include <QApplication>

#include <CLI/CLI.hpp>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>

using namespace backstory::bench;

namespace {

struct Part {
    const char *name = nullptr;
    void (*measure)(BenchRun &) = nullptr;
    bool waits = false; ///< for another process, which does part of the work
};

constexpr std::array kParts{
    Part{"order", measureLongOrder},   Part{"window", measureWindow},
    Part{"book", measureBook},         Part{"postgres", measurePostgres, true},
    Part{"store", measureStore, true}, Part{"micro", measureMicro}};

// Of the time on the wall a program that waits for nothing has this much when it is not disturbed.
constexpr double kUndisturbed = 0.85;

struct Options {
    bool quick = false;
    bool compare = false;
    bool processorTime = false;
    std::string data = "build/bench-data";
    std::string json;
    std::vector<std::string> only;
};

int finish(const Options &options, const BenchRun &run) {
    const Figures &figures = run.figures;
    std::fputs(tableText(figures).c_str(), stdout);
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

int measure(const Options &options) {
    if (options.processorTime)
        measureProcessorTime();
    const Sizes sizes;
    BenchRun run{options.quick ? sizes.tenth() : sizes, DataFolder(options.data), {}};
    for (const Part &part : kParts) {
        const bool asked = options.only.empty() || std::ranges::count(options.only, part.name) > 0;
        if (asked && !(part.waits && options.processorTime))
            measurePart(part, run);
    }
    return finish(options, run);
}

/// Passes on what Qt has to say, but for what is known and means nothing here.
void sayUnlessExpected(QtMsgType, const QMessageLogContext &, const QString &message) {
    const std::string line = message.toStdString();
    if (!backstory::test::isExpectedWarning(line))
        std::fprintf(stderr, "%s\n", line.c_str());
}

} // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(&sayUnlessExpected);
    benchmark::Initialize(&argc, argv); // takes its own options out
    QApplication application(argc, argv);
    Options options;
    CLI::App cli("Measures Backstory. What begins with --benchmark_ goes to Google Benchmark.");
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
    CLI11_PARSE(cli, argc, argv);
    try {
        return measure(options);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "bench: %s\n", error.what());
        return 1;
    }
}
