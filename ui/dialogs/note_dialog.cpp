#include "ui/dialogs/note_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace backstory::ui {

NoteDialog::NoteDialog(const QString &event, const QString &note, const QString &draft,
                       QWidget *parent)
    : QDialog(parent), m_note(note), m_text(new QPlainTextEdit(this)) {
    setObjectName(QStringLiteral("noteDialog"));
    setWindowTitle(tr("Note on an event"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *about = makePlainLabel(QStringLiteral("noteEvent"), this);
    about->setText(event);
    about->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(draft.isEmpty() ? note : draft);
    m_text->moveCursor(QTextCursor::End);
    QLabel *hint = makePlainLabel(QStringLiteral("noteHint"), this);
    hint->setWordWrap(true);
    hint->setText(draft.isEmpty()
                      ? tr("Kept on this computer, for you alone; the event store is not touched.")
                      : tr("This is what you typed before and did not save."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("noteSave"));
    m_save->setToolTip(tr("Save (Ctrl+Return)"));
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("noteCancel"));

    auto *column = new QVBoxLayout(this);
    column->addWidget(about);
    column->addWidget(m_text, 1);
    column->addWidget(hint);
    column->addWidget(buttons);
    sizeToText(*this, 64, 16);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const int key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this), &QShortcut::activated,
                m_save, &QPushButton::click);
    check();
    m_text->setFocus();
}

void NoteDialog::check() {
    m_save->setEnabled(m_text->toPlainText().trimmed() != m_note);
}

void NoteDialog::done(int result) {
    const QString text = m_text->toPlainText().trimmed();
    if (result == Accepted)
        Q_EMIT saved(text);
    else
        Q_EMIT draftLeft(text == m_note ? QString() : text);
    QDialog::done(result);
}

} // namespace backstory::ui
