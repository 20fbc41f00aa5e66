#include "ui/models/field_history_model.h"

#include "ui/models/roles.h"
#include "ui/text/format.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr std::size_t kToolTipBytes = 2'000;

} // namespace

FieldHistoryModel::FieldHistoryModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {
    connect(document, &OrderDocument::historyChanged, this, &FieldHistoryModel::forget);
    connect(document, &OrderDocument::historyRenewed, this, &FieldHistoryModel::forget);
}

void FieldHistoryModel::forget() {
    if (m_history && m_history == m_document->sharedHistory())
        return; // the view heard first, and already shows the new one
    beginResetModel();
    m_values.clear();
    m_history.reset();
    m_shownRow = -1;
    endResetModel();
}

void FieldHistoryModel::showField(const std::optional<json::Pointer> &path) {
    beginResetModel();
    m_history = m_document->sharedHistory();
    m_path = path.value_or(json::Pointer{});
    m_values = path && m_history ? m_history->valuesOf(*path) : std::vector<FieldValue>{};
    m_shownRow = -1;
    endResetModel();
    markShown();
}

void FieldHistoryModel::markShown() {
    const Version shown = m_document->shownMoment().lastEvent();
    const auto later = std::ranges::upper_bound(m_values, shown, {}, &FieldValue::writer);
    const int row = static_cast<int>(later - m_values.begin()) - 1;
    const int was = std::exchange(m_shownRow, row);
    for (const int changed : {was, row}) {
        if (changed >= 0 && changed < rowCount() && was != row)
            Q_EMIT dataChanged(index(changed, 0), index(changed, kColumns - 1));
    }
}

FieldAt FieldHistoryModel::fieldAt(const QModelIndex &index) const {
    const FieldValue &value = m_values[static_cast<std::size_t>(index.row())];
    return {m_path, value.value, value.writer};
}

int FieldHistoryModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_values.size());
}

int FieldHistoryModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QVariant FieldHistoryModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FieldValue &value = m_values[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(value, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(value, index.column()));
    case Qt::DecorationRole:
        if (index.column() == WriterColumn && value.writer.value > 0)
            return typeMarkIcon(m_document->markOf(m_history->facts(value.writer).type));
        return {};
    case ValueRole:
        return value.writer.value;
    case BoldRole:
        return index.row() == m_shownRow && index.column() == ValueColumn;
    case SignRole:
        return static_cast<int>(value.value ? ChangeSign::None : ChangeSign::Removed);
    case FixedRole:
        return index.column() == SetAtColumn ||
               (index.column() == ValueColumn && value.value.has_value());
    case DimRole:
        return index.column() == SpanColumn;
    default:
        return {};
    }
}

QString FieldHistoryModel::textOf(const FieldValue &value, int column) const {
    switch (column) {
    case ValueColumn:
        return value.value ? valueText(*value.value) : tr("removed");
    case SetAtColumn:
        if (value.writer.value == 0)
            return versionText(value.writer);
        return stampText(m_history->facts(value.writer).happenedAt, m_document->zone());
    case WriterColumn:
        if (value.writer.value == 0)
            return tr("what the fold starts with");
        return versionText(value.writer) + u' ' + visible(m_history->facts(value.writer).type);
    default:
        return spanOf(value);
    }
}

QString FieldHistoryModel::toolTipOf(const FieldValue &value, int column) const {
    if (column == ValueColumn)
        return value.value ? valueText(*value.value, kToolTipBytes) : QString();
    if (column == SetAtColumn && value.writer.value > 0)
        return stampForms(m_history->facts(value.writer).happenedAt, m_document->zone());
    return textOf(value, column);
}

QString FieldHistoryModel::spanOf(const FieldValue &value) const {
    if (!value.until)
        return tr("until the end");
    if (value.writer.value == 0)
        return tr("until %1").arg(versionText(*value.until));
    const auto from = m_history->effectiveTime(value.writer);
    const auto to = m_history->effectiveTime(*value.until);
    return from && to ? spanText(*from, *to) : tr("until %1").arg(versionText(*value.until));
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
