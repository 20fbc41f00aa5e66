#pragma once

#include "ui/models/field_at.h"
#include "ui/models/order_document.h"
#include "ui/text/look.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace backstory::ui {

/// The state at B beside the state at A: what differs, as a tree, and one last row that stands for
/// everything that is the same in both and unfolds to it.
///
/// Rows come from the same difference that the command line prints.
class CompareModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { SignColumn, PathColumn, BColumn, AColumn, kColumns };

    explicit CompareModel(OrderDocument *document, QObject *parent = nullptr);
    ~CompareModel() override;

    /// Takes over the two moments of the document. Cost: one difference and two states.
    void update();

    /// How many lines the difference has.
    [[nodiscard]] int differenceCount() const { return static_cast<int>(m_lines.size()); }
    /// The next line of the difference from a row (direction 1) or the one before it (-1), going
    /// round; from nowhere the first or the last. Invalid when there are none.
    [[nodiscard]] QModelIndex walk(const QModelIndex &from, int direction) const;
    /// The row that stands for what is the same; invalid when nothing is.
    [[nodiscard]] QModelIndex foldIndex() const;
    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const json::Pointer &path) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Node;

    void addChange(const Change &change);
    void addFold();
    void numberLines(Node &node);
    void unfold(Node &fold) const;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexFor(const Node *node, int column) const;
    [[nodiscard]] QString textOf(const Node &node, int column) const;
    [[nodiscard]] QString toolTipOf(const Node &node, int column) const;

    OrderDocument *m_document;
    std::shared_ptr<const History> m_history;
    Moment m_a;
    Moment m_b;
    json::Value m_before; ///< at B
    json::Value m_after;  ///< at A
    std::vector<Change> m_changes;
    std::unique_ptr<Node> m_root;
    std::vector<const Node *> m_lines; ///< in the order of the tree
};

} // namespace backstory::ui
