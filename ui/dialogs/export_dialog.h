#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/report/export_question.h"

#include <QDialog>

#include <string>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace backstory::ui {

class ExportChoices;
class FileChooser;
class SessionSettings;

/// Writes what the window shows into a file or onto the clipboard, with a first look at it.
///
/// What is written is the window as it was when the dialog opened. Writing runs in a job: it can be
/// stopped, and a file is replaced only by a whole one. It stays open, and says what became of it.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    struct Services {
        FileChooser *files = nullptr;
        SessionSettings *settings = nullptr; ///< remembers folder and format
        RunningJobs *jobs = nullptr;
    };

    ExportDialog(ExportSubject subject, ExportQuestion::What first, const Services &services,
                 QWidget *parent);

public Q_SLOTS:
    /// While something is written, that is stopped, and the dialog stays to say so.
    void reject() override;

private:
    void stop();
    QWidget *makeWorkRow();
    QWidget *makeButtons();
    void preview();
    void showPreview(const std::string &text, bool whole);
    void chooseFile();
    void save(const QString &path);
    void copy();
    void takeCopy(const std::string &text, bool whole);
    void update();
    void say(const QString &text, bool warning);
    void remember(const QString &path);

    ExportSubject m_subject;
    Services m_services;
    QString m_folder;
    ExportChoices *m_choices;
    QPlainTextEdit *m_preview;
    QLabel *m_note;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_copy = nullptr;
    JobSlot *m_previewing;
    JobSlot *m_writing;
};

} // namespace backstory::ui
