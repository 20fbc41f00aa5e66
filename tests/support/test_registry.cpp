#include "tests/support/test_registry.h"

#include "tests/support/expected_warnings.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <cstdio>
#include <exception>
#include <vector>

namespace backstory::test {
namespace {

std::vector<RegisteredTest> &registry() {
    static std::vector<RegisteredTest> tests;
    return tests;
}

// Qt Test owns the message handler while it runs, so warnings are read off its own report.
int countUnexpectedWarnings(const QString &reportFile) {
    QFile report(reportFile);
    if (!report.open(QIODevice::ReadOnly))
        return 1;
    int count = 0;
    for (const QByteArray &line : report.readAll().split('\n')) {
        const bool warning =
            line.startsWith("QWARN") || line.startsWith("QCRITICAL") || line.startsWith("QSYSTEM");
        if (!warning || isExpectedWarning(line.toStdString()))
            continue;
        std::fprintf(stderr, "FAIL!  : unexpected warning: %s\n", line.constData());
        ++count;
    }
    return count;
}

int runTest(const RegisteredTest &test, const QStringList &arguments) {
    const QTemporaryDir folder;
    const QString report = folder.filePath(QStringLiteral("report.txt"));
    const QStringList all =
        QStringList{QString::fromUtf8(test.name.data(), qsizetype(test.name.size()))}
        << arguments << QStringLiteral("-o") << report + QStringLiteral(",txt")
        << QStringLiteral("-o") << QStringLiteral("-,txt");
    int failed = 0;
    try {
        const auto object = test.make();
        failed = QTest::qExec(object.get(), all);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "FAIL!  : %s\n", error.what());
        failed = 1;
    }
    return failed + countUnexpectedWarnings(report);
}

void makeFolder(const char *variable, const QString &path) {
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv(variable, QFile::encodeName(path));
}

} // namespace

bool registerTest(RegisteredTest test) {
    registry().push_back(std::move(test));
    return true;
}

int runTests(const QStringList &arguments) {
    QStringList rest = arguments.mid(1);
    std::string only;
    if (const qsizetype at = rest.indexOf(QStringLiteral("--only")); at >= 0) {
        only = rest.value(at + 1).toStdString();
        rest.remove(at, qMin<qsizetype>(2, rest.size() - at));
    }
    if (rest.contains(QStringLiteral("--list"))) {
        for (const auto &test : registry())
            std::printf("%.*s\n", static_cast<int>(test.name.size()), test.name.data());
        return 0;
    }

    int failed = 0;
    bool found = false;
    for (const auto &test : registry()) {
        if (!only.empty() && test.name != only)
            continue;
        found = true;
        failed += runTest(test, rest);
    }
    if (!found) {
        std::fprintf(stderr, "no such test here: %s\n", only.c_str());
        return 2;
    }
    return failed == 0 ? 0 : 1;
}

class PrivateEnvironment::Folder : public QTemporaryDir {};

PrivateEnvironment::PrivateEnvironment() : m_folder(std::make_unique<Folder>()) {
    const auto names = QProcessEnvironment::systemEnvironment().keys();
    for (const QString &name : names) {
        if (name.startsWith(QStringLiteral("PG")))
            qunsetenv(qUtf8Printable(name));
    }
    makeFolder("HOME", m_folder->filePath(QStringLiteral("home")));
    makeFolder("XDG_CONFIG_HOME", m_folder->filePath(QStringLiteral("config")));
    makeFolder("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")));
    makeFolder("XDG_CACHE_HOME", m_folder->filePath(QStringLiteral("cache")));
    makeFolder("XDG_STATE_HOME", m_folder->filePath(QStringLiteral("state")));
    makeFolder("XDG_RUNTIME_DIR", m_folder->filePath(QStringLiteral("runtime")));
    // libpq looks for ~/.pgpass in the home folder of the account, whatever HOME says.
    qputenv("PGPASSFILE", QFile::encodeName(m_folder->filePath(QStringLiteral("home/.pgpass"))));
    qputenv("PGSERVICEFILE",
            QFile::encodeName(m_folder->filePath(QStringLiteral("home/.pg_service.conf"))));
    // No test talks to the desktop of the person who runs it.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("TZ", "UTC");
}

PrivateEnvironment::~PrivateEnvironment() = default;

} // namespace backstory::test
