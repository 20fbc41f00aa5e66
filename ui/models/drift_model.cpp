#include "ui/models/drift_model.h"

#include "ui/models/roles.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/spoken_sentence.h"
#include "ui/text/visible_text.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace backstory::ui {

namespace {

constexpr std::size_t kMaxCell = 200; ///< bytes; the tooltip says more
constexpr std::size_t kMaxToolTip = 2'000;

bool isOfWholeRow(const DriftEntry &entry) {
    return !entry.column.has_value();
}

QString shortened(const std::string &text, std::size_t limit) {
    if (text.size() <= limit)
        return visible(text);
    std::size_t end = limit;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end; // not in the middle of a character
    return visible(std::string_view(text).substr(0, end)) + u'\u2026';
}

QString meaningOf(DriftKind kind) {
    switch (kind) {
    case DriftKind::Differs:
        return DriftModel::tr("The column does not hold what the fold gives");
    case DriftKind::Missing:
        return DriftModel::tr("There is no row, and there should be one");
    case DriftKind::Orphan:
        return DriftModel::tr("There is a row, and there should be none");
    case DriftKind::Unprojectable:
        return DriftModel::tr("It cannot have a row: no drift, but a fact about the log");
    case DriftKind::Rounded:
        return DriftModel::tr("The column holds less digits than the state: no drift, but a fact");
    }
    return {};
}

} // namespace

QString driftWord(DriftKind kind) {
    switch (kind) {
    case DriftKind::Differs:
        return DriftModel::tr("differs");
    case DriftKind::Missing:
        return DriftModel::tr("missing");
    case DriftKind::Orphan:
        return DriftModel::tr("orphan");
    case DriftKind::Unprojectable:
        return DriftModel::tr("cannot be projected");
    case DriftKind::Rounded:
        return DriftModel::tr("rounded");
    }
    return {};
}

DriftModel::DriftModel(QObject *parent) : QAbstractTableModel(parent) {}

void DriftModel::setEntity(const std::string &entity) {
    m_entity = entityText(entity);
    if (!m_entity.isEmpty())
        m_entity[0] = m_entity[0].toUpper();
    Q_EMIT headerDataChanged(Qt::Horizontal, StreamColumn, StreamColumn);
}

void DriftModel::clear() {
    beginResetModel();
    m_entries.clear();
    m_counts = {};
    endResetModel();
}

void DriftModel::add(std::vector<DriftEntry> entries) {
    for (const DriftEntry &entry : entries)
        ++m_counts.at(static_cast<std::size_t>(entry.kind));
    const std::size_t room = kMostListed - m_entries.size();
    entries.resize(std::min(room, entries.size()));
    if (entries.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    std::ranges::move(entries, std::back_inserter(m_entries));
    endInsertRows();
}

std::size_t DriftModel::count(DriftKind kind) const {
    return m_counts.at(static_cast<std::size_t>(kind));
}

std::size_t DriftModel::total() const {
    return std::accumulate(m_counts.begin(), m_counts.end(), std::size_t{0});
}

const DriftEntry &DriftModel::entryAt(const QModelIndex &index) const {
    return m_entries[static_cast<std::size_t>(index.row())];
}

QString DriftModel::lineAt(const QModelIndex &index) const {
    const DriftEntry &entry = entryAt(index);
    QStringList parts{visible(entry.stream.text())};
    for (int column = KindColumn; column < kColumns; ++column)
        parts << textOf(entry, column);
    return parts.join(u'\t');
}

int DriftModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int DriftModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QString DriftModel::textOf(const DriftEntry &entry, int column) {
    const bool hasRow = entry.kind != DriftKind::Missing && entry.kind != DriftKind::Unprojectable;
    const bool wantsRow = entry.kind != DriftKind::Orphan;
    switch (column) {
    case StreamColumn:
        return elidedId(entry.stream.text());
    case KindColumn:
        return driftWord(entry.kind);
    case NameColumn:
        return isOfWholeRow(entry) ? tr("whole row") : visible(*entry.column);
    case StoredColumn:
        return hasRow ? shortened(entry.stored, kMaxCell) : tr("no row");
    case FoldedColumn:
        return wantsRow ? shortened(entry.folded, kMaxCell) : tr("no row");
    default:
        return entry.reason ? spokenSentence(visible(*entry.reason)) : QString();
    }
}

QVariant DriftModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DriftEntry &entry = entryAt(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, column);
    case Qt::AccessibleTextRole:
    case ValueRole:
        return column == StreamColumn ? visible(entry.stream.text()) : textOf(entry, column);
    case Qt::ToolTipRole:
        if (column == StreamColumn)
            return plainToolTip(visible(entry.stream.text()));
        if (column == KindColumn)
            return meaningOf(entry.kind);
        if (column == StoredColumn || column == FoldedColumn)
            return plainToolTip(
                shortened(column == StoredColumn ? entry.stored : entry.folded, kMaxToolTip));
        return plainToolTip(textOf(entry, column));
    case Qt::DecorationRole:
        if (column != KindColumn)
            return {};
        return glyphIcon(isDrift(entry.kind) ? Glyph::Warning : Glyph::Fact);
    case FixedRole:
        return column == StreamColumn || column == StoredColumn || column == FoldedColumn;
    case DimRole:
        return column == NameColumn && isOfWholeRow(entry);
    default:
        return {};
    }
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StreamColumn:
        return m_entity;
    case KindColumn:
        return tr("What");
    case NameColumn:
        return tr("Column");
    case StoredColumn:
        return tr("Stored");
    case FoldedColumn:
        return tr("Folded");
    case ReasonColumn:
        return tr("Reason");
    default:
        return {};
    }
}

} // namespace backstory::ui
