#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"
#include "tests/ui/served_orders.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/source_control.h"
#include "ui/session/keychain_secret_store.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

namespace backstory::ui {

using test::PostgresCluster;
using test::WindowFixture;

namespace {

constexpr const char *kBus = "BACKSTORY_TEST_BUS";
constexpr const char *kHome = "BACKSTORY_TEST_KEYRING_HOME";
const QString kPassword = QStringLiteral("correct-horse-7391-battery");
constexpr int kPatience = 90'000; // ms

/// Everything that is in a folder, whatever its names.
int searchFolder(const std::filesystem::path &folder, const std::vector<std::string> &needles,
                 std::string &found) {
    int files = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        ++files;
        const std::string text = test::readFile(entry.path());
        for (const std::string &needle : needles) {
            if (text.find(needle) != std::string::npos)
                found += "\n" + entry.path().string() + " holds " + needle;
        }
    }
    return files;
}

/// The password in the forms in which it might be written.
std::vector<std::string> formsOf(const QString &password) {
    const QByteArray text = password.toUtf8();
    const QByteArray wide(reinterpret_cast<const char *>(password.utf16()), 2 * password.size());
    return {text.toStdString(), wide.toStdString(),
            text.toBase64(QByteArray::OmitTrailingEquals).toStdString(),
            text.toHex().toStdString()};
}

} // namespace

/// Passwords in the real store of the system: a Secret Service on a bus that lives for this test
/// alone, beside a window that uses it.
class KeychainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutABusNobodyAnswers();
    void passwordsLieInTheStoreAlone();

private:
    static SecretAnswer ask(const std::function<void(SecretStore::Answered)> &question);
    void keepsOneSecret();
    void theWindowKeepsAPassword();

    QObject m_context;
    KeychainSecretStore m_store;
};

SecretAnswer KeychainWindowTest::ask(const std::function<void(SecretStore::Answered)> &question) {
    std::optional<SecretAnswer> answer;
    question([&](const SecretAnswer &said) { answer = said; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000); }();
    return answer.value_or(SecretAnswer());
}

void KeychainWindowTest::withoutABusNobodyAnswers() {
    if (qEnvironmentVariableIsSet(kBus))
        return; // there is one
    const auto answer = ask([this](auto answered) { m_store.probe(&m_context, answered); });
    QCOMPARE(answer.kind, SecretAnswer::Kind::NoStore);
    const auto written = ask([this](auto answered) {
        m_store.write(QStringLiteral("k"), kPassword, &m_context, answered);
    });
    QCOMPARE(written.kind, SecretAnswer::Kind::NoStore);
    std::string found;
    searchFolder(qEnvironmentVariable("HOME").toStdString() + "/..", formsOf(kPassword), found);
    QVERIFY2(found.empty(), found.c_str());
}

/// Begins itself again on a bus of its own, with a store that was unlocked there.
void KeychainWindowTest::passwordsLieInTheStoreAlone() {
    if (qEnvironmentVariableIsSet(kBus)) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", qgetenv(kBus));
        keepsOneSecret();
        if (!QTest::currentTestFailed())
            theWindowKeepsAPassword();
        return;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(QLatin1String(kHome), environment.value(QStringLiteral("HOME")));
    QProcess itself;
    itself.setProcessEnvironment(environment);
    itself.setProcessChannelMode(QProcess::MergedChannels);
    // Its password must not be empty: such a store is not encrypted.
    itself.start(QStringLiteral("dbus-run-session"),
                 {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                  QStringLiteral("printf opens-the-store | gnome-keyring-daemon --unlock "
                                 "--components=secrets >/dev/null && "
                                 "BACKSTORY_TEST_BUS=$DBUS_SESSION_BUS_ADDRESS exec \"$0\" "
                                 "--only KeychainWindowTest"),
                  QCoreApplication::applicationFilePath()});
    QVERIFY2(itself.waitForStarted(), "dbus-run-session is not installed");
    QVERIFY(itself.waitForFinished(kPatience));
    const QByteArray said = itself.readAll();
    QVERIFY2(itself.exitCode() == 0, said.constData());
}

void KeychainWindowTest::keepsOneSecret() {
    using Kind = SecretAnswer::Kind;
    const QString key = QStringLiteral("source/one");
    const auto read = [&] {
        return ask([&](auto answered) { m_store.read(key, &m_context, answered); });
    };
    const auto remove = [&] {
        return ask([&](auto answered) { m_store.remove(key, &m_context, answered); });
    };
    QVERIFY(ask([&](auto answered) { m_store.probe(&m_context, answered); }).storeAnswers());
    QCOMPARE(read().kind, Kind::Nothing);
    const QString secret = QStringLiteral("pässword 'with' \"all\" \\ of it");
    const auto written =
        ask([&](auto answered) { m_store.write(key, secret, &m_context, answered); });
    QVERIFY2(written.isDone(), qPrintable(written.reason));
    QCOMPARE(read().secret, secret);
    QVERIFY(remove().isDone());
    QCOMPARE(read().kind, Kind::Nothing);
    QVERIFY(remove().isDone());
}

void KeychainWindowTest::theWindowKeepsAPassword() {
    PostgresCluster &cluster = PostgresCluster::shared();
    test::fillServedOrders(cluster, "kept");
    cluster.exec("kept", "CREATE ROLE keeper LOGIN PASSWORD '" + kPassword.toStdString() +
                             "'; GRANT SELECT ON order_events TO keeper");
    WindowFixture it;
    it.secretStore = &m_store;
    it.restart();
    SourceProfile profile;
    profile.name = QStringLiteral("prod");
    profile.uri = QString::fromStdString(cluster.uriAs("keeper", "", "kept"));
    const auto profiles = [&] { return it.window().findChild<SourceControl *>()->profiles(); };
    const QString id = profiles()->save(profile).value();
    it.passwords.password = kPassword;
    it.passwords.keeps = true;
    OpenWish wish = wishOf(profile);
    wish.stream = test::kServedOrder;
    it.window().start(wish);
    QTRY_COMPARE(it.shownStream(), std::string(test::kServedOrder));
    QCOMPARE(it.passwords.asked, 1);
    QVERIFY(profiles()->withId(id)->keepsPassword);
    QTRY_VERIFY(ask([&](auto answered) {
                    m_store.read(secretKeyOf(id), &m_context, answered);
                }).secret == kPassword);

    it.restart();
    it.window().start({}); // what was open at last
    QTRY_COMPARE(it.shownStream(), std::string(test::kServedOrder));
    QCOMPARE(it.passwords.asked, 1);
    it.window().close();

    std::string found;
    const std::filesystem::path keyrings = qEnvironmentVariable(kHome).toStdString() + "/..";
    QVERIFY(std::filesystem::exists(keyrings / "data/keyrings/login.keyring"));
    searchFolder(keyrings, formsOf(kPassword), found);
    const int ours = searchFolder(it.folder.path(), formsOf(kPassword), found);
    searchFolder(qEnvironmentVariable("HOME").toStdString() + "/..", formsOf(kPassword), found);
    QVERIFY2(found.empty(), found.c_str());
    QVERIFY(ours >= 3); // settings, saved sources, session
}

} // namespace backstory::ui

using backstory::ui::KeychainWindowTest;
BACKSTORY_TEST(KeychainWindowTest);
#include "keychain_window_test.moc"
