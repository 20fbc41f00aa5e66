#include "tests/bench/counted_loops.h"

#include "tests/bench/bench_run.h"
#include "tests/bench/inner_loops.h"
#include "tests/bench/part_process.h"

#include <QProcess>
#include <QStandardPaths>

#include <cstdio>
#include <stdexcept>

namespace backstory::bench {

namespace {

constexpr std::uint32_t kQuickTimes = 20'000;
constexpr std::uint32_t kSlowTimes = 400;

/// Counts the instructions of this program going round a loop: of all its threads, from its start.
class Count {
public:
    Count(std::size_t loop, std::uint32_t times) {
        m_process.start(QStringLiteral("valgrind"),
                        {QStringLiteral("--tool=callgrind"),
                         QStringLiteral("--callgrind-out-file=/dev/null"),
                         QString::fromStdString(ownProgram()), QStringLiteral("--count"),
                         QStringLiteral("%1x%2").arg(loop).arg(times)});
    }

    double wait() {
        m_process.waitForFinished(-1);
        const QString said = QString::fromUtf8(m_process.readAllStandardError());
        const QString key = QStringLiteral("Collected : ");
        const qsizetype at = said.indexOf(key);
        if (at < 0)
            throw std::runtime_error("callgrind counted nothing: " + said.toStdString());
        return said.mid(at + key.size()).section(QLatin1Char('\n'), 0, 0).toDouble();
    }

private:
    QProcess m_process;
};

} // namespace

bool runCountedLoop(const std::string &asked) {
    const std::size_t cross = asked.find('x');
    const std::size_t loop = std::stoul(asked.substr(0, cross));
    if (loop >= innerLoops().size() || cross == std::string::npos)
        return false;
    innerLoops()[loop].prepare()(static_cast<std::uint32_t>(std::stoul(asked.substr(cross + 1))));
    return true;
}

void measureCounts(BenchRun &run) {
    if (QStandardPaths::findExecutable(QStringLiteral("valgrind")).isEmpty()) {
        std::fputs("Without valgrind no instructions are counted\n", stderr);
        return;
    }
    run.figures.begin("Inner loops, instructions each time");
    for (std::size_t loop = 0; loop < innerLoops().size(); ++loop) {
        const InnerLoop &counted = innerLoops()[loop];
        const std::uint32_t times = counted.isQuick ? kQuickTimes : kSlowTimes;
        // What both have in common, the start above all, goes out.
        Count few(loop, times);
        Count twice(loop, 2 * times);
        const double once = few.wait();
        run.figures.instructions(std::string(counted.name), (twice.wait() - once) / times);
    }
}

} // namespace backstory::bench
