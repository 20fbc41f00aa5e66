#pragma once

#include <QProcess>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace backstory::test {

/// What happens to a process at which stages of its work; see killable_cli.cpp. Stages are counted
/// from 1.
struct StageFault {
    enum class Kind { None, Killed, Stopped };
    Kind kind = Kind::None;
    std::vector<std::size_t> at;
};

/// A command line in a process of its own, which can be killed or stopped at a stage of its work.
///
/// Failure: std::runtime_error where a process neither ends nor answers for a minute and a half.
class KillableProcess {
public:
    /// What it writes goes to files of the folder.
    explicit KillableProcess(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Each start has files of its own. Standard input is the file, or nothing.
    void start(const std::vector<std::string> &arguments, const StageFault &fault = {},
               const std::filesystem::path &input = {});

    /// Waits a moment; answers whether it has ended or stands still at a stage.
    bool isHit();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool isStopped() const;

    void goOn();
    /// Asks it to end, as Ctrl+C does, and waits until it has.
    void interrupt();
    void waitForEnd();

    [[nodiscard]] bool wasKilled() const;
    [[nodiscard]] int status() const { return m_process->exitCode(); }
    /// Whole lines only: the last may have been cut off.
    [[nodiscard]] std::vector<std::string> outputLines() const;
    [[nodiscard]] std::string errors() const;
    [[nodiscard]] std::vector<std::string> stages() const;

private:
    [[nodiscard]] std::filesystem::path file(const char *what) const;

    std::filesystem::path m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_starts = 0;
};

} // namespace backstory::test
