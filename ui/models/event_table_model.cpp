#include "ui/models/event_table_model.h"

#include "ui/models/change_summary.h"
#include "ui/models/moved_moment.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/finding_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace backstory::ui {
namespace {

/// How long between two events, in one unit, rounded down: all of it is in the tooltip.
QString gapText(Instant from, Instant to) {
    const std::int64_t seconds = (to.floorMicros() - from.floorMicros()) / 1'000'000;
    struct Unit {
        std::int64_t seconds;
        QString text;
    };
    const Unit units[] = {{86'400, EventTableModel::tr("%1 d")},
                          {3'600, EventTableModel::tr("%1 h")},
                          {60, EventTableModel::tr("%1 min")},
                          {1, EventTableModel::tr("%1 s")}};
    for (const Unit &unit : units) {
        if (seconds >= 2 * unit.seconds)
            return unit.text.arg(seconds / unit.seconds);
    }
    return spanText(from, to);
}

} // namespace

EventTableModel::EventTableModel(OrderDocument *document, QObject *parent)
    : QAbstractTableModel(parent), m_document(document), m_summaries(4096) {
    takeHistory();
    connect(document, &OrderDocument::historyChanged, this, &EventTableModel::takeHistory);
    connect(document, &OrderDocument::historyRenewed, this, &EventTableModel::takeRenewal);
    connect(document, &OrderDocument::shownMomentChanged, this,
            [this](Moment moment) { repaintBadges(std::exchange(m_shown, moment), moment); });
    connect(document, &OrderDocument::comparedMomentChanged, this,
            [this](Moment moment) { repaintBadges(std::exchange(m_compared, moment), moment); });
    connect(document, &OrderDocument::findingsChanged, this, &EventTableModel::repaintMarks);
    connect(document, &OrderDocument::otherSideChanged, this, &EventTableModel::repaintMarks);
    connect(document, &OrderDocument::zoneChanged, this, [this] {
        takeYear();
        Q_EMIT headerDataChanged(Qt::Horizontal, HappenedColumn, HappenedColumn);
        if (m_rows > 0)
            Q_EMIT dataChanged(index(0, HappenedColumn), index(m_rows - 1, HappenedColumn));
    });
}

int EventTableModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int EventTableModel::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

Version EventTableModel::versionAt(const QModelIndex &index) {
    return Version{static_cast<std::uint32_t>(index.row() + 1)};
}

QModelIndex EventTableModel::indexOf(Moment moment) const {
    const int row = static_cast<int>(moment.value) - 1;
    return row >= 0 && row < m_rows ? index(row, 0) : QModelIndex();
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Version version = versionAt(index);
    if (m_document->isEmpty() || version > m_document->history()->end().lastEvent())
        return {}; // another history is on its way
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(version, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(version, column));
    case Qt::AccessibleTextRole:
        if (column == TypeColumn)
            return visible(m_document->history()->facts(version).type);
        return column == MarksColumn ? marksInWords(version) : textOf(version, column);
    case Qt::DecorationRole:
        if (column == TypeColumn)
            return typeMarkIcon(m_document->markOf(m_document->history()->facts(version).type));
        return {};
    case Qt::TextAlignmentRole:
        if (column == VersionColumn || column == GapColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case ValueRole:
        return valueOf(version, column);
    case DimRole:
        return column == GapColumn || column == SummaryColumn ||
               version > m_document->horizon().lastEvent();
    case FixedRole:
        return column == VersionColumn || column == HappenedColumn;
    case BadgeRole:
        return column == MarksColumn ? static_cast<int>(badgeOf(version)) : 0;
    case GlyphRole:
        return column == MarksColumn ? glyphOf(version) : QVariant();
    case BookmarkRole:
        return column == MarksColumn && isMarked(version);
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool right = section == VersionColumn || section == GapColumn;
        return QVariant::fromValue(
            Qt::Alignment((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole) {
        if (section == GapColumn)
            return tr("How long after the event before it");
        if (section == MarksColumn)
            return tr("A: the moment shown. B: the moment compared with. Beside them: what was "
                      "found about the event, and whether you marked it.");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case VersionColumn:
        //: heading of the column with the number of the event, short for "version"
        return tr("v");
    case HappenedColumn:
        return tr("Happened %1 (%2)")
            .arg(m_year, QString::fromStdString(m_document->zone().name()))
            .simplified();
    case GapColumn:
        //: heading: how long after the event before it
        return tr("after");
    case TypeColumn:
        return tr("Type");
    case SummaryColumn:
        return tr("What it did");
    default:
        return QString();
    }
}

QString EventTableModel::textOf(Version version, int column) const {
    const History &history = *m_document->history();
    switch (column) {
    case VersionColumn:
        return QString::number(version.value);
    case HappenedColumn:
        return happenedText(version);
    case GapColumn:
        if (const auto gap = gapBefore(version))
            return gapText(gap->from, gap->to);
        return {};
    case TypeColumn:
        return visible(m_document->digest().shortName(history.facts(version).type));
    case SummaryColumn:
        return summaryOf(version);
    case MarksColumn:
        switch (badgeOf(version)) {
        case Badge::A:
            return QStringLiteral("A");
        case Badge::B:
            return QStringLiteral("B");
        case Badge::Both:
            return QStringLiteral("A B");
        case Badge::After:
            //: mark of an event that lies after the moment of the list
            return tr("after");
        case Badge::None:
            break;
        }
        return {};
    default:
        return {};
    }
}

QVariant EventTableModel::valueOf(Version version, int column) const {
    const EventFacts facts = m_document->history()->facts(version);
    switch (column) {
    case HappenedColumn:
        if (!facts.happenedAt.instant)
            return {};
        return static_cast<qlonglong>(facts.happenedAt.instant->floorMicros());
    case TypeColumn:
        return QString::fromUtf8(facts.type.data(), static_cast<qsizetype>(facts.type.size()));
    case SummaryColumn:
        return summaryOf(version);
    default:
        return version.value;
    }
}

QString EventTableModel::toolTipOf(Version version, int column) const {
    const EventFacts facts = m_document->history()->facts(version);
    switch (column) {
    case HappenedColumn:
        return happenedForms(version);
    case TypeColumn:
        return facts.understood ? visible(facts.type)
                                : tr("%1\nThe rules do not know this type: it leaves the state "
                                     "as it was.")
                                      .arg(visible(facts.type));
    case SummaryColumn:
        return summaryOf(version);
    case MarksColumn:
        return marksInWords(version);
    case GapColumn:
        return gapInWords(version);
    default:
        return visible(facts.id.text());
    }
}

QString EventTableModel::gapInWords(Version version) const {
    const auto gap = gapBefore(version);
    return gap ? tr("%1 after the event before it").arg(spanText(gap->from, gap->to)) : QString();
}

QString EventTableModel::happenedForms(Version version) const {
    const QString forms =
        stampForms(m_document->history()->facts(version).happenedAt, m_document->zone());
    const QString gap = gapInWords(version);
    return gap.isEmpty() ? forms : forms + u'\n' + gap;
}

QString EventTableModel::happenedText(Version version) const {
    const Stamp stamp = m_document->history()->facts(version).happenedAt;
    const QString text = stampText(stamp, m_document->zone());
    if (!stamp.instant || m_year.isEmpty() || !text.startsWith(m_year + u'-'))
        return text;
    return text.mid(m_year.size() + 1);
}

void EventTableModel::takeYear() {
    m_year.clear();
    const EventDigest &digest = m_document->digest();
    // Those that belong to no time come last, or there is no time at all.
    std::uint32_t low = 0;
    std::uint32_t high = digest.size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (digest.timeOf(Version{middle + 1}))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return;
    const auto first = digest.timeOf(Version{1});
    const auto last = digest.timeOf(Version{low});
    const QString year = instantText(*first, m_document->zone()).left(4);
    if (instantText(*last, m_document->zone()).startsWith(year))
        m_year = year;
}

std::optional<EventTableModel::Gap> EventTableModel::gapBefore(Version version) const {
    if (version.value < 2)
        return std::nullopt;
    const History &history = *m_document->history();
    const auto to = history.facts(version).happenedAt.instant;
    const auto from = history.facts(Version{version.value - 1}).happenedAt.instant;
    return from && to ? std::optional(Gap{*from, *to}) : std::nullopt;
}

QString EventTableModel::summaryOf(Version version) const {
    if (const QString *kept = m_summaries.object(version.value))
        return *kept;
    const QString text = changeSummary(*m_document->history(), version);
    m_summaries.insert(version.value, new QString(text));
    return text;
}

QString EventTableModel::findingsOf(Version version) const {
    if (!m_document->digest().findingOf(version))
        return {};
    QStringList lines;
    for (const Finding &finding : m_document->findings()) {
        if (std::ranges::find(finding.events, version) != finding.events.end())
            lines << severityWord(severityOf(finding.code)) + QLatin1String(": ") +
                         findingText(finding);
    }
    return lines.join(u'\n');
}

QVariant EventTableModel::glyphOf(Version version) const {
    const auto severity = m_document->digest().findingOf(version);
    if (!severity)
        return {};
    return static_cast<int>(*severity == Severity::Warning ? Glyph::Warning : Glyph::Fact);
}

QString EventTableModel::marksInWords(Version version) const {
    QStringList lines;
    const Badge badge = badgeOf(version);
    if (badge == Badge::A || badge == Badge::Both)
        lines << tr("A: the moment shown");
    if (badge == Badge::B || badge == Badge::Both)
        lines << tr("B: the moment compared with");
    if (badge == Badge::After)
        lines << tr("Lies after the moment that the list shows");
    if (isMarked(version))
        lines << tr("Bookmarked");
    if (const QString findings = findingsOf(version); !findings.isEmpty())
        lines << findings;
    return lines.join(u'\n');
}

void EventTableModel::setMarked(std::function<bool(Version)> isMarked) {
    m_isMarked = std::move(isMarked);
    repaintMarks();
}

void EventTableModel::repaintMarks() {
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, MarksColumn), index(m_rows - 1, MarksColumn));
}

Badge EventTableModel::badgeOf(Version version) const {
    const bool a = m_document->shownMoment().lastEvent() == version;
    const bool b = !m_document->otherSide() && m_document->comparedMoment().lastEvent() == version;
    if (a || b)
        return a && b ? Badge::Both : a ? Badge::A : Badge::B;
    return version > m_document->horizon().lastEvent() ? Badge::After : Badge::None;
}

void EventTableModel::takeHistory() {
    beginResetModel();
    m_summaries.clear();
    m_revision = m_document->revision();
    m_rows = m_document->isEmpty() ? 0 : static_cast<int>(m_document->history()->size());
    m_shown = m_document->shownMoment();
    m_compared = m_document->comparedMoment();
    takeYear();
    endResetModel();
}

void EventTableModel::takeRenewal(const std::vector<Version> &added) {
    const int rows = static_cast<int>(m_document->history()->size());
    if (rows != m_rows + static_cast<int>(added.size()) || added.empty()) {
        takeHistory();
        return;
    }
    m_revision = m_document->revision();
    const bool late = added.front().value <= static_cast<std::uint32_t>(m_rows);
    if (late)
        m_summaries.clear();
    m_shown = m_document->shownMoment();
    m_compared = m_document->comparedMoment();
    takeYear();
    beginInsertRows({}, m_rows, rows - 1);
    m_rows = rows;
    endInsertRows();
    if (late)
        moveRows(added);
    Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, kColumns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, HappenedColumn, HappenedColumn);
    Q_EMIT renewed(added);
}

/// A row is its version: what was selected follows its event to another row.
void EventTableModel::moveRows(const std::vector<Version> &added) {
    Q_EMIT layoutAboutToBeChanged();
    for (const QModelIndex &held : persistentIndexList()) {
        const Moment moved = movedMoment(Moment::after(versionAt(held)), added);
        changePersistentIndex(held, indexOf(moved).siblingAtColumn(held.column()));
    }
    Q_EMIT layoutChanged();
}

void EventTableModel::repaintBadges(Moment was, Moment is) {
    for (const Moment moment : {was, is}) {
        const QModelIndex row = indexOf(moment);
        if (row.isValid()) {
            const QModelIndex cell = row.siblingAtColumn(MarksColumn);
            Q_EMIT dataChanged(cell, cell);
        }
    }
}

} // namespace backstory::ui
