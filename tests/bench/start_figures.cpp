#include "tests/bench/bench_run.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/virtual_screen.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>

namespace backstory::bench {

namespace {

constexpr double kAllowance = 1.5;

/// Starts programs until they have painted, on one platform of Qt.
class Starter {
public:
    Starter(const QString &platform, const QString &display) {
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
        m_environment.insert(QStringLiteral("DISPLAY"), display);
        m_environment.insert(QStringLiteral("LD_PRELOAD"),
                             QStringLiteral(BACKSTORY_BENCH_FIRST_PAINT));
        for (const char *home : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            m_environment.insert(QString::fromLatin1(home), m_home.path());
    }

    /// Until its window is painted, or a list of that name with something in it.
    double start(const QString &program, const QStringList &arguments, const QString &list = {}) {
        QProcess process;
        QProcessEnvironment environment = m_environment;
        if (!list.isEmpty())
            environment.insert(QStringLiteral("BACKSTORY_BENCH_LIST"), list);
        process.setProcessEnvironment(environment);
        const double seconds = secondsOf([&] {
            process.start(program, arguments);
            process.waitForReadyRead(-1);
        });
        process.waitForFinished(-1);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            throw std::runtime_error(program.toStdString() + " did not start: " +
                                     process.readAllStandardError().toStdString());
        return seconds;
    }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

/// Both programs in turns. Without a target the figures are there to be seen.
void measureOn(BenchRun &run, Starter &starter, const std::string &where,
               std::optional<double> target) {
    const QString application = QStringLiteral(BACKSTORY_BENCH_APPLICATION);
    const QString emptyWindow = QStringLiteral(BACKSTORY_BENCH_EMPTY_WINDOW);
    const QStringList sample{QStringLiteral("--sample")};
    const QString list = QStringLiteral("ordersList");
    starter.start(application, sample, list); // writes the sample
    starter.start(emptyWindow, {});
    Times ours;
    Times listed;
    Times empty;
    for (std::uint32_t i = 0; i < run.sizes.starts; ++i) {
        empty.add(starter.start(emptyWindow, {}));
        ours.add(starter.start(application, sample));
        listed.add(starter.start(application, sample, list));
    }
    run.figures.begin("The start of the application, on the sample, " + where);
    const Peer peer{"an empty Qt window", empty.p50()};
    Figure &painted =
        run.figures.seconds("until the window is painted: p50", ours.p50(), peer, target);
    if (target)
        painted.of(TargetLine::Start);
    run.figures.seconds("until its orders are painted: p50", listed.p50(), peer);
}

} // namespace

void measureStart(BenchRun &run) {
#ifdef __linux__
    const VirtualScreen screen;
    const bool hasScreen = !screen.display().isEmpty();
    if (hasScreen) {
        Starter starter(QStringLiteral("xcb"), screen.display());
        measureOn(run, starter, "on an X server", kAllowance);
    }
    // Where nothing is drawn on, an empty window takes next to nothing.
    Starter starter(QStringLiteral("offscreen"), {});
    measureOn(run, starter, "without a window system",
              hasScreen ? std::nullopt : std::optional(kAllowance));
#else
    std::fputs("The start of programs is measured on Linux only\n", stderr);
    run.figures.begin({});
#endif
}

} // namespace backstory::bench
