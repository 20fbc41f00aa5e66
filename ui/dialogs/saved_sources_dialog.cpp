#include "ui/dialogs/saved_sources_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/source_profile_dialog.h"
#include "ui/dialogs/source_trial.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

namespace backstory::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kAnswerLines = 4;

QTreeWidgetItem *makeItem(const SourceProfile &profile) {
    const QString where = whereText(profile);
    auto *item = new QTreeWidgetItem({profile.name, where});
    item->setIcon(0, sourceColorIcon(profile.color));
    item->setData(0, kIdRole, profile.id);
    item->setToolTip(0, plainToolTip(SavedSourcesDialog::tr("%1 · colour: %2")
                                         .arg(profile.name, sourceColorName(profile.color))));
    item->setToolTip(1, plainToolTip(where));
    return item;
}

} // namespace

SavedSourcesDialog::SavedSourcesDialog(const SourceDialogServices &services, QWidget *parent)
    : QDialog(parent),
      m_services(services),
      m_list(new QTreeWidget(this)),
      m_answer(makePlainLabel(QStringLiteral("sourcesAnswer"), this)),
      m_undo(new QPushButton(tr("&Undo"), this)),
      m_trial(new SourceTrial(services.jobs, services.passwords, this)) {
    setObjectName(QStringLiteral("savedSourcesDialog"));
    setWindowTitle(tr("Saved sources"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *middle = new QHBoxLayout;
    middle->addWidget(makeList(), 1);
    middle->addLayout(makeActions());
    auto *column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addLayout(makeFoot());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    sizeToText(*this, 88, 24);

    connect(services.profiles, &SourceProfiles::changed, this, &SavedSourcesDialog::fill);
    connect(m_trial, &SourceTrial::said, m_answer, &QLabel::setText);
    connect(m_trial, &SourceTrial::runningChanged, this, &SavedSourcesDialog::update);
    services.profiles->reload(); // another window may have changed them
    fill();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_answer->setText(services.profiles->trouble());
    m_list->setFocus();
}

SavedSourcesDialog::~SavedSourcesDialog() {
    forgetRemoved();
}

QWidget *SavedSourcesDialog::makeList() {
    m_list->setObjectName(QStringLiteral("savedSourcesList"));
    m_list->setAccessibleName(tr("Saved sources"));
    m_list->setHeaderLabels({tr("Name"), tr("Where")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SavedSourcesDialog::update);
    connect(m_list, &QTreeWidget::itemActivated, this, &SavedSourcesDialog::openCurrent);
    return m_list;
}

QPushButton *SavedSourcesDialog::addAction(QLayout *column, const char *name, const QString &text) {
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    column->addWidget(button);
    return button;
}

QLayout *SavedSourcesDialog::makeActions() {
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kOne);
    m_open = addAction(column, "sourceOpen", tr("&Open"));
    QPushButton *make = addAction(column, "sourceNew", tr("&New…"));
    m_edit = addAction(column, "sourceEdit", tr("&Edit…"));
    m_duplicate = addAction(column, "sourceDuplicate", tr("D&uplicate…"));
    m_delete = addAction(column, "sourceDelete", tr("&Delete"));
    m_test = addAction(column, "sourceTest", tr("&Test"));
    column->addStretch(1);
    connect(m_open, &QPushButton::clicked, this, &SavedSourcesDialog::openCurrent);
    connect(make, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const auto profile = current())
            edit(*profile);
    });
    connect(m_duplicate, &QPushButton::clicked, this, &SavedSourcesDialog::duplicate);
    connect(m_delete, &QPushButton::clicked, this, &SavedSourcesDialog::remove);
    connect(m_test, &QPushButton::clicked, this, &SavedSourcesDialog::test);
    return column;
}

QLayout *SavedSourcesDialog::makeFoot() {
    m_answer->setWordWrap(true);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setMinimumHeight(kAnswerLines * fontMetrics().lineSpacing());
    m_undo->setObjectName(QStringLiteral("sourceUndo"));
    m_undo->setAutoDefault(false);
    m_undo->hide();
    connect(m_undo, &QPushButton::clicked, this, &SavedSourcesDialog::undo);
    auto *row = new QHBoxLayout;
    row->addWidget(m_answer, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    return row;
}

std::optional<SourceProfile> SavedSourcesDialog::current() const {
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_services.profiles->withId(item->data(0, kIdRole).toString()) : std::nullopt;
}

void SavedSourcesDialog::select(const QString &id) {
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(0, kIdRole).toString() == id)
            m_list->setCurrentItem(m_list->topLevelItem(row));
    }
}

void SavedSourcesDialog::fill() {
    const QTreeWidgetItem *item = m_list->currentItem();
    const QString id = item ? item->data(0, kIdRole).toString() : QString();
    m_list->clear();
    for (const SourceProfile &profile : m_services.profiles->all())
        m_list->addTopLevelItem(makeItem(profile));
    select(id);
    update();
}

void SavedSourcesDialog::update() {
    const bool some = m_list->currentItem() != nullptr;
    for (QPushButton *button : {m_open, m_edit, m_duplicate, m_delete})
        button->setEnabled(some);
    m_test->setEnabled(some && !m_trial->isRunning());
    if (m_services.profiles->all().empty() && m_removed.empty())
        m_answer->setText(tr("What you open often can be kept here under a name of yours, with a "
                             "colour. Links to a moment name such a source."));
}

void SavedSourcesDialog::openCurrent() {
    const auto profile = current();
    if (!profile)
        return;
    accept();
    Q_EMIT openWanted(*profile);
}

void SavedSourcesDialog::edit(const SourceProfile &profile) {
    auto *dialog = new SourceProfileDialog(m_services, profile, this);
    connect(dialog, &SourceProfileDialog::saved, this, [this](const SourceProfile &saved) {
        m_answer->clear();
        select(saved.id);
    });
    dialog->open();
}

void SavedSourcesDialog::duplicate() {
    auto profile = current();
    if (!profile)
        return;
    profile->id.clear();
    profile->name = m_services.profiles->freeName(profile->name);
    profile->keepsPassword = false; // each has its own
    edit(*profile);
}

void SavedSourcesDialog::remove() {
    const auto profile = current();
    if (!profile)
        return;
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (!m_services.profiles->remove(profile->id)) {
        m_answer->setText(m_services.profiles->trouble());
        return;
    }
    m_removed.push_back(*profile);
    const int rows = m_list->topLevelItemCount();
    if (rows > 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, rows - 1)));
    m_answer->setText(
        tr("%1 was deleted from this list. The source itself is as it was.").arg(profile->name));
    m_undo->show();
}

void SavedSourcesDialog::undo() {
    const SourceProfile profile = m_removed.back();
    SourceProfile again = profile;
    again.name = m_services.profiles->freeName(profile.name);
    if (!m_services.profiles->save(again)) {
        m_answer->setText(m_services.profiles->trouble());
        return;
    }
    m_removed.pop_back();
    m_undo->setVisible(!m_removed.empty());
    m_answer->setText(tr("%1 is back.").arg(again.name));
    select(profile.id);
}

void SavedSourcesDialog::test() {
    if (const auto profile = current())
        m_trial->start(wishOf(*profile), profile->keepsPassword ? profile->id : QString());
}

/// What was deleted for good needs no password any more.
void SavedSourcesDialog::forgetRemoved() {
    for (const SourceProfile &profile : m_removed) {
        if (profile.keepsPassword)
            m_services.passwords->forget(profile.id);
    }
}

} // namespace backstory::ui
