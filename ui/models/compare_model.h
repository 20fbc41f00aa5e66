#pragma once

#include "core/filter/folded_text.h"
#include "ui/models/field_at.h"
#include "ui/models/order_document.h"
#include "ui/text/look.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// What is compared, side by side: what differs, as a tree, and one last row that stands for
/// everything that is the same in both and unfolds to it.
///
/// Rows come from the same difference that the command line prints. Which side is which the
/// document says: B stands at the left, unless they were swapped.
class CompareModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { SignColumn, PathColumn, LeftColumn, RightColumn, kColumns };

    explicit CompareModel(OrderDocument *document, QObject *parent = nullptr);
    ~CompareModel() override;

    /// Takes over what the document compares. Cost: one difference and two states; of another
    /// history whose moment stays, its state is kept.
    void update();
    /// Marks the rows that hold a text, from now on; none where there is none.
    void search(std::optional<SoughtText> sought);

    /// How many lines the difference has.
    [[nodiscard]] int differenceCount() const { return static_cast<int>(m_lines.size()); }
    /// The next line of the difference from a row (direction 1) or the one before it (-1), going
    /// round; from nowhere the first or the last. Invalid when there are none.
    [[nodiscard]] QModelIndex walk(const QModelIndex &from, int direction) const;
    /// How many rows hold what is searched for.
    [[nodiscard]] int hitCount() const { return static_cast<int>(m_hits.size()); }
    /// The row of a hit.
    [[nodiscard]] QModelIndex hitAt(int number) const;
    /// Which hit a row is; -1 for none.
    [[nodiscard]] int hitOf(const QModelIndex &index) const;
    /// The row that stands for what is the same; invalid when nothing is.
    [[nodiscard]] QModelIndex foldIndex() const;
    /// The value at the side of the column; at A where that is asked for or has it alone. A writer
    /// is named only where the order that is shown has it.
    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;
    /// What the row is called from the top: `items.SKU-118.qty`.
    [[nodiscard]] QString fullName(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const json::Pointer &path) const;

    /// What one side holds in a row, and who set it there.
    struct Fact {
        std::optional<json::Value> value;
        const History *history = nullptr; ///< in which the writer is counted
        std::optional<Version> writer;
    };
    [[nodiscard]] Fact factAt(const QModelIndex &index, bool atA) const;

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
    /// One of the two that are compared.
    struct Half {
        std::shared_ptr<const History> history;
        Moment moment;
        std::uint32_t size = 0; ///< of the history, when its state was taken
        json::Value state;
        QString heading;
    };
    /// A row that holds what is searched for: a node, or one that the fold unfolds to.
    struct Hit {
        const Node *node = nullptr;
        int same = -1;
    };

    void takeHalves();
    void take(Half &half, const std::shared_ptr<const History> &history, Moment moment, bool keep);
    [[nodiscard]] std::vector<Change> changes() const;
    void addChange(const Change &change);
    void addFold();
    void numberLines(Node &node);
    void unfold(Node &fold) const;
    void findHits(const Node &node);
    void findHitsInFold(const Node &fold);
    [[nodiscard]] bool isHit(const Node &node, int column) const;
    [[nodiscard]] bool isAtA(bool left) const { return left == m_leftIsA; }
    [[nodiscard]] Fact factOf(const Node &node, bool left) const;
    [[nodiscard]] std::optional<Version> shownWriter(const Fact &fact) const;
    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexFor(const Node *node, int column) const;
    [[nodiscard]] QString nameOf(const Node &node) const;
    [[nodiscard]] QString textOf(const Node &node, int column) const;
    [[nodiscard]] QString toolTipOf(const Node &node, int column) const;

    OrderDocument *m_document;
    std::shared_ptr<const History> m_history; ///< the one that is shown
    Half m_left;
    Half m_right;
    bool m_leftIsA = false;
    bool m_sameEvents = true; ///< a writer of one side is known to the other
    std::vector<Change> m_changes;
    std::unique_ptr<Node> m_root;
    std::vector<const Node *> m_lines; ///< in the order of the tree
    std::optional<SoughtText> m_sought;
    std::vector<Hit> m_hits; ///< in the order of the tree
};

} // namespace backstory::ui
