#include "ui/dialogs/passwords_page.h"

#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_delegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;

} // namespace

PasswordsPage::PasswordsPage(QWidget *parent)
    : QWidget(parent),
      m_list(new QTreeWidget(this)),
      m_said(makePlainLabel(QStringLiteral("passwordsSaid"), this)),
      m_remove(new QPushButton(tr("&Remove the password"), this)) {
    setObjectName(QStringLiteral("passwordsPage"));
    QLabel *promise = makePlainLabel(QStringLiteral("passwordsPromise"), this);
    promise->setWordWrap(true);
    promise->setText(tr("Passwords are kept by the password store of your system, where you wished "
                        "so, and nowhere else. Without one, Backstory asks each time."));
    m_list->setObjectName(QStringLiteral("passwordsList"));
    m_list->setAccessibleName(tr("Saved sources with a password"));
    m_list->setHeaderLabels({tr("Saved source"), tr("Where")});
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(6 * fontMetrics().height());
    m_said->setWordWrap(true);
    m_remove->setObjectName(QStringLiteral("passwordsRemove"));
    m_remove->setAutoDefault(false);
    m_remove->setToolTip(tr("Takes it out of the system's store. The source stays; its password is "
                            "asked for the next time."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_remove);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kTwo, space::kTwo, space::kTwo);
    column->setSpacing(space::kOne);
    column->addWidget(promise);
    column->addWidget(m_list, 1);
    column->addWidget(m_said);
    column->addLayout(row);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PasswordsPage::update);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const QTreeWidgetItem *item = m_list->currentItem())
            Q_EMIT removalWanted(item->data(0, kIdRole).toString());
    });
    setPasswords({});
}

void PasswordsPage::setPasswords(const QList<SavedPassword> &passwords) {
    m_list->clear();
    for (const SavedPassword &password : passwords) {
        const QString name = visible(password.name.toStdString());
        const QString where = visible(password.where.toStdString());
        auto *item = new QTreeWidgetItem(m_list, {name, where});
        item->setData(0, kIdRole, password.source);
        item->setToolTip(0, plainToolTip(name));
        item->setToolTip(1, plainToolTip(where));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    say(passwords.isEmpty() ? tr("No saved source has a password there.") : QString());
    update();
}

void PasswordsPage::say(const QString &sentence) {
    m_said->setText(sentence);
}

void PasswordsPage::update() {
    m_remove->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace backstory::ui
