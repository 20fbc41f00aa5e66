#include "tests/app/cli/fault_trial.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace backstory::test {
namespace {

/// The server that is stopped: what it committed survives that.
PostgresCluster &stoppableCluster() {
    static std::unique_ptr<PostgresCluster> cluster;
    if (!cluster) {
        cluster = std::make_unique<PostgresCluster>(PostgresCluster::Commits::Survive);
        // Before the application object goes: a QProcess needs it.
        qAddPostRoutine([] { cluster.reset(); });
    }
    return *cluster;
}

std::unique_ptr<StorePlace> placeFor(FaultKind kind, const TemporaryFolder &folder,
                                     const std::string &work) {
    std::string name = work;
    std::ranges::replace(name, ' ', '_');
    switch (kind) {
    case FaultKind::KilledOnPostgres:
        return postgresPlace(PostgresCluster::shared(), name);
    case FaultKind::ServerStopped:
        return postgresPlace(stoppableCluster(), name);
    case FaultKind::KilledOnSqlite:
        break;
    }
    return sqlitePlace(folder.file(name + ".db"));
}

std::string nameOf(FaultKind kind) {
    switch (kind) {
    case FaultKind::KilledOnPostgres:
        return " on PostgreSQL";
    case FaultKind::ServerStopped:
        return " while the server is stopped";
    case FaultKind::KilledOnSqlite:
        break;
    }
    return " on SQLite";
}

} // namespace

FaultTrial::FaultTrial(FaultKind kind, const std::string &work)
    : m_kind(kind),
      m_place(placeFor(kind, m_folder, work)),
      m_draw(work + nameOf(kind)),
      m_process(m_folder.path()) {
    m_place->init();
}

int FaultTrial::run(const std::vector<std::string> &arguments, const std::filesystem::path &input) {
    m_process.start(arguments, {}, input);
    m_process.waitForEnd();
    return m_process.status();
}

void FaultTrial::hit(const std::vector<std::string> &arguments, const std::filesystem::path &input,
                     const Meanwhile &meanwhile) {
    const bool stops = m_kind == FaultKind::ServerStopped;
    const std::size_t at = m_draw.next();
    m_process.start(arguments, {stops ? StageFault::Kind::Stopped : StageFault::Kind::Killed, {at}},
                    input);
    while (!m_process.isHit())
        if (meanwhile)
            meanwhile();
    if (stops ? !m_process.isStopped() : !m_process.wasKilled())
        return; // the run was shorter than the one that was learned from
    m_draw.count(m_process.stages().back());
    if (stops)
        stopServer();
}

void FaultTrial::hitOften(const std::vector<std::string> &arguments, const Meanwhile &meanwhile,
                          std::size_t after) {
    constexpr std::size_t kMost = 60;
    StageFault fault{StageFault::Kind::Stopped, {}};
    while (fault.at.size() < kMost)
        fault.at.push_back(after += m_draw.next());
    m_process.start(arguments, fault);
    for (std::size_t hits = 0; hits < kMost && !m_draw.isComplete(); ++hits) {
        while (!m_process.isHit())
            meanwhile();
        if (!m_process.isStopped())
            throw std::runtime_error("it did not live through it, but ended " +
                                     (m_process.wasKilled()
                                          ? "by a signal"
                                          : "with status " + std::to_string(m_process.status())) +
                                     ": " + m_process.errors());
        m_draw.count(m_process.stages().back());
        stopServer();
    }
}

bool FaultTrial::waitUntil(const std::function<bool()> &isSo) {
    constexpr std::chrono::seconds kPatience{60};
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!isSo()) {
        if (m_process.isHit()) {
            if (!m_process.isStopped())
                return false;
            m_process.goOn();
        }
        if (std::chrono::steady_clock::now() > end)
            return false;
    }
    return true;
}

/// The work is in the middle of something when the server goes, or goes on while nobody answers, or
/// finds the server there again and its connection broken.
void FaultTrial::stopServer() {
    enum Moment { Under, Between, After };
    const std::size_t moment = m_draw.below(3);
    PostgresCluster &cluster = stoppableCluster();
    if (moment == Under)
        m_process.goOn();
    cluster.stopNow();
    if (moment == Between)
        m_process.goOn();
    cluster.startAgain();
    if (moment == After)
        m_process.goOn();
}

} // namespace backstory::test
