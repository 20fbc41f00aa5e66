#pragma once

#include "ui/models/field_at.h"
#include "ui/models/order_document.h"
#include "ui/text/look.h"

#include <QAbstractTableModel>

#include <vector>

namespace backstory::ui {

/// What the event of the moment shown did: path, before, after; and below, what it wrote again with
/// the same value.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SignColumn, PathColumn, BeforeColumn, AfterColumn, kColumns };

    explicit ChangesModel(OrderDocument *document, QObject *parent = nullptr);

    /// Takes over the moment that the document now shows.
    void update();
    [[nodiscard]] int changeCount() const { return m_changes; }
    /// The value of the column, and who set that.
    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;
    /// Who set the value that stood there before; nothing where none did.
    [[nodiscard]] std::optional<Version> writerBefore(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        json::Pointer path;
        json::Pointer pathBefore; ///< where an element of an array stood before
        QString name;
        ChangeSign sign;
        std::optional<json::Value> before;
        std::optional<json::Value> after;
    };

    void addChanges(const History &history, Version version);
    void addSameAgain(const History &history, Version version);
    [[nodiscard]] const std::optional<json::Value> *valueIn(const Row &row, int column) const;

    OrderDocument *m_document;
    std::vector<Row> m_rows;
    int m_changes = 0;
};

} // namespace backstory::ui
