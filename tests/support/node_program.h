#pragma once

#include "tests/support/postgres_cluster.h"

#include <QProcess>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// Runs the classic code of tests/data/classic_node in Node.js, against a database of a cluster.
///
/// Its driver `pg` is found in $BACKSTORY_NODE_PATH, which `./dev test` sets, else where Debian and
/// `./dev` put it. Where Node.js or the driver is missing the tests fail and are not skipped.
class NodeProgram {
public:
    NodeProgram(const PostgresCluster &cluster, std::string_view database);

    /// Why no script can run here, with what to do about it; empty where all is well.
    static std::string fault();

    /// Starts a script and returns at once.
    void start(QProcess &process, std::string_view script,
               const std::vector<std::string> &arguments) const;

    /// Runs a script to its end and returns its output. Throws std::runtime_error with the
    /// script's own words when it fails.
    std::string run(std::string_view script, const std::vector<std::string> &arguments) const;

private:
    QProcessEnvironment m_environment;
};

} // namespace backstory::test
