#include "tests/support/test_registry.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/bookmark_control.h"
#include "ui/models/roles.h"
#include "ui/timeline/timeline_view.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class BookmarkWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowFixture> m_it;

    [[nodiscard]] std::string story(std::size_t number) const {
        return DemoStore::shared().stories.at(number).stream;
    }
    void show(std::uint32_t moment) { m_it->workspace().document()->showMoment(Moment{moment}); }
    [[nodiscard]] bool isMarked(int row) {
        const QAbstractItemModel &events = *m_it->find<QTableView>("eventTable").model();
        for (int column = 0; column < events.columnCount(); ++column) {
            if (events.index(row, column).data(BookmarkRole).toBool())
                return true;
        }
        return false;
    }
    void note(const QString &text) {
        m_it->trigger("actionEditNote");
        m_it->find<QPlainTextEdit>("noteText").setPlainText(text);
        m_it->find<QPushButton>("noteSave").click();
        QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("noteDialog")));
    }

private Q_SLOTS:
    void init() {
        m_it = std::make_unique<WindowFixture>();
        m_it->openDemo(story(0));
    }
    void cleanup() { m_it.reset(); }

    void aBookmarkIsSeenEverywhere() {
        show(2);
        auto &toggle = m_it->find<QAction>("actionToggleBookmark");
        QVERIFY(!toggle.isChecked());
        toggle.trigger();
        QVERIFY(toggle.isChecked());
        QVERIFY(isMarked(1));
        QVERIFY(!isMarked(0));
        QVERIFY(m_it->find<TimelineView>("timelineView")
                    .describeAll()
                    .contains(QStringLiteral("Bookmarks at v2.")));
        show(3);
        QVERIFY(!toggle.isChecked());
        m_it->trigger("actionPreviousBookmark");
        QCOMPARE(m_it->document().shownMoment().value, 2U);
        QVERIFY(!m_it->find<QAction>("actionNextBookmark").isEnabled());
        show(0);
        QVERIFY(!toggle.isEnabled());
    }

    void aNoteSurvivesTheWindow() {
        show(2);
        note(QStringLiteral("ask accounting"));
        QCOMPARE(m_it->find<QLabel>("noteLabel").text(), QStringLiteral("ask accounting"));
        m_it->restart();
        m_it->openDemo(story(0));
        show(2);
        QCOMPARE(m_it->find<QLabel>("noteLabel").text(), QStringLiteral("ask accounting"));
        QVERIFY(isMarked(1));
    }

    void aBookmarkTakenAwayComesBackWithItsNote() {
        show(2);
        note(QStringLiteral("ask accounting"));
        m_it->trigger("actionToggleBookmark");
        QVERIFY(!isMarked(1));
        QVERIFY(m_it->window().statusBar()->currentMessage().contains(QStringLiteral("back")));
        m_it->trigger("actionToggleBookmark");
        QCOMPARE(m_it->find<QLabel>("noteLabel").text(), QStringLiteral("ask accounting"));
    }

    void aDismissedNoteIsThereAgain() {
        show(2);
        m_it->trigger("actionEditNote");
        m_it->find<QPlainTextEdit>("noteText").setPlainText(QStringLiteral("half a"));
        m_it->find<QDialog>("noteDialog").reject();
        QTRY_VERIFY(!m_it->window().findChild<QDialog *>(QStringLiteral("noteDialog")));
        QVERIFY(!isMarked(1));
        m_it->trigger("actionEditNote");
        QCOMPARE(m_it->find<QPlainTextEdit>("noteText").toPlainText(), QStringLiteral("half a"));
        m_it->find<QDialog>("noteDialog").reject();
    }

    void theListLeadsToAnotherOrder() {
        show(2);
        m_it->trigger("actionToggleBookmark");
        m_it->workspace().openStream(StreamId(story(1)));
        QTRY_COMPARE(m_it->shownStream(), story(1));
        QVERIFY(!isMarked(1));
        m_it->trigger("actionBookmarks");
        m_it->find<QPushButton>("bookmarksGo").click();
        QTRY_COMPARE(m_it->shownStream(), story(0));
        QCOMPARE(m_it->document().shownMoment().value, 2U);
    }

    void aSessionTakesThemAlong() {
        show(2);
        note(QStringLiteral("ask accounting"));
        auto *control = m_it->window().findChild<BookmarkControl *>();
        QVERIFY(control);
        const QJsonArray kept = control->forSession();
        QCOMPARE(kept.size(), 1);
        m_it->trigger("actionToggleBookmark");
        QVERIFY(control->forSession().isEmpty());
        control->addFromSession(kept);
        QCOMPARE(m_it->find<QLabel>("noteLabel").text(), QStringLiteral("ask accounting"));
    }

    void aBrokenFileIsToldAndKept() {
        std::filesystem::create_directories(m_it->folder.file("data"));
        QFile file(QString::fromStdString((m_it->folder.file("data") / "bookmarks.json").string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("broken");
        file.close();
        show(2);
        m_it->trigger("actionToggleBookmark");
        QVERIFY(m_it->find<QWidget>("keptFilesBanner").isVisible());
        QVERIFY(isMarked(1));
        QVERIFY(std::filesystem::exists(m_it->folder.file("data") / "bookmarks.json.broken-1"));
    }
};

BACKSTORY_TEST(BookmarkWindowTest);
#include "bookmark_window_test.moc"
