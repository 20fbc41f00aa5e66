#include "ui/dialogs/bookmarks_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/listing.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/row_views.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <algorithm>
#include <utility>

namespace backstory::ui {
namespace {

enum Column { OrderColumn, VersionColumn, TypeColumn, HappenedColumn, NoteColumn, kColumns };

} // namespace

BookmarksDialog::BookmarksDialog(const Bookmarks *bookmarks, BookmarkSource source,
                                 const Zone &zone, QWidget *parent)
    : QDialog(parent),
      m_bookmarks(bookmarks),
      m_source(std::move(source)),
      m_zone(zone),
      m_model(new QStandardItemModel(0, kColumns, this)),
      m_found(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)),
      m_rows(new RowTable(this)),
      m_summary(makePlainLabel(QStringLiteral("bookmarksSummary"), this)) {
    setObjectName(QStringLiteral("bookmarksDialog"));
    setWindowTitle(tr("Bookmarks and notes"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_filter->setObjectName(QStringLiteral("bookmarksFilter"));
    m_filter->setAccessibleName(tr("Find a bookmark"));
    m_filter->setPlaceholderText(tr("Find by any word of order, type or note"));
    m_filter->setClearButtonEnabled(true);
    m_summary->setWordWrap(true);
    makeTable();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_rows, 1);
    column->addWidget(m_summary);
    column->addWidget(makeButtons());
    sizeToText(*this, 124, 22);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setFilterFixedString(text);
        selectRow(0);
    });
    connect(bookmarks, &Bookmarks::changed, this, &BookmarksDialog::fill);
    fill();
    m_filter->setFocus();
}

void BookmarksDialog::makeTable() {
    m_model->setHorizontalHeaderLabels(
        {tr("Order"), tr("v"), tr("Type"), tr("Happened"), tr("Note")});
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterRole(ValueRole);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    setUpListing(*m_rows, m_found, QStringLiteral("bookmarksTable"), tr("Bookmarks and notes"));
    m_rows->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_rows, &RowTable::rowChosen, this, &BookmarksDialog::goToSelected);
    connect(m_rows->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &BookmarksDialog::update);
}

QWidget *BookmarksDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_go = addListingButton(*buttons, QStringLiteral("bookmarksGo"), tr("&Go to it"));
    m_go->setDefault(true); // Return in the field goes where the row says
    m_note = addListingButton(*buttons, QStringLiteral("bookmarksNote"), tr("&Note…"));
    m_delete = addListingButton(*buttons, QStringLiteral("bookmarksDelete"), tr("&Delete"));
    m_restore = addListingButton(*buttons, QStringLiteral("bookmarksRestore"), tr("&Undo delete"));
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setObjectName(QStringLiteral("bookmarksClose"));
    close->setAutoDefault(false);
    connect(m_go, &QPushButton::clicked, this, &BookmarksDialog::goToSelected);
    connect(m_note, &QPushButton::clicked, this, [this] {
        if (const auto one = selected(); one.size() == 1)
            Q_EMIT noteWanted(one.front());
    });
    connect(m_delete, &QPushButton::clicked, this, &BookmarksDialog::deleteSelected);
    connect(m_restore, &QPushButton::clicked, this, &BookmarksDialog::restore);
    letTabPass(*buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

QString BookmarksDialog::stampOf(const Bookmark &bookmark) const {
    const auto instant = parseStamp(bookmark.stamp);
    return instant ? instantWithZone(*instant, m_zone) : visible(bookmark.stamp);
}

void BookmarksDialog::fill() {
    const int row = m_rows->currentIndex().row();
    m_shown = m_bookmarks->of(m_source);
    std::stable_sort(
        m_shown.begin(), m_shown.end(),
        [](const Bookmark &one, const Bookmark &other) { return other.changed < one.changed; });
    m_model->removeRows(0, m_model->rowCount());
    for (const Bookmark &bookmark : m_shown) {
        const QString stream = visible(bookmark.stream.text());
        const QString type = visible(bookmark.type);
        const QString note = visibleLines(bookmark.note.toStdString());
        const QString stamp = stampOf(bookmark);
        const QString version = versionText(Version{bookmark.version});
        QList<QStandardItem *> items{
            makeListingItem(elidedId(bookmark.stream.text()), stream, true),
            makeListingItem(version, version, true), makeListingItem(type, type, false),
            makeListingItem(stamp, stamp, true),
            makeListingItem(note.section(u'\n', 0, 0), note, false)};
        const QStringList words{stream, version, type, stamp, note};
        for (qsizetype column = 0; column < kColumns; ++column)
            items[column]->setData(words[column], ValueRole);
        m_model->appendRow(items);
    }
    m_rows->resizeColumnsToContents();
    selectRow(row);
}

/// Whatever keys are held down, which QTableView::selectRow would look at.
void BookmarksDialog::selectRow(int row) {
    if (const int rows = m_found->rowCount(); rows > 0)
        m_rows->selectionModel()->setCurrentIndex(m_found->index(std::clamp(row, 0, rows - 1), 0),
                                                  QItemSelectionModel::ClearAndSelect |
                                                      QItemSelectionModel::Rows);
    update();
}

void BookmarksDialog::update() {
    const std::size_t chosen = selected().size();
    m_go->setEnabled(chosen == 1);
    m_note->setEnabled(chosen == 1);
    m_delete->setEnabled(chosen > 0);
    m_restore->setEnabled(!m_deleted.empty());
    if (m_shown.empty())
        m_summary->setText(tr("There are no bookmarks in this source yet. Ctrl+D bookmarks the "
                              "event shown, Ctrl+N notes something on it."));
    else if (m_found->rowCount() == 0)
        m_summary->setText(tr("No bookmark has this in it."));
    else
        m_summary->setText(tr("Kept on this computer, for you alone; the event store is not "
                              "touched."));
}

std::vector<Bookmark> BookmarksDialog::selected() const {
    std::vector<Bookmark> chosen;
    for (const QModelIndex &index : m_rows->selectionModel()->selectedRows()) {
        const auto row = static_cast<std::size_t>(m_found->mapToSource(index).row());
        if (row < m_shown.size())
            chosen.push_back(m_shown[row]);
    }
    return chosen;
}

void BookmarksDialog::goToSelected() {
    const auto one = selected();
    if (one.size() != 1)
        return;
    Q_EMIT goWanted(one.front());
    accept();
}

void BookmarksDialog::deleteSelected() {
    const auto chosen = selected();
    if (chosen.empty())
        return;
    m_deleted = chosen;
    Q_EMIT deleteWanted(chosen);
    update();
}

void BookmarksDialog::restore() {
    Q_EMIT restoreWanted(std::exchange(m_deleted, {}));
    update();
}

void BookmarksDialog::keyPressEvent(QKeyEvent *event) {
    const bool inTable = m_rows->hasFocus();
    if (inTable && event->matches(QKeySequence::Delete))
        deleteSelected();
    else if (event->matches(QKeySequence::Undo) && !m_deleted.empty())
        restore();
    else if (m_filter->hasFocus() && event->key() == Qt::Key_Down)
        m_rows->setFocus();
    else
        QDialog::keyPressEvent(event);
}

} // namespace backstory::ui
