#pragma once

#include "tests/bench/stopwatch.h"
#include "tests/support/postgres_cluster.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory::bench {

/// What the classic replay in Node.js took.
struct NodeReplay {
    std::vector<double> times; ///< in the order in which they were taken
    double residentBytes = 0;  ///< of its process at most
    std::string answer;        ///< JSON

    /// All of them, or all but so many at first.
    [[nodiscard]] Times after(std::size_t first) const {
        Times taken;
        for (std::size_t i = first; i < times.size(); ++i)
            taken.add(times[i]);
        return taken;
    }

    /// Runs node/replay.js, of this folder, over a database. Nothing where there is no Node.js
    /// with its driver `pg`, and says so. Throws where the script fails.
    static std::optional<NodeReplay> run(const test::PostgresCluster &cluster,
                                         const std::string &database,
                                         const std::vector<std::string> &arguments);
};

} // namespace backstory::bench
