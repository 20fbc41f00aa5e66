#include "ui/dialogs/preferences_dialog.h"

#include "ui/dialogs/dialog_size.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace backstory::ui {

PreferencesDialog::PreferencesDialog(QWidget *parent)
    : QDialog(parent), m_tabs(new QTabWidget(this)) {
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->setObjectName(QStringLiteral("preferencesTabs"));
    m_tabs->setAccessibleName(tr("Preferences"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs, 1);
    column->addWidget(buttons);
    fit();
}

void PreferencesDialog::fit() {
    sizeToText(*this, 100, 36);
}

void PreferencesDialog::changeEvent(QEvent *event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && !isMaximized())
        fit();
}

void PreferencesDialog::addPage(QWidget *page, const QString &title) {
    auto *scroll = new QScrollArea(m_tabs);
    scroll->setObjectName(page->objectName() + QStringLiteral("Scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_tabs->addTab(scroll, title);
}

} // namespace backstory::ui
