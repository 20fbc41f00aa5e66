#include "tests/app/cli/killable_process.h"

#include "tests/support/test_data.h"

#include <csignal>
#include <sstream>
#include <stdexcept>

namespace backstory::test {
namespace {

constexpr int kTimeoutMs = 90'000;
constexpr int kMomentMs = 2;

std::vector<std::string> wholeLines(const std::filesystem::path &file) {
    std::string text = std::filesystem::exists(file) ? readFile(file) : std::string();
    text.erase(text.rfind('\n') + 1);
    std::istringstream in(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

QString numbersOf(const std::vector<std::size_t> &numbers) {
    QStringList list;
    for (const std::size_t number : numbers)
        list << QString::number(number);
    return list.join(QLatin1Char(','));
}

} // namespace

std::filesystem::path KillableProcess::file(const char *what) const {
    return m_folder / (std::to_string(m_starts) + what);
}

void KillableProcess::start(const std::vector<std::string> &arguments, const StageFault &fault,
                            const std::filesystem::path &input) {
    ++m_starts;
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BACKSTORY_STAGES"),
                       QString::fromStdString(file(".stages").string()));
    if (fault.kind == StageFault::Kind::Killed)
        environment.insert(QStringLiteral("BACKSTORY_KILL_AT"), numbersOf(fault.at));
    if (fault.kind == StageFault::Kind::Stopped)
        environment.insert(QStringLiteral("BACKSTORY_STOP_AT"), numbersOf(fault.at));
    m_process->setProcessEnvironment(environment);
    m_process->setStandardOutputFile(QString::fromStdString(file(".out").string()));
    m_process->setStandardErrorFile(QString::fromStdString(file(".err").string()));
    m_process->setStandardInputFile(input.empty() ? QProcess::nullDevice()
                                                  : QString::fromStdString(input.string()));
    QStringList words;
    for (const std::string &argument : arguments)
        words << QString::fromStdString(argument);
    m_process->start(QString::fromUtf8(BACKSTORY_KILLABLE), words);
    if (!m_process->waitForStarted(kTimeoutMs))
        throw std::runtime_error("the process could not be started");
}

bool KillableProcess::isHit() {
    return isStopped() || !isRunning() || m_process->waitForFinished(kMomentMs);
}

bool KillableProcess::isRunning() const {
    return m_process && m_process->state() != QProcess::NotRunning;
}

bool KillableProcess::isStopped() const {
    if (!isRunning())
        return false;
    const auto path = "/proc/" + std::to_string(m_process->processId()) + "/stat";
    const std::string stat = std::filesystem::exists(path) ? readFile(path) : std::string();
    // The state follows the name, which may hold anything.
    const std::size_t end = stat.rfind(')');
    return end != std::string::npos && stat.substr(end + 2, 1) == "T";
}

void KillableProcess::goOn() {
    ::kill(static_cast<pid_t>(m_process->processId()), SIGCONT);
}

void KillableProcess::interrupt() {
    ::kill(static_cast<pid_t>(m_process->processId()), SIGINT);
    while (isRunning() && !m_process->waitForFinished(kMomentMs))
        if (isStopped())
            goOn();
}

void KillableProcess::waitForEnd() {
    if (isRunning() && !m_process->waitForFinished(kTimeoutMs))
        throw std::runtime_error("the process does not end: " + errors());
}

bool KillableProcess::wasKilled() const {
    return !isRunning() && m_process->exitStatus() == QProcess::CrashExit;
}

std::vector<std::string> KillableProcess::outputLines() const {
    return wholeLines(file(".out"));
}

std::string KillableProcess::errors() const {
    return readFile(file(".err"));
}

std::vector<std::string> KillableProcess::stages() const {
    return wholeLines(file(".stages"));
}

} // namespace backstory::test
