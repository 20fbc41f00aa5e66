#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/source_profiles.h"
#include "ui/session/text_size.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

namespace backstory::ui {

using test::WindowFixture;

/// The preferences of a real window: what is chosen applies at once, and what is kept is listed and
/// can be deleted.
class PreferencesWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theThemeAppliesAtOnce();
    void theTextSizeAppliesAtOnce();
    void whatWasMadeToMeasureGrowsToo();
    void theLanguageIsKeptForTheNextStart();
    void theZoneAppliesAtOnce();
    void theStartIsKept();
    void everythingThatIsKeptIsListed();
    void nothingIsDeletedByOnePress();
    void whatIsOpenCannotBeDeleted();
    void theFolderIsShown();
    void aKeptPasswordIsListedAndRemoved();
    void itSaysThatNothingIsSent();
    void itFitsASmallScreenInLargeText();
    void soDoesTheWindow();

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private:
    QUrl m_opened;
};

namespace {

/// With the preferences open.
struct Prepared : WindowFixture {
    Prepared() {
        openDemo();
        trigger("actionPreferences");
    }

    void choose(const char *box, const QString &text) {
        auto &choices = find<QComboBox>(box);
        const int index = choices.findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        choices.setCurrentIndex(index);
        Q_EMIT choices.activated(index);
    }
    QTreeWidgetItem *row(const QString &what) {
        const auto found = find<QTreeWidget>("privacyList").findItems(what, Qt::MatchExactly);
        return found.isEmpty() ? nullptr : found.first();
    }
};

} // namespace

void PreferencesWindowTest::theThemeAppliesAtOnce() {
    Prepared it;
    it.choose("preferencesTheme", QStringLiteral("Dark"));
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
    it.trigger("actionTheme_light");
    QCOMPARE(it.find<QComboBox>("preferencesTheme").currentText(), QStringLiteral("Light"));
    QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 128);
}

void PreferencesWindowTest::theTextSizeAppliesAtOnce() {
    Prepared it;
    // Windows that are there follow where an application runs, which none does in a test.
    const qreal before = QApplication::font().pointSizeF();
    it.choose("preferencesTextSize", QStringLiteral("200 %"));
    QCOMPARE(QApplication::font().pointSizeF(), 2 * before);
    it.choose("preferencesTextSize", QStringLiteral("As the system"));
    QCOMPARE(QApplication::font().pointSizeF(), before);
}

void PreferencesWindowTest::whatWasMadeToMeasureGrowsToo() {
    QLabel label;
    QFont own = label.font();
    own.setPointSizeF(10);
    label.setFont(own);
    QTreeWidget list;
    list.setColumnCount(2);
    list.setColumnWidth(0, 80);
    applyTextSize(150);
    QCOMPARE(label.font().pointSizeF(), 15.0);
    QCOMPARE(list.columnWidth(0), 120);
    applyTextSize(0);
    QCOMPARE(label.font().pointSizeF(), 10.0);
    QCOMPARE(list.columnWidth(0), 80);
}

void PreferencesWindowTest::theLanguageIsKeptForTheNextStart() {
    Prepared it;
    QVERIFY(!it.find<QLabel>("preferencesLanguageNote").isVisible());
    it.choose("preferencesLanguage", QStringLiteral("Deutsch"));
    QVERIFY(it.find<QLabel>("preferencesLanguageNote").isVisible());
    it.restart();
    it.trigger("actionPreferences");
    QCOMPARE(it.find<QComboBox>("preferencesLanguage").currentText(), QStringLiteral("Deutsch"));
}

void PreferencesWindowTest::theZoneAppliesAtOnce() {
    Prepared it;
    it.choose("preferencesZone", QStringLiteral("Local time"));
    QTRY_COMPARE(it.find<QComboBox>("preferencesZone").currentText(), QStringLiteral("Local time"));
    it.choose("preferencesZone", QStringLiteral("UTC"));
    QCOMPARE(it.document().zone().name(), std::string("UTC"));
    it.choose("preferencesZone", QStringLiteral("Another…"));
    auto *zones = it.window().findChild<QDialog *>(QStringLiteral("zoneDialog"));
    QVERIFY(zones != nullptr && zones->isVisible());
    QTest::keyClicks(zones->findChild<QWidget *>(QStringLiteral("zoneFilter")),
                     QStringLiteral("Berlin"));
    QTest::keyClick(zones, Qt::Key_Return);
    QCOMPARE(it.document().zone().name(), std::string("Europe/Berlin"));
    QTRY_COMPARE(it.find<QComboBox>("preferencesZone").currentText(),
                 QStringLiteral("Europe/Berlin"));
}

void PreferencesWindowTest::theStartIsKept() {
    Prepared it;
    auto &box = it.find<QCheckBox>("preferencesRestore");
    QVERIFY(box.isChecked());
    box.click();
    it.restart();
    it.trigger("actionPreferences");
    QVERIFY(!it.find<QCheckBox>("preferencesRestore").isChecked());
}

void PreferencesWindowTest::everythingThatIsKeptIsListed() {
    Prepared it;
    QTRY_VERIFY(it.row(QStringLiteral("Settings")) != nullptr);
    for (const char *file : {"cache/copies/one.db", "cache/sample-orders-1.db", "data/unknown"}) {
        const std::filesystem::path path = it.folder.file(file);
        std::filesystem::create_directories(path.parent_path());
        QFile made(QString::fromStdString(path.string()));
        QVERIFY(made.open(QIODevice::WriteOnly));
    }
    it.find<QDialog>("preferencesDialog").close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    it.trigger("actionPreferences");
    QTRY_VERIFY(it.row(QStringLiteral("Local copies")) != nullptr);
    QVERIFY(it.row(QStringLiteral("The sample")) != nullptr);
    QVERIFY(it.row(QStringLiteral("Other files")) != nullptr);
}

