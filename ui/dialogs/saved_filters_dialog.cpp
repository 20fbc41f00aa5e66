#include "ui/dialogs/saved_filters_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/listing.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSet>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

/// The filter itself; its column shows what may be seen of it.
constexpr int kFilterRole = Qt::UserRole;

} // namespace

SavedFiltersDialog::SavedFiltersDialog(const std::vector<SavedFilter> &filters, QWidget *parent)
    : QDialog(parent),
      m_list(new QTreeWidget(this)),
      m_note(makePlainLabel(QStringLiteral("savedFiltersNote"), this)) {
    setObjectName(QStringLiteral("savedFiltersDialog"));
    setWindowTitle(tr("Saved filters"));
    setAttribute(Qt::WA_DeleteOnClose);
    makeList(filters);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addWidget(makeButtons());
    sizeToText(*this, 72, 20);
    connect(m_list, &QTreeWidget::itemChanged, this, &SavedFiltersDialog::check);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SavedFiltersDialog::check);
    check();
}

void SavedFiltersDialog::makeList(const std::vector<SavedFilter> &filters) {
    m_list->setObjectName(QStringLiteral("savedFiltersList"));
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setHeaderLabels({tr("Name"), tr("Filter")});
    m_list->setRootIsDecorated(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (const SavedFilter &filter : filters) {
        auto *item = new QTreeWidgetItem(m_list, {filter.name, visible(filter.text.toStdString())});
        item->setData(1, kFilterRole, filter.text);
        item->setToolTip(1, plainToolTip(visible(filter.text.toStdString())));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem *item) { m_list->editItem(item, 0); });
}

QWidget *SavedFiltersDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_rename = addListingButton(*buttons, QStringLiteral("filterRename"), tr("&Rename"));
    m_delete = addListingButton(*buttons, QStringLiteral("filterDelete"), tr("&Delete"));
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QTreeWidgetItem *item = m_list->currentItem())
            m_list->editItem(item, 0);
    });
    connect(m_delete, &QPushButton::clicked, this, [this] {
        delete m_list->currentItem();
        check();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SavedFiltersDialog::confirm);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void SavedFiltersDialog::check() {
    const bool some = m_list->currentItem() != nullptr;
    m_rename->setEnabled(some);
    m_delete->setEnabled(some);
    QSet<QString> names;
    QString wrong;
    for (const SavedFilter &filter : filters()) {
        if (filter.name.isEmpty())
            wrong = tr("A filter has no name.");
        else if (names.contains(filter.name))
            wrong = tr("Two filters are called %1. Give one another name.")
                        .arg(visible(filter.name.toStdString()));
        names << filter.name;
    }
    m_note->setText(wrong);
    m_ok->setEnabled(wrong.isEmpty());
}

std::vector<SavedFilter> SavedFiltersDialog::filters() const {
    std::vector<SavedFilter> all;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        all.push_back({item->text(0).trimmed(), item->data(1, kFilterRole).toString()});
    }
    return all;
}

void SavedFiltersDialog::confirm() {
    Q_EMIT changed(filters());
    accept();
}

} // namespace backstory::ui
