#pragma once

#include "tests/app/cli/killable_process.h"
#include "tests/app/cli/stage_draw.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/temporary_folder.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace backstory::test {

/// What goes wrong, and where the store is.
enum class FaultKind { KilledOnPostgres, KilledOnSqlite, ServerStopped };

/// A work on a store of its own that is hit again and again at stages drawn by chance: it is
/// killed, or the server is stopped at once and started again.
class FaultTrial {
public:
    FaultTrial(FaultKind kind, const std::string &work);

    [[nodiscard]] StorePlace &place() { return *m_place; }
    [[nodiscard]] std::string target() const { return m_place->target(); }
    [[nodiscard]] StageDraw &draw() { return m_draw; }
    [[nodiscard]] KillableProcess &process() { return m_process; }
    [[nodiscard]] const TemporaryFolder &folder() const { return m_folder; }

    /// Runs a command line that nothing happens to; answers its exit status.
    int run(const std::vector<std::string> &arguments, const std::filesystem::path &input = {});
    /// Learns the stages of the command line that ran last.
    void learn() { m_draw.learn(m_process.stages()); }

    /// Starts a command line and hits it once. Where the server was stopped, it is there again,
    /// and the command line has ended or goes on. Until it is hit, `meanwhile` is called.
    using Meanwhile = std::function<void()>;
    void hit(const std::vector<std::string> &arguments, const std::filesystem::path &input = {},
             const Meanwhile &meanwhile = {});

    /// Hits a command line that lives through it, as often as the draw asks for, though not before
    /// so many stages: whoever cannot even begin may say so and end.
    void hitOften(const std::vector<std::string> &arguments, const Meanwhile &meanwhile,
                  std::size_t after = 0);

    /// Lets what was hit go on until something is so. False where it ends before that, or where it
    /// takes a minute.
    bool waitUntil(const std::function<bool()> &isSo);

private:
    void stopServer();

    FaultKind m_kind;
    TemporaryFolder m_folder;
    std::unique_ptr<StorePlace> m_place;
    StageDraw m_draw;
    KillableProcess m_process;
};

} // namespace backstory::test
