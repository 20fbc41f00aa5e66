#pragma once

#include "core/audit/finding_groups.h"
#include "ui/models/order_document.h"

#include <QAbstractTableModel>

#include <utility>

namespace backstory::ui {

/// What a reader must know before trusting this order, warnings first. Findings that say the same
/// of many events are one row.
///
/// Cost: one pass over the findings when there are others; a row is worked out when it is seen.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WeightColumn, TextColumn, EventsColumn, kColumns };

    explicit FindingsModel(OrderDocument *document, QObject *parent = nullptr);

    /// Takes over the findings that the document now has.
    void update();
    /// The first finding of a row.
    [[nodiscard]] const Finding &findingAt(const QModelIndex &index) const;
    /// How many findings a row stands for.
    [[nodiscard]] std::size_t timesAt(const QModelIndex &index) const;
    /// What a row says.
    [[nodiscard]] QString textAt(const QModelIndex &index) const;
    /// The events that a row names, ascending. Holds until the next question about another row.
    [[nodiscard]] const std::vector<Version> &eventsAt(const QModelIndex &index) const;
    /// The row of a finding that was seen before its history grew, which may have moved its events
    /// on; invalid where there is none like it.
    [[nodiscard]] QModelIndex indexLike(const Finding &finding) const;
    /// The event that follows (1) or goes before (-1) the moment among those that a row names,
    /// going round.
    [[nodiscard]] std::optional<Version> nextEvent(const QModelIndex &index, Moment from,
                                                   int direction = 1) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Whether it has taken over what the document now has.
    [[nodiscard]] bool isUpToDate() const;

private:
    [[nodiscard]] std::span<const std::uint32_t> groupAt(const QModelIndex &index) const;
    [[nodiscard]] QString textOf(const QModelIndex &index) const;

    OrderDocument *m_document;
    FindingGroups m_groups;            ///< of the document's findings
    std::vector<std::uint32_t> m_rows; ///< the group of each row
    std::size_t m_count = 0;           ///< of the findings that were taken
    const Finding *m_taken = nullptr;  ///< where those began
    /// The events of the row that was asked about last.
    mutable std::pair<int, std::vector<Version>> m_events{-1, {}};
};

} // namespace backstory::ui
