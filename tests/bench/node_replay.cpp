#include "tests/bench/node_replay.h"

#include "tests/support/node_program.h"
#include "tests/support/test_data.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <stdexcept>

namespace backstory::bench {

namespace {

bool isThere() {
    static const bool there = [] {
        const std::string fault = test::NodeProgram::fault();
        if (!fault.empty())
            std::fprintf(stderr, "Without the peer Node.js: %s\n", fault.c_str());
        return fault.empty();
    }();
    return there;
}

} // namespace

std::optional<NodeReplay> NodeReplay::run(const test::PostgresCluster &cluster,
                                          const std::string &database,
                                          const std::vector<std::string> &arguments) {
    if (!isThere())
        return std::nullopt;
    QProcess process;
    const auto script = test::sourceFolder() / "tests" / "bench" / "node" / "replay.js";
    test::NodeProgram(cluster, database).start(process, script.string(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        throw std::runtime_error("replay.js failed: " +
                                 process.readAllStandardError().toStdString());
    const auto result = nlohmann::json::parse(process.readAllStandardOutput().toStdString());
    NodeReplay replay;
    replay.times = result.at("seconds").get<std::vector<double>>();
    replay.residentBytes = result.at("resident");
    replay.answer = result.at("answer").dump();
    return replay;
}

} // namespace backstory::bench
