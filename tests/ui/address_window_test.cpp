#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/address_control.h"
#include "ui/session/moment_link.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace backstory::ui {

using test::DemoStore;
using test::WindowFixture;

/// Links and command lines, copied and opened through the window.
class AddressWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLinkLeadsToTheMomentItWasCopiedAt();
    void aSourceWithoutANameGetsOneFirst();
    void aLinkNamesNoPlace();
    void aLinkFollowsItsEvent();
    void anUnknownSourceIsAskedFor();
    void aRecentSourceCanBeMeant();
    void aSourceCanBeSetUpForALink();
    void whatIsNoLinkIsSaid_data();
    void whatIsNoLinkIsSaid();
    void aTableThatIsNotThereIsSaid();
    void theProgramStartsWithALink();
    void theCommandLineNamesTheMoment();
    void withoutAnOrderThereIsNothingToCopy();

private:
    [[nodiscard]] SourceProfiles &profiles() {
        return *m_it->window().findChild<SourceControl *>()->profiles();
    }
    [[nodiscard]] AddressControl &address() {
        return *m_it->window().findChild<AddressControl *>();
    }
    void saveDemo(const QString &name);
    void click(const char *name) {
        QTest::mouseClick(&m_it->find<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    [[nodiscard]] QString linkTo(const QString &source, std::uint32_t version) const;

    std::unique_ptr<WindowFixture> m_it;
    std::string m_order;
};

void AddressWindowTest::init() {
    QGuiApplication::clipboard()->clear();
    m_it = std::make_unique<WindowFixture>();
    m_order = DemoStore::shared().stories.front().stream;
}

void AddressWindowTest::cleanup() {
    m_it.reset();
}

void AddressWindowTest::saveDemo(const QString &name) {
    SourceProfile profile;
    profile.name = name;
    profile.kind = SourceProfile::Kind::File;
    profile.file = QString::fromStdString(DemoStore::shared().file.string());
    QVERIFY(profiles().save(profile));
}

QString AddressWindowTest::linkTo(const QString &source, std::uint32_t version) const {
    return QStringLiteral("backstory://%1/order_events/%2?v=%3")
        .arg(source, QString::fromStdString(m_order))
        .arg(version);
}

void AddressWindowTest::aLinkLeadsToTheMomentItWasCopiedAt() {
    saveDemo(QStringLiteral("the demo"));
    m_it->openDemo(m_order);
    m_it->workspace().document()->showMoment(Moment{2});
    const std::string event = m_it->document().history()->facts(Version{2}).id.text();
    m_it->trigger("actionCopyLink");
    QCOMPARE(clipboard(), QStringLiteral("backstory://the%20demo/order_events/%1?event=%2&v=2")
                              .arg(QString::fromStdString(m_order), QString::fromStdString(event)));
    const QString link = clipboard();
    m_it->trigger("actionOpenSample");
    QTRY_VERIFY(m_it->workspace().wish().sample);
    QVERIFY(address().openLink(link));
    QTRY_COMPARE(m_it->shownStream(), m_order);
    QCOMPARE(m_it->document().shownMoment().value, 2U);
    QCOMPARE(m_it->workspace().wish().profile, std::string("the demo"));
}

void AddressWindowTest::aSourceWithoutANameGetsOneFirst() {
    m_it->openDemo(m_order);
    m_it->trigger("actionCopyLink");
    QVERIFY(clipboard().isEmpty());
    auto &name = m_it->find<QLineEdit>("nameSourceName");
    QCOMPARE(name.text(), QStringLiteral("demo.db"));
    name.setText(QStringLiteral(" "));
    QVERIFY(!m_it->find<QPushButton>("nameSourceSave").isEnabled());
    name.setText(QStringLiteral("ours"));
    click("nameSourceSave");
    QVERIFY2(clipboard().startsWith(QLatin1String("backstory://ours/order_events/")),
             qPrintable(clipboard()));
    QCOMPARE(profiles().find(QStringLiteral("ours")).value().file,
             QString::fromStdString(DemoStore::shared().file.string()));
    QVERIFY(m_it->find<QPushButton>("sourceButton").text().startsWith(QLatin1String("ours")));
    m_it->trigger("actionCopyLink"); // and is not asked for again
    QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("nameSourceDialog")));
}

void AddressWindowTest::aLinkNamesNoPlace() {
    saveDemo(QStringLiteral("ours"));
    m_it->openDemo(m_order);
    m_it->trigger("actionCopyLink");
    QVERIFY(!clipboard().contains(QLatin1String("demo.db")));
    QVERIFY(!clipboard().contains(QLatin1String("tmp")));
}

void AddressWindowTest::aLinkFollowsItsEvent() {
    saveDemo(QStringLiteral("ours"));
    m_it->openDemo(m_order);
    const QString event =
        QString::fromStdString(m_it->document().history()->facts(Version{3}).id.text());
    // Made when its event had another number.
    QVERIFY(
        address().openLink(linkTo(QStringLiteral("ours"), 2) + QStringLiteral("&event=") + event));
    QTRY_COMPARE(m_it->document().shownMoment().value, 3U);
}

