#include "ui/session/session_settings.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"
#include "ui/session/settings_format.h"

#include <QFile>
#include <QSettings>
#include <QTest>

namespace backstory::ui {

class SessionSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithNothing();
    void recentSourcesComeLatestFirst();
    void recentSourcesAreFew();
    void theSampleIsNoRecentSource();
    void filtersAreKeptForEachEntity();
    void noPasswordIsWritten();
    void oneCommandIsKeptBesideTheRest();

private:
    test::TemporaryFolder m_folder;
};

namespace {

OpenWish wishFor(const std::string &source) {
    OpenWish wish;
    wish.source = source;
    return wish;
}

} // namespace

void SessionSettingsTest::beginsWithNothing() {
    QSettings store(QString::fromStdString(m_folder.file("new.ini").string()),
                    QSettings::IniFormat);
    const SessionSettings settings(store);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.zoneName(), QStringLiteral("UTC"));
    QVERIFY(settings.recentSources().empty());
    QVERIFY(settings.layout(QStringLiteral("window")).isEmpty());
}

void SessionSettingsTest::filtersAreKeptForEachEntity() {
    const QString file = QString::fromStdString(m_folder.file("filters.ini").string());
    const QString entity = QStringLiteral("order/line");
    {
        QSettings store(file, QSettings::IniFormat);
        SessionSettings settings(store);
        settings.saveFilter(entity, {QStringLiteral("Paid"), QStringLiteral("status=Paid")});
        settings.saveFilter(entity,
                            {QStringLiteral("Big, \u00e4"), QStringLiteral("amount>\"1\"")});
        settings.saveFilter(entity, {QStringLiteral("Paid"), QStringLiteral("type:OrderPaid")});
    }
    QSettings store(file, QSettings::IniFormat);
    SessionSettings settings(store);
    const auto filters = settings.savedFilters(entity);
    QCOMPARE(filters.size(), std::size_t{2});
    QCOMPARE(filters[0].name, QStringLiteral("Big, \u00e4"));
    QCOMPARE(filters[0].text, QStringLiteral("amount>\"1\""));
    QCOMPARE(filters[1].text, QStringLiteral("type:OrderPaid"));
    QVERIFY(settings.savedFilters(QStringLiteral("order")).empty());
    settings.setSavedFilters(entity, {});
    QVERIFY(settings.savedFilters(entity).empty());
}

void SessionSettingsTest::recentSourcesComeLatestFirst() {
    QSettings store(QString::fromStdString(m_folder.file("recent.ini").string()),
                    QSettings::IniFormat);
    SessionSettings settings(store);
    for (const char *source : {"/a.db", "/b.db", "/a.db"})
        settings.addRecentSource(wishFor(source));
    const auto recent = settings.recentSources();
    QCOMPARE(recent.size(), std::size_t{2});
    QCOMPARE(recent[0].source, std::string("/a.db"));
    QCOMPARE(recent[1].source, std::string("/b.db"));
    settings.clearRecentSources();
    QVERIFY(settings.recentSources().empty());
}

void SessionSettingsTest::recentSourcesAreFew() {
    QSettings store(QString::fromStdString(m_folder.file("many.ini").string()),
                    QSettings::IniFormat);
    SessionSettings settings(store);
    for (int i = 0; i < 30; ++i)
        settings.addRecentSource(wishFor("/" + std::to_string(i) + ".db"));
    QCOMPARE(settings.recentSources().size(), SessionSettings::kMaxRecent);
    QCOMPARE(settings.recentSources().front().source, std::string("/29.db"));
}

void SessionSettingsTest::theSampleIsNoRecentSource() {
    QSettings store(QString::fromStdString(m_folder.file("sample.ini").string()),
                    QSettings::IniFormat);
    SessionSettings settings(store);
    OpenWish sample;
    sample.sample = true;
    settings.addRecentSource(sample);
    QVERIFY(settings.recentSources().empty());
}

void SessionSettingsTest::noPasswordIsWritten() {
    const QString file = QString::fromStdString(m_folder.file("secrets.ini").string());
    {
        QSettings store(file, QSettings::IniFormat);
        SessionSettings settings(store);
        for (const char *source :
             {"postgresql://clerk:hunter2@db/shop", "postgresql://clerk@db/shop?password=hunter2",
              "host=db user=clerk password='hunter2' dbname=shop"}) {
            OpenWish wish = wishFor(source);
            wish.password = "hunter2";
            settings.addRecentSource(wish);
        }
        QCOMPARE(settings.recentSources().size(), std::size_t{2}); // two of them are the same now
    }
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray all = written.readAll();
    QVERIFY(all.contains("clerk"));
    QVERIFY(!all.contains("hunter2"));
}

/// In our own form of settings, which reads again what it wrote.
void SessionSettingsTest::oneCommandIsKeptBesideTheRest() {
    const QString file = QString::fromStdString(m_folder.file("chosen.conf").string());
    QStringList commands;
    for (const char *command : {"actionPreferences", "actionPlay", "a,b"}) {
        commands.prepend(QLatin1String(command));
        const int percent = 100 + 50 * static_cast<int>(commands.size());
        {
            QSettings store(file, settingsFormat());
            SessionSettings settings(store);
            settings.addRecentCommand(commands.first());
            settings.setTextSize(percent);
            store.sync();
            QCOMPARE(store.status(), QSettings::NoError);
        }
        QSettings store(file, settingsFormat());
        const SessionSettings settings(store);
        QCOMPARE(settings.recentCommands(), commands);
        QCOMPARE(settings.textSize(), percent);
    }
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY2(!(QFile::permissions(file) & others), "it says what was opened, to everybody");
}

} // namespace backstory::ui

using backstory::ui::SessionSettingsTest;
BACKSTORY_TEST(SessionSettingsTest);
#include "session_settings_test.moc"
