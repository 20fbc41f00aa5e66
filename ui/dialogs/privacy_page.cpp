#include "ui/dialogs/privacy_page.h"

#include "ui/dialogs/private_place_text.h"
#include "ui/text/error_text.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_delegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace backstory::ui {

namespace fs = std::filesystem;

namespace {

enum Column { What, Size, Where, kColumns };

QString textOf(const fs::path &path) {
    return QString::fromStdU16String(path.u16string());
}

/// The file itself where it is one, else the folder that all of them lie in.
QString whereText(const PrivatePlace &place) {
    const fs::path &first = place.paths.front();
    return visible(textOf(place.paths.size() == 1 ? first : first.parent_path()).toStdString());
}

bool liesIn(const fs::path &file, const fs::path &path) {
    const auto [end, ignored] = std::mismatch(path.begin(), path.end(), file.begin(), file.end());
    return end == path.end();
}

constexpr int kMeaningLines = 4; ///< the longest thing that is said, so that nothing jumps

} // namespace

PrivacyPage::PrivacyPage(PrivateFolders folders, RunningJobs *jobs, QWidget *parent)
    : QWidget(parent),
      m_folders(std::move(folders)),
      m_list(new QTreeWidget(this)),
      m_meaning(makePlainLabel(QStringLiteral("privacyMeaning"), this)),
      m_work(new JobSlot(jobs, this)) {
    setObjectName(QStringLiteral("privacyPage"));
    QLabel *promise = makePlainLabel(QStringLiteral("privacyPromise"), this);
    promise->setWordWrap(true);
    promise->setText(tr("Backstory connects to the sources that you open and to nothing else. "
                        "Nothing is ever sent anywhere. All that it keeps on this computer is "
                        "listed here; only you can read it."));
    makeList();
    m_meaning->setWordWrap(true);
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_meaning->setMinimumHeight(kMeaningLines * fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kTwo, space::kTwo, space::kTwo);
    column->setSpacing(space::kOne);
    column->addWidget(promise);
    column->addWidget(m_list, 1);
    column->addWidget(m_meaning);
    column->addWidget(makeButtons());
    connect(m_work, &JobSlot::failed, this, [this](const Error &error) {
        const QString why = describe(error).whole();
        refresh();
        m_meaning->setText(why);
    });
    update();
    refresh();
}

void PrivacyPage::makeList() {
    m_list->setObjectName(QStringLiteral("privacyList"));
    m_list->setAccessibleName(tr("What Backstory keeps on this computer"));
    m_list->setHeaderLabels({tr("What"), tr("Size"), tr("Where")});
    m_list->setRootIsDecorated(false);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setMinimumHeight(6 * fontMetrics().height());
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Size, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] {
        m_asked = false;
        update();
    });
}

QWidget *PrivacyPage::makeButtons() {
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const char *name, const QString &text) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        row->addWidget(button);
        return button;
    };
    m_open = add("privacyOpenFolder", tr("&Open the folder"));
    m_delete = add("privacyDelete", tr("&Delete"));
    row->addStretch();
    connect(m_open, &QPushButton::clicked, this, &PrivacyPage::openFolder);
    connect(m_delete, &QPushButton::clicked, this, &PrivacyPage::deleteCurrent);
    return buttons;
}

void PrivacyPage::setOpened(const fs::path &file) {
    m_opened = file;
    m_asked = false;
    update();
}

void PrivacyPage::refresh() {
    m_work->start(
        tr("Looking at what is kept"),
        [folders = m_folders](const Progress &progress) {
            return findPrivatePlaces(folders, progress);
        },
        [this](std::vector<PrivatePlace> places) { take(std::move(places)); });
}

void PrivacyPage::take(std::vector<PrivatePlace> places) {
    const int row = std::max(0, m_list->indexOfTopLevelItem(m_list->currentItem()));
    m_places.clear(); // no row stands for it while rows go
    m_list->clear();
    m_places = std::move(places);
    for (const PrivatePlace &place : m_places) {
        const QString size = QLocale().formattedDataSize(static_cast<qint64>(place.bytes));
        auto *item = new QTreeWidgetItem(m_list, {placeName(place.kind), size, whereText(place)});
        item->setTextAlignment(Size, Qt::AlignVCenter | Qt::AlignRight);
        item->setToolTip(Where, plainToolTip(whereText(place)));
    }
    m_list->setCurrentItem(m_list->topLevelItem(std::min(row, m_list->topLevelItemCount() - 1)));
    m_asked = false;
    update();
}

const PrivatePlace *PrivacyPage::current() const {
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const auto number = static_cast<std::size_t>(row);
    return row >= 0 && number < m_places.size() ? &m_places[number] : nullptr;
}

bool PrivacyPage::isOpen(const PrivatePlace &place) const {
    return !m_opened.empty() &&
           std::any_of(place.paths.begin(), place.paths.end(),
                       [this](const fs::path &path) { return liesIn(m_opened, path); });
}

void PrivacyPage::update() {
    const PrivatePlace *place = current();
    const bool open = place && isOpen(*place);
    m_open->setEnabled(place != nullptr);
    m_delete->setEnabled(place != nullptr && !open);
    m_delete->setText(m_asked ? tr("Really &delete it?") : tr("&Delete"));
    if (!place)
        m_meaning->setText(tr("Nothing is kept."));
    else if (open)
        m_meaning->setText(placeMeaning(place->kind) + u'\n' +
                           tr("It is open now. Open another source to delete it."));
    else
        m_meaning->setText(placeMeaning(place->kind));
}

void PrivacyPage::deleteCurrent() {
    const PrivatePlace *place = current();
    if (!place)
        return;
    if (!m_asked) {
        m_asked = true;
        update();
        return;
    }
    const PrivateKind kind = place->kind;
    if (m_deleter && m_deleter(*place)) {
        Q_EMIT placeDeleted(kind);
        refresh();
        return;
    }
    m_work->start(
        tr("Deleting what is kept"),
        [folders = m_folders, gone = *place](const Progress &progress) {
            deletePrivatePlace(gone);
            return findPrivatePlaces(folders, progress);
        },
        [this, kind](std::vector<PrivatePlace> places) {
            take(std::move(places));
            Q_EMIT placeDeleted(kind);
        });
}

void PrivacyPage::openFolder() {
    if (const PrivatePlace *place = current())
        Q_EMIT folderWanted(textOf(place->paths.front().parent_path()));
}

} // namespace backstory::ui
