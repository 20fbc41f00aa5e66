#include "tests/support/expected_warnings.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <filesystem>

namespace backstory::desktop {

using test::TemporaryFolder;

/// The program itself writes nothing on the console while all goes well.
class ConsoleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProgramIsQuiet_data();
    void theProgramIsQuiet();
};

namespace {

/// What it wrote that nobody expects. Answers nothing where it did not come up.
std::optional<QStringList> linesOf(const TemporaryFolder &home, const QStringList &arguments) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto folder = [&](const char *name) {
        return QString::fromStdString(home.file(name).string());
    };
    environment.insert(QStringLiteral("HOME"), folder("home"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder("config"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder("data"));
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), folder("cache"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(BACKSTORY_DESKTOP), arguments);
    // It is up when it keeps what it shows.
    const QString kept = folder("data/Backstory/Backstory/session.json");
    const bool up = QTest::qWaitFor([&] { return QFile::exists(kept); }, 20'000);
    program.terminate();
    program.waitForFinished();
    if (!up)
        return std::nullopt;
    QStringList unexpected;
    const auto lines = program.readAllStandardError() + program.readAllStandardOutput();
    for (const QByteArray &line : lines.split('\n')) {
        if (!line.isEmpty() && !test::isExpectedWarning(line.toStdString()))
            unexpected << QString::fromUtf8(line);
    }
    return unexpected;
}

} // namespace

void ConsoleTest::theProgramIsQuiet_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("light") << QStringList{QStringLiteral("--sample"), QStringLiteral("--theme"),
                                          QStringLiteral("light")};
    QTest::newRow("dark") << QStringList{QStringLiteral("--sample"), QStringLiteral("--theme"),
                                         QStringLiteral("dark")};
}

void ConsoleTest::theProgramIsQuiet() {
    QFETCH(QStringList, arguments);
    const TemporaryFolder home;
    for (const char *start : {"the first", "the second"}) {
        std::filesystem::remove(home.file("data/Backstory/Backstory/session.json"));
        const auto lines = linesOf(home, arguments);
        QVERIFY2(lines, start);
        QVERIFY2(lines->isEmpty(), qPrintable(lines->join(u'\n')));
    }
}

} // namespace backstory::desktop

using backstory::desktop::ConsoleTest;
BACKSTORY_TEST(ConsoleTest);
#include "console_test.moc"
