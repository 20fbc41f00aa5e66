#include "ui/dialogs/file_chooser.h"

#include "ui/session/session_settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct FileChooserTexts {
    Q_DECLARE_TR_FUNCTIONS(FileChooser)
};

} // namespace

void SystemFileChooser::choose(QWidget *parent, const FileQuestion &question,
                               std::function<void(const QString &)> chosen) {
    const QString folder = m_settings->folder(question.purpose);
    // Without one, Qt would take the folder that a file of another kind was found in.
    auto *dialog =
        new QFileDialog(parent, question.title, folder.isEmpty() ? QDir::currentPath() : folder);
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(question.filters);
    if (question.mayBeHidden)
        dialog->setFilter(dialog->filter() | QDir::Hidden);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [settings = m_settings, purpose = question.purpose,
                      chosen = std::move(chosen)](const QString &file) {
                         settings->setFolder(purpose, QFileInfo(file).absolutePath());
                         chosen(file);
                     });
    dialog->open();
}

void SystemFileChooser::chooseNew(QWidget *parent, const QString &suggested,
                                  const QStringList &filters,
                                  std::function<void(const QString &)> chosen) {
    const QFileInfo file(suggested);
    auto *dialog = new QFileDialog(parent, FileChooserTexts::tr("Save as"));
    dialog->setObjectName(QStringLiteral("saveFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(file.suffix());
    if (file.isAbsolute())
        dialog->setDirectory(file.path());
    dialog->selectFile(file.fileName());
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

} // namespace backstory::ui
