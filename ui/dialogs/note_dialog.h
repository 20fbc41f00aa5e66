#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace backstory::ui {

/// Asks for a note on an event. What was typed and not saved is handed back, so that it is there
/// again the next time.
class NoteDialog : public QDialog {
    Q_OBJECT

public:
    /// `event` names it, `note` is what is noted already, `draft` what was typed before and not
    /// saved; empty: nothing was.
    NoteDialog(const QString &event, const QString &note, const QString &draft, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    void saved(const QString &note);
    /// It was dismissed with a text in it that is not the note.
    void draftLeft(const QString &draft);

private:
    void check();

    QString m_note;
    QPlainTextEdit *m_text;
    QPushButton *m_save = nullptr;
};

} // namespace backstory::ui
