#include "tests/support/test_registry.h"

#include "tests/support/expected_warnings.h"

#include <QDir>
#include <QProcess>

namespace backstory::test {

static_assert(isSourceOf("HistoryTest", "/somewhere/history_test.cpp"));
static_assert(isSourceOf("Utf8TextTest", "utf8_text_test.cpp"));
static_assert(!isSourceOf("HistoryTest", "other_test.cpp"));
static_assert(!isSourceOf("HistoryTest", "history_test_more.cpp"));
static_assert(!isSourceOf("HistoryTest", "historytest.cpp"));

class TestRegistryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesStandardText();
    void keepsAwayFromTheUsersSettings();
    void refusesUnknownNames();
    void failsOnAWarningNobodyExpected();
    void passesOnAWarningThatWasExpected();

    // Run by the two above, in a process of its own; alone it has nothing to do.
    void warnsWhenAsked();
};

namespace {

int runSelf(const QString &function, bool expected) {
    QProcess self;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("BACKSTORY_TEST_WARNING"),
                       expected ? QStringLiteral("expected") : QStringLiteral("unexpected"));
    self.setProcessEnvironment(environment);
    self.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--only"), QStringLiteral("TestRegistryTest"), function});
    return self.waitForFinished() ? self.exitCode() : -1;
}

} // namespace

void TestRegistryTest::comparesStandardText() {
    QCOMPARE(std::string("10.00"), std::string("10.00"));
    QCOMPARE(std::string("10.00"), std::string_view("10.00"));
    const std::unique_ptr<char[]> shown(QTest::toString(std::string("a\"b")));
    QCOMPARE(std::string_view(shown.get()), std::string_view("\"a\"b\""));
}

void TestRegistryTest::keepsAwayFromTheUsersSettings() {
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        QVERIFY2(qEnvironmentVariable(name).startsWith(QDir::tempPath()), name);
    QVERIFY(!qEnvironmentVariableIsSet("PGHOST"));
}

void TestRegistryTest::refusesUnknownNames() {
    QProcess self;
    self.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--only"), QStringLiteral("NoSuchTest")});
    QVERIFY(self.waitForFinished());
    QCOMPARE(self.exitCode(), 2);
}

void TestRegistryTest::failsOnAWarningNobodyExpected() {
    QCOMPARE(runSelf(QStringLiteral("warnsWhenAsked"), false), 1);
}

void TestRegistryTest::passesOnAWarningThatWasExpected() {
    QCOMPARE(runSelf(QStringLiteral("warnsWhenAsked"), true), 0);
    QVERIFY(!isExpectedWarning("QWARN  : A::b() something else"));
}

void TestRegistryTest::warnsWhenAsked() {
    const QByteArray kind = qgetenv("BACKSTORY_TEST_WARNING");
    if (kind.isEmpty())
        return;
    if (kind == "expected")
        QTest::ignoreMessage(QtWarningMsg, "a warning");
    qWarning("a warning");
}

} // namespace backstory::test

using backstory::test::TestRegistryTest;
BACKSTORY_TEST(TestRegistryTest);

#include "test_registry_test.moc"
