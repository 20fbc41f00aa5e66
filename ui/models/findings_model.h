#pragma once

#include "ui/models/order_document.h"

#include <QAbstractTableModel>

namespace backstory::ui {

/// What a reader must know before trusting this order, warnings first.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WeightColumn, TextColumn, EventsColumn, kColumns };

    explicit FindingsModel(OrderDocument *document, QObject *parent = nullptr);

    /// Takes over the findings that the document now has.
    void update();
    [[nodiscard]] const Finding &findingAt(const QModelIndex &index) const;
    /// The row of a finding that was seen before its history grew, which may have moved its events
    /// on; invalid where there is none like it.
    [[nodiscard]] QModelIndex indexLike(const Finding &finding) const;
    /// The event that follows the moment among those the finding names, going round.
    [[nodiscard]] std::optional<Version> nextEvent(const QModelIndex &index, Moment after) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Whether it has taken over what the document now has.
    [[nodiscard]] bool isUpToDate() const;

private:
    OrderDocument *m_document;
    std::vector<const Finding *> m_rows; ///< into the document's
    const Finding *m_taken = nullptr;    ///< where those began
};

} // namespace backstory::ui
