#include "ui/dialogs/printer_chooser.h"

#include "ui/report/report_pages.h"

#include <QPrintDialog>
#include <QPrinter>

namespace backstory::ui {

void SystemPrinterChooser::choose(QWidget *parent,
                                  std::function<void(std::shared_ptr<QPrinter>)> chosen) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(usualPage());
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), dialog,
                     [printer, chosen = std::move(chosen)](QPrinter *) { chosen(printer); });
    dialog->QDialog::open();
}

} // namespace backstory::ui
