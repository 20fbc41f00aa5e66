#include "ui/dialogs/zone_dialog.h"

#include "core/base/zone.h"
#include "ui/dialogs/dialog_size.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>

namespace backstory::ui {

ZoneDialog::ZoneDialog(const QString &current, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("zoneDialog"));
    setWindowTitle(tr("Time zone"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *part = new QLineEdit(this);
    part->setObjectName(QStringLiteral("zoneFilter"));
    part->setAccessibleName(tr("Part of the name"));
    part->setPlaceholderText(tr("Part of the name, such as Berlin"));
    part->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("zoneList"));
    m_list->setAccessibleName(tr("Time zones"));
    m_list->setUniformItemSizes(true);
    for (const std::string &name : Zone::allNames())
        m_list->addItem(QString::fromStdString(name));
    const auto found = m_list->findItems(current, Qt::MatchExactly);
    m_list->setCurrentItem(found.isEmpty() ? m_list->item(0) : found.first());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);

    auto *column = new QVBoxLayout(this);
    column->addWidget(part);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    sizeToText(*this, 48, 24);

    connect(part, &QLineEdit::textChanged, this, &ZoneDialog::filter);
    connect(m_list, &QListWidget::itemActivated, this, &ZoneDialog::confirm);
    connect(buttons, &QDialogButtonBox::accepted, this, &ZoneDialog::confirm);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    part->setFocus();
}

void ZoneDialog::filter(const QString &text) {
    QString wanted = text.trimmed();
    wanted.replace(u' ', u'_'); // New York stands there as New_York
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool fits = item->text().contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!fits);
        if (fits && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void ZoneDialog::confirm() {
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    Q_EMIT chosen(item->text());
    accept();
}

} // namespace backstory::ui
