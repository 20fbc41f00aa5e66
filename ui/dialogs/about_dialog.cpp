#include "ui/dialogs/about_dialog.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>

namespace backstory::ui {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Backstory"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *icon = new QLabel(this);
    icon->setPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(tr("Backstory %1\n\nSee any order as it was at any moment, and prove how it got "
                     "there.\n\nIt reads event tables and never writes to them.\n"
                     "Licensed under Apache-2.0. Built with Qt %2.")
                      .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion())));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
    setMinimumWidth(56 * fontMetrics().averageCharWidth());
}

} // namespace backstory::ui
