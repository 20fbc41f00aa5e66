#include "ui/models/findings_model.h"

#include "ui/models/roles.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/finding_text.h"
#include "ui/text/visible_text.h"

#include <algorithm>

namespace backstory::ui {

FindingsModel::FindingsModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document) {
    // The rows point into the document: they must not outlive what it held.
    connect(document, &OrderDocument::historyChanged, this, &FindingsModel::update);
    const auto catchUp = [this] {
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
    return m_rows.size() == m_document->findings().size() &&
           m_taken == m_document->findings().data();
}

void FindingsModel::update() {
    beginResetModel();
    m_rows.clear();
    m_taken = m_document->findings().data();
    for (const Finding &finding : m_document->findings())
        m_rows.push_back(&finding);
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const Finding *finding) {
        return severityOf(finding->code) == Severity::Warning;
    });
    endResetModel();
}

const Finding &FindingsModel::findingAt(const QModelIndex &index) const {
    return *m_rows[static_cast<std::size_t>(index.row())];
}

QModelIndex FindingsModel::indexLike(const Finding &finding) const {
    const auto found = std::ranges::find_if(m_rows, [&](const Finding *row) {
        return row->code == finding.code && row->details == finding.details &&
               row->events.size() == finding.events.size() &&
               (finding.events.empty() || row->events.front() >= finding.events.front());
    });
    return found == m_rows.end() ? QModelIndex()
                                 : index(static_cast<int>(found - m_rows.begin()), TextColumn);
}

std::optional<Version> FindingsModel::nextEvent(const QModelIndex &index, Moment after) const {
    const std::vector<Version> &events = findingAt(index).events;
    if (events.empty())
        return std::nullopt;
    const auto next =
        std::ranges::find_if(events, [&](Version version) { return version > after.lastEvent(); });
    return next == events.end() ? events.front() : *next;
}

int FindingsModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = findingAt(index);
    const Severity severity = severityOf(finding.code);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        QString text = index.column() == WeightColumn ? severityWord(severity)
                       : index.column() == TextColumn ? findingText(finding)
                                                      : findingEvents(finding);
        return role == Qt::ToolTipRole ? plainToolTip(text) : text;
    }
    case Qt::DecorationRole:
        if (index.column() != WeightColumn)
            return {};
        return glyphIcon(severity == Severity::Warning ? Glyph::Warning : Glyph::Fact);
    case ValueRole:
        if (index.column() == EventsColumn)
            return finding.events.empty() ? 0U : finding.events.front().value;
        return index.column() == WeightColumn ? QVariant(static_cast<int>(severity))
                                              : QVariant(findingText(finding));
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
