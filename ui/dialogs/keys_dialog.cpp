#include "ui/dialogs/keys_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace backstory::ui {

namespace {

/// Whether every word stands somewhere in it.
bool holdsAll(const QString &text, const QStringList &words) {
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

QString shown(const QTreeWidgetItem &item) {
    return item.text(0) + u' ' + item.text(1);
}

} // namespace

KeysDialog::KeysDialog(const QList<KeyGroup> &groups, QWidget *parent)
    : QDialog(parent),
      m_list(new QTreeWidget(this)),
      m_said(makePlainLabel(QStringLiteral("keysSaid"), this)) {
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *part = new QLineEdit(this);
    part->setObjectName(QStringLiteral("keysFilter"));
    part->setAccessibleName(tr("Find a key"));
    part->setPlaceholderText(tr("What you want to do, or a key"));
    part->setClearButtonEnabled(true);
    connect(part, &QLineEdit::textChanged, this, &KeysDialog::filter);
    fill(groups);
    m_said->setWordWrap(true);
    m_said->hide();

    auto *column = new QVBoxLayout(this);
    column->addWidget(part);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);
    column->addWidget(makeButtons());
    sizeToText(*this, 88, 36);
    part->setFocus();
}

void KeysDialog::fill(const QList<KeyGroup> &groups) {
    const Look look = Look::of(m_list);
    m_list->setObjectName(QStringLiteral("keysList"));
    m_list->setAccessibleName(tr("Keys"));
    m_list->setHeaderLabels({tr("What"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    for (const KeyGroup &group : groups) {
        auto *title = new QTreeWidgetItem(m_list, {group.title});
        title->setFont(0, look.bold);
        title->setFirstColumnSpanned(true);
        title->setSizeHint(0, QSize(0, look.rowHeight()));
        title->setFlags(Qt::ItemIsEnabled);
        for (const KeyLine &line : group.lines) {
            auto *item = new QTreeWidgetItem(title, {line.what, line.keys});
            item->setSizeHint(0, QSize(0, look.rowHeight()));
            item->setToolTip(0, plainToolTip(line.what));
            item->setToolTip(1, plainToolTip(line.keys));
        }
    }
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
}

QWidget *KeysDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copyAll = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    copyAll->setObjectName(QStringLiteral("keysCopy"));
    copyAll->setToolTip(tr("Copies the keys listed, to print them or to keep them"));
    for (QPushButton *button : {copyAll, buttons->button(QDialogButtonBox::Close)})
        button->setAutoDefault(false);
    connect(copyAll, &QPushButton::clicked, this, &KeysDialog::copy);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void KeysDialog::filter(const QString &text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    int found = 0;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_list->topLevelItem(row);
        int fitting = 0;
        for (int line = 0; line < group->childCount(); ++line) {
            QTreeWidgetItem *item = group->child(line);
            const bool fits = holdsAll(group->text(0) + u' ' + shown(*item), words);
            item->setHidden(!fits);
            fitting += fits ? 1 : 0;
        }
        group->setHidden(fitting == 0);
        found += fitting;
    }
    m_said->setText(tr("No key does that. Ctrl+K finds commands that have none."));
    m_said->setVisible(found == 0);
}

void KeysDialog::copy() {
    QStringList lines;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *group = m_list->topLevelItem(row);
        if (group->isHidden())
            continue;
        if (!lines.isEmpty())
            lines << QString();
        lines << group->text(0);
        for (int line = 0; line < group->childCount(); ++line) {
            const QTreeWidgetItem *item = group->child(line);
            if (!item->isHidden())
                lines << item->text(0) + u'\t' + item->text(1);
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    m_said->setText(tr("Copied."));
    m_said->show();
}

} // namespace backstory::ui
