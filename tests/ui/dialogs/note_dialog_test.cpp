#include "ui/dialogs/note_dialog.h"

#include "tests/support/test_registry.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace backstory::test;
using namespace backstory::ui;

class NoteDialogTest : public QObject {
    Q_OBJECT

    QPointer<NoteDialog> m_dialog;

    void open(const QString &note, const QString &draft) {
        m_dialog = new NoteDialog(QStringLiteral("v4 OrderPaid"), note, draft, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }
    [[nodiscard]] QPlainTextEdit *text() const {
        return m_dialog->findChild<QPlainTextEdit *>(QStringLiteral("noteText"));
    }
    [[nodiscard]] QPushButton *save() const {
        return m_dialog->findChild<QPushButton *>(QStringLiteral("noteSave"));
    }

private Q_SLOTS:
    void cleanup() { delete m_dialog; }

    void whatIsTypedIsSaved() {
        open({}, {});
        QVERIFY(!save()->isEnabled());
        const QSignalSpy saved(m_dialog, &NoteDialog::saved);
        const QSignalSpy drafts(m_dialog, &NoteDialog::draftLeft);
        QTest::keyClicks(text(), QStringLiteral("ask accounting"));
        QTest::keyClick(text(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved.first().first().toString(), QStringLiteral("ask accounting"));
        QCOMPARE(drafts.count(), 0);
    }

    void whatIsDismissedIsHandedBack() {
        open(QStringLiteral("old"), {});
        const QSignalSpy saved(m_dialog, &NoteDialog::saved);
        const QSignalSpy drafts(m_dialog, &NoteDialog::draftLeft);
        QTest::keyClicks(text(), QStringLiteral(" and new"));
        QTest::keyClick(text(), Qt::Key_Escape);
        QCOMPARE(saved.count(), 0);
        QCOMPARE(drafts.first().first().toString(), QStringLiteral("old and new"));
    }

    void aDraftIsThereAgain() {
        open(QStringLiteral("old"), QStringLiteral("old and new"));
        QCOMPARE(text()->toPlainText(), QStringLiteral("old and new"));
        QVERIFY(save()->isEnabled());
        QVERIFY(m_dialog->findChild<QLabel *>(QStringLiteral("noteHint"))
                    ->text()
                    .contains(QStringLiteral("did not save")));
    }

    void tabLeavesTheText() {
        open({}, {});
        QTest::keyClick(text(), Qt::Key_Tab);
        QVERIFY(text()->toPlainText().isEmpty());
    }
};

BACKSTORY_TEST(NoteDialogTest);
#include "note_dialog_test.moc"
