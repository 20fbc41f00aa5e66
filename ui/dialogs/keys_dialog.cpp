#include "ui/dialogs/keys_dialog.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

QString keysOf(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(",  "));
}

QList<QPair<QString, QString>> timelineKeys() {
    return {
        {QStringLiteral("←  →"), KeysDialog::tr("One event back, on")},
        {QStringLiteral("Shift+←  Shift+→"), KeysDialog::tr("Ten events back, on")},
        {QStringLiteral("Home  End"), KeysDialog::tr("Before the first event, after the last")},
        {KeysDialog::tr("Space"), KeysDialog::tr("Play, pause")},
        {KeysDialog::tr("Ctrl+Shift+click"), KeysDialog::tr("Compare with this moment (B)")},
        {KeysDialog::tr("Ctrl+wheel"), KeysDialog::tr("Zoom the timeline; so does dragging on it")},
        {KeysDialog::tr("Esc"), KeysDialog::tr("Show the whole timeline again")},
        {QStringLiteral("F7  Shift+F7"), KeysDialog::tr("Next, previous difference (Compare)")},
    };
}

void addLine(QTreeWidgetItem *group, const QString &keys, const QString &what) {
    new QTreeWidgetItem(group, {what, keys});
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new QTreeWidget(this);
    list->setObjectName(QStringLiteral("keysList"));
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("What"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    auto *everywhere = new QTreeWidgetItem(list, {tr("Everywhere")});
    for (const QAction *action : actions) {
        const QString keys = keysOf(*action);
        if (!keys.isEmpty())
            addLine(everywhere, keys, action->text().remove(u'&'));
    }
    auto *timeline = new QTreeWidgetItem(list, {tr("In timeline, slider and event table")});
    for (const auto &[keys, what] : timelineKeys())
        addLine(timeline, keys, what);
    auto *orders = new QTreeWidgetItem(list, {tr("In the list of orders")});
    addLine(orders, QStringLiteral("Home  End"), tr("The first orders, the last ones"));
    auto *filter = new QTreeWidgetItem(list, {tr("In the filter")});
    addLine(filter, QStringLiteral("↑  ↓"), tr("Walk through what may stand there; to the list"));
    addLine(filter, tr("Tab"), tr("Take what is proposed"));
    addLine(filter, tr("Return"), tr("Filter at once; go to a mistake"));
    addLine(filter, tr("Esc"), tr("Close the proposals, then empty the field"));
    list->expandAll();
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(72 * fontMetrics().averageCharWidth(), 36 * fontMetrics().height());
}

} // namespace backstory::ui
