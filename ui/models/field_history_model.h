#pragma once

#include "ui/models/field_at.h"
#include "ui/models/field_writers.h"
#include "ui/models/order_document.h"

#include <QAbstractTableModel>

#include <optional>

namespace backstory::ui {

/// Every value that one field had, oldest first: the value, when it was set, by which event, and
/// for how long it stood.
///
/// Holds who wrote it, and asks for a value when it is seen. Grows with its history by itself.
class FieldHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ValueColumn, SetAtColumn, WriterColumn, SpanColumn, kColumns };

    explicit FieldHistoryModel(OrderDocument *document, QObject *parent = nullptr);

    /// Cost: one search of the history; nothing when the field is none.
    void showField(const std::optional<json::Pointer> &path);
    /// Whether the field is the one that is shown, of the history that the document has.
    [[nodiscard]] bool shows(const std::optional<json::Pointer> &path) const;
    /// Marks the row whose value stands at the moment shown; -1 where there is none.
    void markShown();
    [[nodiscard]] int shownRow() const { return m_shownRow; }
    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;

    /// Whether the writer is named by its version alone; its mark tells the type.
    void setCompact(bool compact);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// The history has grown, and the rows with it.
    void renewed();

private:
    bool m_compact = false;
    void forget();
    void takeRenewal(const std::vector<Version> &added);
    void takeRows(int rows, bool sameRows);
    [[nodiscard]] int rowsThereAre() const;
    [[nodiscard]] Version writerAt(int row) const;
    [[nodiscard]] FieldValue valueAt(int row) const;
    [[nodiscard]] bool isRemovedAt(int row) const;
    [[nodiscard]] QString textOf(const FieldValue &value, int column) const;
    [[nodiscard]] QString toolTipOf(const FieldValue &value, int column) const;
    [[nodiscard]] QString spanOf(const FieldValue &value) const;

    OrderDocument *m_document;
    std::optional<FieldWriters> m_writers; ///< absent: no field is shown
    bool m_fromStart = false;              ///< the fold starts with it: a row before all others
    std::uint64_t m_revision = 0;          ///< of the document, when the rows were taken
    int m_rows = 0;
    int m_shownRow = -1;
};

} // namespace backstory::ui