void AddressWindowTest::anUnknownSourceIsAskedFor() {
    saveDemo(QStringLiteral("ours"));
    m_it->openDemo();
    const QSignalSpy opened(&m_it->workspace(), &Workspace::tableChanged);
    QVERIFY(!address().openLink(linkTo(QStringLiteral("theirs"), 1)));
    auto &list = m_it->find<QTreeWidget>("linkSourceList");
    QVERIFY(m_it->find<QLabel>("linkSourceQuestion").text().contains(QLatin1String("theirs")));
    QCOMPARE(list.topLevelItemCount(), 1); // the recent one is the saved one
    QVERIFY(!m_it->find<QPushButton>("linkSourceOpen").isEnabled());
    list.setCurrentItem(list.topLevelItem(0));
    QCOMPARE(m_it->find<QLabel>("linkSourceWhere").text(),
             QStringLiteral("File: ") + QString::fromStdString(DemoStore::shared().file.string()));
    QCOMPARE(opened.count(), 0); // nothing is opened before that
    QCOMPARE(m_it->shownStream(), std::string());
    click("linkSourceOpen");
    QTRY_COMPARE(m_it->shownStream(), m_order);
    QCOMPARE(m_it->document().shownMoment().value, 1U);
}

void AddressWindowTest::aRecentSourceCanBeMeant() {
    m_it->openDemo();
    QVERIFY(!address().openLink(linkTo(QStringLiteral("theirs"), 1)));
    auto &list = m_it->find<QTreeWidget>("linkSourceList");
    QCOMPARE(list.topLevelItemCount(), 1);
    list.setCurrentItem(list.topLevelItem(0));
    click("linkSourceOpen");
    QTRY_COMPARE(m_it->shownStream(), m_order);
}

void AddressWindowTest::aSourceCanBeSetUpForALink() {
    m_it->trigger("actionOpenSample");
    QTRY_VERIFY(m_it->workspace().wish().sample);
    QVERIFY(!address().openLink(linkTo(QStringLiteral("theirs"), 2)));
    QCOMPARE(m_it->find<QTreeWidget>("linkSourceList").topLevelItemCount(), 0);
    click("linkSourceNew");
    QCOMPARE(m_it->find<QLineEdit>("profileName").text(), QStringLiteral("theirs"));
    m_it->find<QComboBox>("profileKind").setCurrentIndex(1);
    m_it->find<QLineEdit>("profileFile")
        .setText(QString::fromStdString(DemoStore::shared().file.string()));
    click("profileSave");
    QTRY_COMPARE(m_it->shownStream(), m_order);
    QCOMPARE(m_it->document().shownMoment().value, 2U);
    // From now on it opens by itself.
    QVERIFY(address().openLink(linkTo(QStringLiteral("theirs"), 1)));
    QTRY_COMPARE(m_it->document().shownMoment().value, 1U);
}

void AddressWindowTest::whatIsNoLinkIsSaid_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("user") << QStringLiteral("backstory://me:pw@ours/order_events/x");
    QTest::newRow("markup") << QStringLiteral("backstory://<b>/<img src=x>/x");
    QTest::newRow("huge") << QStringLiteral("backstory://") + QString(1'000'000, u'%');
}

void AddressWindowTest::whatIsNoLinkIsSaid() {
    QFETCH(const QString, text);
    m_it->openDemo();
    QVERIFY(!address().openLink(text));
    const auto &box = m_it->find<QMessageBox>("linkTrouble");
    QVERIFY(box.isVisible());
    QCOMPARE(box.textFormat(), Qt::PlainText);
    QVERIFY(box.text().startsWith(QLatin1String("This link cannot be opened.")));
    QVERIFY(box.text().size() < 300);
}

void AddressWindowTest::aTableThatIsNotThereIsSaid() {
    saveDemo(QStringLiteral("ours"));
    m_it->openDemo(m_order);
    QVERIFY(address().openLink(QStringLiteral("backstory://ours/passwords/x?v=1")));
    QTRY_VERIFY(m_it->find<QWidget>("errorBanner").isVisible());
    QCOMPARE(m_it->shownStream(), m_order);
}

void AddressWindowTest::theProgramStartsWithALink() {
    saveDemo(QStringLiteral("ours"));
    m_it->restart();
    m_it->window().start({}, {}, linkTo(QStringLiteral("OURS"), 2)); // as a desktop may write it
    QTRY_COMPARE(m_it->shownStream(), m_order);
    QCOMPARE(m_it->document().shownMoment().value, 2U);
    // One that asks stands above what opens without it.
    m_it->restart();
    m_it->window().start({}, {}, linkTo(QStringLiteral("theirs"), 2));
    QVERIFY(m_it->find<QDialog>("linkSourceDialog").isVisible());
    QTRY_VERIFY(m_it->workspace().opened() != nullptr);
    QVERIFY(m_it->find<QDialog>("linkSourceDialog").isVisible());
}

void AddressWindowTest::theCommandLineNamesTheMoment() {
    m_it->openDemo(m_order);
    m_it->workspace().document()->showMoment(Moment{2});
    m_it->trigger("actionCopyCommand");
    const QString line = clipboard();
    QVERIFY2(line.startsWith(QStringLiteral("backstory-cli state ")), qPrintable(line));
    QVERIFY(line.contains(QString::fromStdString(m_order)));
    QVERIFY(line.contains(QLatin1String(" --at ")));
}

void AddressWindowTest::withoutAnOrderThereIsNothingToCopy() {
    QVERIFY(!m_it->find<QAction>("actionCopyLink").isEnabled());
    m_it->openDemo();
    QVERIFY(!m_it->find<QAction>("actionCopyLink").isEnabled());
    QVERIFY(!m_it->find<QAction>("actionCopyCommand").isEnabled());
    m_it->openDemo(m_order);
    QVERIFY(m_it->find<QAction>("actionCopyLink").isEnabled());
}

} // namespace backstory::ui

using backstory::ui::AddressWindowTest;
BACKSTORY_TEST(AddressWindowTest);
#include "address_window_test.moc"
