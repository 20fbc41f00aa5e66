#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/session/session_file.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

namespace backstory::test {

/// What comes back after an end of the program, and what a session file brings to another window.
class SessionWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void itComesBackAfterACrash();
    void aSessionFileOpensElsewhere();
    void aBrokenSessionIsPutAside();
    void aFileThatIsNoneIsRefusedAndNothingIsLost();
    void withoutASourceNothingIsKept();
    void aDroppedSessionIsOpened();
    void aForeignServerIsAskedAboutFirst();
    void theSessionBeforeComesBack();
};

namespace {

const ui::Pins kPins{{*json::Pointer::parse("/status"), *json::Pointer::parse("/amount")},
                     json::Pointer::parse("/amount")};

const std::string &story(std::size_t index) {
    return DemoStore::shared().stories[index].stream;
}

/// Two orders, each at a place of its own; the second is in front.
void arrange(WindowFixture &it) {
    it.openDemo(story(0));
    it.trigger("actionFirstEvent");
    it.trigger("actionNextEvent");
    it.workspace().openInNewTab(StreamId(story(1)));
    QTRY_COMPARE(it.shownStream(), story(1));
    it.trigger("actionFirstEvent");
    it.trigger("actionNextEvent");
    it.trigger("actionNextEvent");
    it.workspace().document()->compareWith(Moment{1});
    it.workspace().document()->setPins(kPins);
    it.find<QTabWidget>("orderTabs").setCurrentIndex(2);
    auto &field = it.find<QLineEdit>("searchField");
    QTest::keyClicks(&field, QStringLiteral("amount>1"));
    QTest::keyClick(&field, Qt::Key_Return);
    QTRY_COMPARE(it.workspace().filter(), QStringLiteral("amount>1"));
}

void verifyArranged(WindowFixture &it) {
    QTRY_COMPARE(it.shownStream(), story(1));
    QCOMPARE(it.document().shownMoment().value, 2U);
    QCOMPARE(it.document().comparedMoment().value, 1U);
    QVERIFY(it.document().pins() == kPins);
    QCOMPARE(it.find<QTabWidget>("orderTabs").currentIndex(), 2);
    QCOMPARE(it.find<QLineEdit>("searchField").text(), QStringLiteral("amount>1"));
    QCOMPARE(it.find<QTabBar>("openOrdersBar").count(), 2);
    it.trigger("actionPreviousTab");
    QTRY_COMPARE(it.shownStream(), story(0));
    QCOMPARE(it.document().shownMoment().value, 1U);
}

QString text(const std::filesystem::path &path) {
    return QString::fromStdString(path.string());
}

} // namespace

void SessionWindowTest::everythingComesBack() {
    WindowFixture it;
    arrange(it);
    it.restart();
    it.window().start({});
    verifyArranged(it);
}

void SessionWindowTest::itComesBackAfterACrash() {
    const TemporaryFolder aside;
    const QString copy = text(aside.file("session.json"));
    {
        WindowFixture it;
        arrange(it);
        const QString kept = text(it.folder.file("data/session.json"));
        const auto holdsThePins = [&] {
            QFile file(kept);
            return file.open(QIODevice::ReadOnly) &&
                   file.readAll().contains("\"walked\": \"/amount\"");
        };
        QTRY_VERIFY(holdsThePins()); // by itself, a moment after it changed
        QVERIFY(QFile::copy(kept, copy));
    }
    WindowFixture other;
    QVERIFY(QDir().mkpath(text(other.folder.file("data"))));
    QVERIFY(QFile::copy(copy, text(other.folder.file("data/session.json"))));
    other.window().start({});
    verifyArranged(other);
}

void SessionWindowTest::aSessionFileOpensElsewhere() {
    const TemporaryFolder aside;
    const QString saved = text(aside.file("case 17.backstory"));
    {
        WindowFixture it;
        arrange(it);
        it.files.newFile = saved;
        it.trigger("actionSaveSession");
        QVERIFY(QFile::exists(saved));
    }
    WindowFixture other;
    other.openDemo(story(2));
    other.files.file = saved;
    other.trigger("actionOpenSession");
    QCOMPARE(other.files.question.purpose, QStringLiteral("session"));
    QTRY_COMPARE(other.shownStream(), story(1));
    verifyArranged(other);
}

void SessionWindowTest::aBrokenSessionIsPutAside() {
    WindowFixture it;
    QVERIFY(QDir().mkpath(text(it.folder.file("data"))));
    QFile file(text(it.folder.file("data/session.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"backstory_session\": 1, \"orders\": [");
    file.close();
    it.window().start({});
    QTRY_VERIFY(it.workspace().opened() != nullptr); // the sample
    QVERIFY(it.workspace().wish().sample);
    QTRY_VERIFY(it.find<QWidget>("errorBanner").isVisible());
    QVERIFY(QFile::exists(text(it.folder.file("data/session.json.broken-1"))));
}

void SessionWindowTest::aFileThatIsNoneIsRefusedAndNothingIsLost() {
    WindowFixture it;
    it.openDemo(story(0));
    it.files.file = text(DemoStore::shared().file);
    it.trigger("actionOpenSession");
    QVERIFY(it.find<QWidget>("errorBanner").isVisible());
    QCOMPARE(it.shownStream(), story(0));
}

void SessionWindowTest::withoutASourceNothingIsKept() {
    WindowFixture it;
    it.restart();
    QVERIFY(!QFile::exists(text(it.folder.file("data/session.json"))));
}

void SessionWindowTest::aDroppedSessionIsOpened() {
    WindowFixture it;
    it.openDemo(story(0));
    it.files.newFile = text(it.folder.file("kept.backstory"));
    it.trigger("actionSaveSession");
    it.workspace().openStream(StreamId(story(1)));
    QTRY_COMPARE(it.shownStream(), story(1));
    it.files.file = it.files.newFile;
    it.trigger("actionOpenFile"); // where a source can be, a session can
    QTRY_COMPARE(it.shownStream(), story(0));
}

void SessionWindowTest::aForeignServerIsAskedAboutFirst() {
    WindowFixture it;
    it.openDemo(story(0));
    ui::SessionState foreign;
    foreign.source.source = "postgresql://clerk@elsewhere.example/shop";
    it.files.file = text(it.folder.file("foreign.backstory"));
    ui::writeSession(it.folder.file("foreign.backstory"), foreign);
    it.trigger("actionOpenSession");
    auto &dialog = it.find<QDialog>("sessionSourceDialog");
    QVERIFY(dialog.isVisible());
    QVERIFY(it.find<QLabel>("sessionSourceWhere").text().contains(QLatin1String("elsewhere")));
    QVERIFY(!it.workspace().isOpening());
    dialog.reject();
    QCOMPARE(it.shownStream(), story(0));
    QVERIFY(!it.workspace().isOpening());
}

void SessionWindowTest::theSessionBeforeComesBack() {
    WindowFixture it;
    arrange(it);
    it.restart();
    it.openDemo(story(2)); // opened on purpose, as from a shell
    QVERIFY(it.find<QAction>("actionPreviousSession").isEnabled());
    it.trigger("actionPreviousSession");
    verifyArranged(it);
}

} // namespace backstory::test

using backstory::test::SessionWindowTest;
BACKSTORY_TEST(SessionWindowTest);
#include "session_window_test.moc"