void PreferencesWindowTest::nothingIsDeletedByOnePress() {
    Prepared it;
    const std::filesystem::path copy = it.folder.file("cache/copies/one.db");
    std::filesystem::create_directories(copy.parent_path());
    QFile made(QString::fromStdString(copy.string()));
    QVERIFY(made.open(QIODevice::WriteOnly));
    it.find<QDialog>("preferencesDialog").close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    it.trigger("actionPreferences");
    it.find<QTabWidget>("preferencesTabs").setCurrentIndex(1);
    QTRY_VERIFY(it.row(QStringLiteral("Local copies")) != nullptr);
    it.find<QTreeWidget>("privacyList").setCurrentItem(it.row(QStringLiteral("Local copies")));
    QVERIFY(it.find<QLabel>("privacyMeaning").text().contains(QStringLiteral("When deleted")));
    auto &button = it.find<QPushButton>("privacyDelete");
    button.click();
    QVERIFY(std::filesystem::exists(copy));
    button.click();
    QTRY_VERIFY(it.row(QStringLiteral("Local copies")) == nullptr);
    QVERIFY(!std::filesystem::exists(copy));
}

void PreferencesWindowTest::whatIsOpenCannotBeDeleted() {
    WindowFixture it;
    OpenWish sample;
    sample.sample = true;
    it.window().start(sample);
    QTRY_VERIFY_WITH_TIMEOUT(it.workspace().opened() != nullptr, 60'000);
    it.trigger("actionPreferences");
    auto &list = it.find<QTreeWidget>("privacyList");
    QTRY_VERIFY(!list.findItems(QStringLiteral("The sample"), Qt::MatchExactly).isEmpty());
    list.setCurrentItem(list.findItems(QStringLiteral("The sample"), Qt::MatchExactly).first());
    QVERIFY(!it.find<QPushButton>("privacyDelete").isEnabled());
    QVERIFY(it.find<QLabel>("privacyMeaning").text().contains(QStringLiteral("open now")));
}

void PreferencesWindowTest::theFolderIsShown() {
    Prepared it;
    QTRY_VERIFY(it.row(QStringLiteral("Settings")) != nullptr);
    it.find<QTreeWidget>("privacyList").setCurrentItem(it.row(QStringLiteral("Settings")));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    it.find<QPushButton>("privacyOpenFolder").click();
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened, QUrl::fromLocalFile(QString::fromStdString(it.folder.path().string())));
}

void PreferencesWindowTest::aKeptPasswordIsListedAndRemoved() {
    WindowFixture it;
    it.openDemo();
    SourceProfile profile;
    profile.name = QStringLiteral("books");
    profile.place.hosts = QStringLiteral("db.example");
    profile.keepsPassword = true;
    SourceProfiles profiles(it.folder.file("data"));
    const std::optional<QString> id = profiles.save(profile);
    QVERIFY(id.has_value());
    it.secrets.write(secretKeyOf(*id), QStringLiteral("sesame"), this, [](const SecretAnswer &) {});
    it.restart();
    it.trigger("actionPreferences");
    auto &list = it.find<QTreeWidget>("passwordsList");
    QTRY_COMPARE(list.topLevelItemCount(), 1);
    QCOMPARE(list.topLevelItem(0)->text(0), QStringLiteral("books"));
    it.find<QPushButton>("passwordsRemove").click();
    QTRY_COMPARE(list.topLevelItemCount(), 0);
    SecretAnswer::Kind kind = SecretAnswer::Kind::Done;
    it.secrets.read(secretKeyOf(*id), this,
                    [&kind](const SecretAnswer &answer) { kind = answer.kind; });
    QTRY_COMPARE(kind, SecretAnswer::Kind::Nothing);
    profiles.reload();
    QVERIFY(!profiles.withId(*id)->keepsPassword);
}

void PreferencesWindowTest::itSaysThatNothingIsSent() {
    Prepared it;
    QVERIFY(it.find<QLabel>("privacyPromise")
                .text()
                .contains(QStringLiteral("Nothing is ever sent anywhere.")));
}

void PreferencesWindowTest::itFitsASmallScreenInLargeText() {
    applyTextSize(200);
    QSize least;
    {
        Prepared it;
        least = it.find<QDialog>("preferencesDialog").minimumSizeHint();
    }
    applyTextSize(0);
    QVERIFY2(least.width() <= 800 && least.height() <= 600,
             qPrintable(QStringLiteral("%1x%2").arg(least.width()).arg(least.height())));
}

void PreferencesWindowTest::soDoesTheWindow() {
    applyTextSize(200);
    {
        WindowFixture it;
        it.window().resize(800, 600);
        it.openDemo(test::DemoStore::shared().stories.front().stream);
        const auto place = [&it](const char *name) {
            const auto &part = it.find<QWidget>(name);
            return QRect(part.mapTo(&it.window(), QPoint()), part.size());
        };
        for (const char *part : {"timelineView", "momentSlider", "eventTable", "orderTabs"}) {
            QVERIFY2(it.window().rect().contains(place(part)), part);
            QVERIFY2(place(part).height() > 20, part);
        }
        QVERIFY(!place("eventTable").intersects(place("orderTabs")));
    }
    applyTextSize(0);
}

} // namespace backstory::ui

using backstory::ui::PreferencesWindowTest;
BACKSTORY_TEST(PreferencesWindowTest);

#include "preferences_window_test.moc"
