#include "ui/dialogs/bookmarks_dialog.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class BookmarksDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Bookmarks> m_bookmarks;
    QPointer<BookmarksDialog> m_dialog;

    static Bookmark on(const std::string &event, const QString &note, std::int64_t millis) {
        Bookmark bookmark;
        bookmark.source = {"/orders.db", {}};
        bookmark.table = "order_events";
        bookmark.stream = StreamId("order-" + event);
        bookmark.event = EventId(event);
        bookmark.note = note;
        bookmark.type = "Order<b>Paid</b>";
        bookmark.stamp = "2026-03-03T07:30:12.000Z";
        bookmark.changed = *Instant::fromMillis(millis);
        return bookmark;
    }
    [[nodiscard]] QTableView *table() const {
        return m_dialog->findChild<QTableView *>(QStringLiteral("bookmarksTable"));
    }
    [[nodiscard]] QString cell(int row, int column) const {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QPushButton *button(const char *name) const {
        return m_dialog->findChild<QPushButton *>(QLatin1String(name));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<TemporaryFolder>();
        m_bookmarks = std::make_unique<Bookmarks>(m_folder->file("data"));
        m_bookmarks->put(on("e-1", QStringLiteral("first\nsecond line"), 1000));
        m_bookmarks->put(on("e-2", {}, 2000));
        m_dialog = new BookmarksDialog(m_bookmarks.get(), {"/orders.db", {}}, Zone(), nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    void cleanup() {
        delete m_dialog;
        m_bookmarks.reset();
        m_folder.reset();
    }

    void theLatestComesFirst() {
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(cell(0, 0), QStringLiteral("order-e-2"));
        QCOMPARE(cell(1, 4), QStringLiteral("first"));
        QCOMPARE(cell(0, 2), QStringLiteral("Order<b>Paid</b>"));
        QCOMPARE(cell(0, 3), QStringLiteral("2026-03-03 07:30:12.000 UTC"));
    }

    void anyWordFindsIt() {
        auto *filter = m_dialog->findChild<QLineEdit *>(QStringLiteral("bookmarksFilter"));
        filter->setText(QStringLiteral("SECOND"));
        QCOMPARE(table()->model()->rowCount(), 1);
        const QSignalSpy goes(m_dialog, &BookmarksDialog::goWanted);
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(goes.count(), 1);
        QCOMPARE(goes.first().first().value<Bookmark>().event.text(), std::string("e-1"));
    }

    void whatIsNotFoundIsSaid() {
        auto *filter = m_dialog->findChild<QLineEdit *>(QStringLiteral("bookmarksFilter"));
        filter->setText(QStringLiteral("nowhere"));
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(!button("bookmarksGo")->isEnabled());
        QCOMPARE(m_dialog->findChild<QLabel *>(QStringLiteral("bookmarksSummary"))->text(),
                 QStringLiteral("No bookmark has this in it."));
    }

    void whatIsDeletedCanComeBack() {
        connect(m_dialog, &BookmarksDialog::deleteWanted, m_bookmarks.get(), &Bookmarks::remove);
        connect(m_dialog, &BookmarksDialog::restoreWanted, m_bookmarks.get(),
                [this](const std::vector<Bookmark> &bookmarks) {
                    for (const Bookmark &bookmark : bookmarks)
                        m_bookmarks->put(bookmark);
                });
        table()->selectAll();
        QVERIFY(!button("bookmarksNote")->isEnabled());
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_Delete);
        QCOMPARE(table()->model()->rowCount(), 0);
        QVERIFY(button("bookmarksRestore")->isEnabled());
        QTest::mouseClick(button("bookmarksRestore"), Qt::LeftButton);
        QCOMPARE(table()->model()->rowCount(), 2);
        QVERIFY(!button("bookmarksRestore")->isEnabled());
        QCOMPARE(m_bookmarks->all().size(), std::size_t{2});
    }
};

BACKSTORY_TEST(BookmarksDialogTest);
#include "bookmarks_dialog_test.moc"
