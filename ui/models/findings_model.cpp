#include "ui/models/findings_model.h"

#include "ui/models/roles.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/finding_text.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace backstory::ui {

FindingsModel::FindingsModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {
    // The rows point into the document: they must not outlive what it held.
    connect(document, &OrderDocument::historyChanged, this, &FindingsModel::update);
    const auto catchUp = [this] {
        m_events.first = -1;
        if (!isUpToDate()) // the view may have heard first, and has selected a row already
            update();
        else if (!m_rows.empty()) // they may name other events
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    };
    connect(document, &OrderDocument::historyRenewed, this, catchUp);
    connect(document, &OrderDocument::findingsChanged, this, catchUp);
    update();
}

bool FindingsModel::isUpToDate() const {
    return m_count == m_document->findings().size() && m_taken == m_document->findings().data();
}

void FindingsModel::update() {
    beginResetModel();
    const std::vector<Finding> &findings = m_document->findings();
    m_taken = findings.data();
    m_count = findings.size();
    m_groups = FindingGroups(findings);
    m_events.first = -1;
    m_rows.resize(m_groups.size());
    std::iota(m_rows.begin(), m_rows.end(), 0U);
    std::stable_partition(m_rows.begin(), m_rows.end(), [&](std::uint32_t group) {
        return severityOf(findings[m_groups.group(group).front()].code) == Severity::Warning;
    });
    endResetModel();
}

std::span<const std::uint32_t> FindingsModel::groupAt(const QModelIndex &index) const {
    return m_groups.group(m_rows[static_cast<std::size_t>(index.row())]);
}

const Finding &FindingsModel::findingAt(const QModelIndex &index) const {
    return m_document->findings()[groupAt(index).front()];
}

std::size_t FindingsModel::timesAt(const QModelIndex &index) const {
    return groupAt(index).size();
}

QString FindingsModel::textAt(const QModelIndex &index) const {
    return findingText(findingAt(index), timesAt(index));
}

const std::vector<Version> &FindingsModel::eventsAt(const QModelIndex &index) const {
    if (m_events.first != index.row()) {
        m_events = {index.row(), eventsOf(m_document->findings(), groupAt(index))};
        std::sort(m_events.second.begin(), m_events.second.end());
    }
    return m_events.second;
}

QModelIndex FindingsModel::indexLike(const Finding &finding) const {
    const auto found = std::ranges::find_if(m_rows, [&](std::uint32_t group) {
        const Finding &row = m_document->findings()[m_groups.group(group).front()];
        return row.code == finding.code && row.details == finding.details &&
               row.events.size() == finding.events.size() &&
               (finding.events.empty() || m_groups.group(group).size() > 1 ||
                row.events.front() >= finding.events.front());
    });
    return found == m_rows.end() ? QModelIndex()
                                 : index(static_cast<int>(found - m_rows.begin()), TextColumn);
}

std::optional<Version> FindingsModel::nextEvent(const QModelIndex &index, Moment from,
                                                int direction) const {
    const std::vector<Version> &events = eventsAt(index);
    if (events.empty())
        return std::nullopt;
    if (direction > 0) {
        const auto next = std::upper_bound(events.begin(), events.end(), from.lastEvent());
        return next == events.end() ? events.front() : *next;
    }
    const auto next = std::lower_bound(events.begin(), events.end(), from.lastEvent());
    return next == events.begin() ? events.back() : *std::prev(next);
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QString FindingsModel::textOf(const QModelIndex &index) const {
    const std::span<const std::uint32_t> group = groupAt(index);
    const Finding &first = m_document->findings()[group.front()];
    switch (index.column()) {
    case WeightColumn:
        return severityWord(severityOf(first.code));
    case TextColumn:
        return textAt(index);
    default:
        return group.size() == 1 ? findingEvents(first)
                                 : findingEvents(first, m_document->findings()[group.back()]);
    }
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = findingAt(index);
    const Severity severity = severityOf(finding.code);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return plainToolTip(textOf(index));
    case Qt::DecorationRole:
        if (index.column() != WeightColumn)
            return {};
        return glyphIcon(severity == Severity::Warning ? Glyph::Warning : Glyph::Fact);
    case ValueRole:
        if (index.column() == EventsColumn)
            return finding.events.empty() ? 0U : finding.events.front().value;
        return index.column() == WeightColumn ? QVariant(static_cast<int>(severity))
                                              : QVariant(textAt(index));
    case DimRole:
        return severity == Severity::Fact && index.column() != TextColumn;
    case FixedRole:
        return index.column() == EventsColumn && !finding.events.empty();
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WeightColumn:
        return tr("Weight");
    case TextColumn:
        return tr("What to know");
    default:
        return tr("Events");
    }
}

} // namespace backstory::ui
