#include "ui/models/field_history_model.h"

#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <utility>

namespace backstory::ui {
namespace {

constexpr std::size_t kToolTipBytes = 2'000;

} // namespace

FieldHistoryModel::FieldHistoryModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, &FieldHistoryModel::forget);
    connect(document, &OrderDocument::historyRenewed, this, &FieldHistoryModel::takeRenewal);
}

void FieldHistoryModel::forget() {
    if (m_writers && m_revision == m_document->revision())
        return; // the view heard first, and already shows the new one
    beginResetModel();
    m_writers.reset();
    m_rows = 0;
    m_shownRow = -1;
    endResetModel();
}

void FieldHistoryModel::showField(const std::optional<json::Pointer> &path) {
    beginResetModel();
    m_writers.reset();
    m_fromStart = false;
    m_revision = m_document->revision();
    if (path && !m_document->isEmpty()) {
        m_writers.emplace(m_document->sharedHistory(), *path);
        m_fromStart = m_document->history()->valueAt(*path, Moment{}).has_value();
    }
    m_rows = rowsThereAre();
    m_shownRow = -1;
    endResetModel();
    markShown();
}

bool FieldHistoryModel::shows(const std::optional<json::Pointer> &path) const {
    return m_writers && m_writers->history() == m_document->history() && m_writers->path() == path;
}

void FieldHistoryModel::takeRenewal(const std::vector<Version> &added) {
    if (!m_writers || m_revision == m_document->revision())
        return;
    if (m_writers->history() != m_document->history()) {
        forget();
        return;
    }
    m_revision = m_document->revision();
    const std::size_t known = m_writers->versions().size();
    const bool same = m_writers->grow(added) == known;
    takeRows(rowsThereAre(), same);
    markShown();
    Q_EMIT renewed();
}

void FieldHistoryModel::takeRows(int rows, bool sameRows) {
    if (rows < m_rows || (rows > m_rows && !sameRows)) {
        beginResetModel();
        m_rows = rows;
        m_shownRow = -1;
        endResetModel();
        return;
    }
    const int before = m_rows;
    if (rows > before) {
        beginInsertRows({}, before, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (before > 0) // the last one may have ended, or all may have other numbers
        Q_EMIT dataChanged(index(sameRows ? before - 1 : 0, 0), index(before - 1, kColumns - 1));
}

int FieldHistoryModel::rowsThereAre() const {
    return m_writers ? static_cast<int>(m_writers->versions().size()) + (m_fromStart ? 1 : 0) : 0;
}

Version FieldHistoryModel::writerAt(int row) const {
    const int place = m_fromStart ? row - 1 : row;
    return place < 0 ? Version{} : m_writers->versions()[static_cast<std::size_t>(place)];
}

FieldValue FieldHistoryModel::valueAt(int row) const {
    FieldValue value;
    value.writer = writerAt(row);
    value.value = m_writers->history()->valueAt(m_writers->path(), Moment::after(value.writer));
    if (row + 1 < m_rows)
        value.until = writerAt(row + 1);
    return value;
}

void FieldHistoryModel::markShown() {
    // The last row whose writer is the event shown, or one before it.
    int row = -1;
    if (m_writers) {
        const auto &versions = m_writers->versions();
        const auto later =
            std::ranges::upper_bound(versions, m_document->shownMoment().lastEvent());
        row = static_cast<int>(later - versions.begin()) - (m_fromStart ? 0 : 1);
    }
    const int was = std::exchange(m_shownRow, row);
    for (const int changed : {was, row}) {
        if (changed >= 0 && changed < rowCount() && was != row)
            Q_EMIT dataChanged(index(changed, 0), index(changed, kColumns - 1));
    }
}

FieldAt FieldHistoryModel::fieldAt(const QModelIndex &index) const {
    const FieldValue value = valueAt(index.row());
    return {m_writers->path(), value.value, value.writer};
}

int FieldHistoryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int FieldHistoryModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QVariant FieldHistoryModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(valueAt(index.row()), column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(valueAt(index.row()), column));
    case Qt::DecorationRole:
        if (const Version writer = writerAt(index.row());
            column == WriterColumn && writer.value > 0)
            return typeMarkIcon(m_document->markOf(m_writers->history()->type(writer)));
        return {};
    case ValueRole:
        return writerAt(index.row()).value;
    case BoldRole:
        return index.row() == m_shownRow && column == ValueColumn;
    case SignRole:
        return static_cast<int>(isRemovedAt(index.row()) ? ChangeSign::Removed : ChangeSign::None);
    case FixedRole:
        return column == SetAtColumn || (column == ValueColumn && !isRemovedAt(index.row()));
    case DimRole:
        return column == SpanColumn;
    default:
        return {};
    }
}

bool FieldHistoryModel::isRemovedAt(int row) const {
    return !valueAt(row).value;
}

QString FieldHistoryModel::textOf(const FieldValue &value, int column) const {
    switch (column) {
    case ValueColumn:
        return value.value ? valueText(*value.value) : tr("removed");
    case SetAtColumn:
        if (value.writer.value == 0)
            return versionText(value.writer);
        return stampText(m_writers->history()->facts(value.writer).happenedAt, m_document->zone());
    case WriterColumn:
        if (value.writer.value == 0)
            return tr("what the fold starts with");
        if (m_compact)
            return versionText(value.writer);
        return versionText(value.writer) + u' ' +
               visible(m_writers->history()->facts(value.writer).type);
    default:
        return spanOf(value);
    }
}

QString FieldHistoryModel::toolTipOf(const FieldValue &value, int column) const {
    if (column == ValueColumn)
        return value.value ? valueText(*value.value, kToolTipBytes) : QString();
    if (column == SetAtColumn && value.writer.value > 0)
        return stampForms(m_writers->history()->facts(value.writer).happenedAt, m_document->zone());
    return textOf(value, column);
}

QString FieldHistoryModel::spanOf(const FieldValue &value) const {
    if (!value.until)
        return tr("until the end");
    if (value.writer.value == 0)
        return tr("until %1").arg(versionText(*value.until));
    const auto from = m_writers->history()->effectiveTime(value.writer);
    const auto to = m_writers->history()->effectiveTime(*value.until);
    return from && to ? spanText(*from, *to) : tr("until %1").arg(versionText(*value.until));
}

void FieldHistoryModel::setCompact(bool compact) {
    if (std::exchange(m_compact, compact) != compact && rowCount() > 0)
        Q_EMIT dataChanged(index(0, WriterColumn), index(rowCount() - 1, WriterColumn),
                           {Qt::DisplayRole});
}

QVariant FieldHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ValueColumn:
        return tr("Value");
    case SetAtColumn:
        return tr("Set at (%1)").arg(QString::fromStdString(m_document->zone().name()));
    case WriterColumn:
        return tr("By");
    default:
        return tr("For how long");
    }
}

} // namespace backstory::ui
