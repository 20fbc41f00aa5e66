#include "ui/dialogs/link_source_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace backstory::ui {

LinkSourceDialog::LinkSourceDialog(const MomentLink &link, const std::vector<SourceProfile> &saved,
                                   const std::vector<OpenWish> &recent, QWidget *parent)
    : QDialog(parent),
      m_list(new QTreeWidget(this)),
      m_where(makePlainLabel(QStringLiteral("linkSourceWhere"), this)) {
    setObjectName(QStringLiteral("linkSourceDialog"));
    setWindowTitle(tr("Open a link"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *question = makePlainLabel(QStringLiteral("linkSourceQuestion"), this);
    question->setWordWrap(true);
    question->setText(tr("The link leads to %1 in a source called %2, and no saved source has that "
                         "name here. Which one is meant? Nothing is opened before you chose.")
                          .arg(visible(link.stream), visible(link.source)));
    m_where->setWordWrap(true);
    m_where->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(makeList(saved, recent), 1);
    column->addWidget(m_where);
    column->addWidget(makeButtons());
    sizeToText(*this, 80, 20);
    update();
    m_list->setFocus();
}

QWidget *LinkSourceDialog::makeList(const std::vector<SourceProfile> &saved,
                                    const std::vector<OpenWish> &recent) {
    m_list->setObjectName(QStringLiteral("linkSourceList"));
    m_list->setAccessibleName(tr("Sources"));
    m_list->setHeaderLabels({tr("Source"), tr("Where it would connect")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (const SourceProfile &profile : saved)
        add(profile.name, profile.color, whereText(profile), wishOf(profile));
    for (const OpenWish &wish : recent)
        add(tr("opened before"), SourceColor::None, whereText(QString::fromStdString(wish.source)),
            wish);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &LinkSourceDialog::update);
    connect(m_list, &QTreeWidget::itemActivated, this, &LinkSourceDialog::choose);
    return m_list;
}

QWidget *LinkSourceDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *make = buttons->addButton(tr("&Set one up…"), QDialogButtonBox::ActionRole);
    make->setObjectName(QStringLiteral("linkSourceNew"));
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("linkSourceOpen"));
    connect(make, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT newWanted();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkSourceDialog::choose);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void LinkSourceDialog::add(const QString &name, SourceColor color, const QString &where,
                           const OpenWish &wish) {
    auto *item = new QTreeWidgetItem(m_list, {name, where});
    item->setIcon(0, sourceColorIcon(color));
    item->setToolTip(1, plainToolTip(where));
    m_wishes.push_back(wish);
}

void LinkSourceDialog::update() {
    const QList<QTreeWidgetItem *> chosen = m_list->selectedItems();
    const QTreeWidgetItem *item = chosen.isEmpty() ? nullptr : chosen.first();
    if (m_open)
        m_open->setEnabled(item != nullptr);
    if (item)
        m_where->setText(item->text(1));
    else if (m_wishes.empty())
        m_where->setText(tr("No source was opened or saved here yet."));
    else
        m_where->clear();
}

void LinkSourceDialog::choose() {
    // What has the focus alone was not chosen.
    const QList<QTreeWidgetItem *> selected = m_list->selectedItems();
    if (selected.isEmpty())
        return;
    const int row = m_list->indexOfTopLevelItem(selected.first());
    const OpenWish wish = m_wishes[static_cast<std::size_t>(row)];
    accept();
    Q_EMIT chosen(wish);
}

} // namespace backstory::ui
