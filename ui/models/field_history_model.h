#pragma once

#include "ui/models/field_at.h"
#include "ui/models/order_document.h"

#include <QAbstractTableModel>

#include <optional>

namespace backstory::ui {

/// Every value that one field had, oldest first: the value, when it was set, by which event, and
/// for how long it stood.
class FieldHistoryModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { ValueColumn, SetAtColumn, WriterColumn, SpanColumn, kColumns };

    explicit FieldHistoryModel(OrderDocument *document, QObject *parent = nullptr);

    /// Cost: one search of the history; nothing when the field is none.
    void showField(const std::optional<json::Pointer> &path);
    /// Marks the row whose value stands at the moment shown; -1 where there is none.
    void markShown();
    [[nodiscard]] int shownRow() const { return m_shownRow; }
    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void forget();
    [[nodiscard]] QString textOf(const FieldValue &value, int column) const;
    [[nodiscard]] QString toolTipOf(const FieldValue &value, int column) const;
    [[nodiscard]] QString spanOf(const FieldValue &value) const;

    OrderDocument *m_document;
    json::Pointer m_path;
    std::shared_ptr<const History> m_history; ///< of the values held
    std::vector<FieldValue> m_values;
    int m_shownRow = -1;
};

} // namespace backstory::ui
