#pragma once

#include "ui/models/order_document.h"
#include "ui/models/roles.h"

#include <QAbstractTableModel>
#include <QCache>

#include <cstdint>
#include <functional>
#include <optional>

namespace backstory::ui {

/// The events of the document's order, a row each.
///
/// Holds nothing per row: what a cell says is asked of the history when it is seen; only the
/// summaries of the last few thousand rows seen are kept.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        VersionColumn,
        HappenedColumn,
        GapColumn,
        TypeColumn,
        SummaryColumn,
        MarksColumn, ///< A and B, findings, a person's own mark
        kColumns,
    };

    explicit EventTableModel(OrderDocument *document, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Which events a person marked, asked for each row that is seen. Say when it changes.
    void setMarked(std::function<bool(Version)> isMarked);
    void repaintMarks();

    /// Whether it has heard of what the document shows by now.
    [[nodiscard]] bool isUpToDate() const { return m_revision == m_document->revision(); }

    static Version versionAt(const QModelIndex &index);
    /// The row of the moment's last event; invalid at the start.
    [[nodiscard]] QModelIndex indexOf(Moment moment) const;

Q_SIGNALS:
    /// The history that is shown has grown, and its new rows are in their places.
    void renewed(const std::vector<backstory::Version> &added);

private:
    [[nodiscard]] QString textOf(Version version, int column) const;
    [[nodiscard]] QVariant valueOf(Version version, int column) const;
    [[nodiscard]] QString toolTipOf(Version version, int column) const;
    [[nodiscard]] QString happenedText(Version version) const;
    [[nodiscard]] QString happenedForms(Version version) const;
    [[nodiscard]] QString gapInWords(Version version) const;
    struct Gap {
        Instant from;
        Instant to;
    };
    [[nodiscard]] std::optional<Gap> gapBefore(Version version) const;
    [[nodiscard]] QString summaryOf(Version version) const;
    [[nodiscard]] QString findingsOf(Version version) const;
    [[nodiscard]] QVariant glyphOf(Version version) const;
    [[nodiscard]] QString marksInWords(Version version) const;
    [[nodiscard]] bool isMarked(Version version) const { return m_isMarked && m_isMarked(version); }
    [[nodiscard]] Badge badgeOf(Version version) const;
    void takeHistory();
    void takeRenewal(const std::vector<Version> &added);
    void moveRows(const std::vector<Version> &added);
    void takeYear();
    void repaintBadges(Moment was, Moment is);

    OrderDocument *m_document;
    std::function<bool(Version)> m_isMarked;
    std::uint64_t m_revision = 0; ///< of the document, when the rows were taken
    int m_rows = 0;
    QString m_year; ///< of all events, if it is one: then it stands in the heading only
    Moment m_shown;
    Moment m_compared;
    mutable QCache<std::uint32_t, QString> m_summaries;
};

} // namespace backstory::ui
