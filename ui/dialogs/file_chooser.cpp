#include "ui/dialogs/file_chooser.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace backstory::ui {

void SystemFileChooser::choose(QWidget *parent, std::function<void(const QString &)> chosen) {
    const auto tr = [](const char *text) {
        return QCoreApplication::translate("FileChooser", text);
    };
    auto *dialog = new QFileDialog(parent, tr("Open a source"));
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Event stores (*.db *.sqlite *.sqlite3 *.jsonl *.ndjson *.jsonl.gz)"),
         tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [chosen = std::move(chosen)](const QString &file) { chosen(file); });
    dialog->open();
}

} // namespace backstory::ui
