#pragma once

#include "core/filter/folded_text.h"
#include "ui/models/field_at.h"
#include "ui/models/order_document.h"
#include "ui/models/state_marks.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

struct StateNode;

/// The state at the moment shown, as a tree, with what the selected event changed marked.
///
/// When the moment changes, rows that stay are kept, so that views keep what is unfolded, selected
/// and scrolled to; only what came and went is inserted and removed. Children are made when they
/// are first asked for, writers when they are first seen.
class StateModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { SignColumn, FieldColumn, ValueColumn, WriterColumn, kColumns };

    explicit StateModel(OrderDocument *document, QObject *parent = nullptr);
    ~StateModel() override;

    /// Takes over the order and the moment that the document shows, keeping the rows that stay.
    void update();
    /// Other fields are pinned.
    void repaint();
    /// Marks the rows that hold a text, from now on; none where there is none.
    void markHits(std::optional<SoughtText> sought);

    /// What is shown, whole; null where nothing is.
    [[nodiscard]] const json::Value *state() const { return m_state.get(); }

    [[nodiscard]] FieldAt fieldAt(const QModelIndex &index) const;
    /// The row of a field that is there now, or that was just removed; invalid where it is neither.
    [[nodiscard]] QModelIndex indexOf(const json::Pointer &path) const;
    /// What became of the row's value by the selected event.
    [[nodiscard]] ChangeSign signAt(const QModelIndex &index) const;

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
    void reload();
    [[nodiscard]] StateNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexFor(const StateNode *node, int column) const;
    void build(StateNode &node) const;
    void synchronise(StateNode &node);
    [[nodiscard]] bool isHit(const StateNode &node, int column) const;
    [[nodiscard]] QString textOf(const StateNode &node, int column) const;
    [[nodiscard]] QString valueTextOf(const StateNode &node) const;
    [[nodiscard]] QString toolTipOf(const StateNode &node, int column) const;
    [[nodiscard]] std::optional<Version> writerOf(const StateNode &node) const;

    OrderDocument *m_document;
    std::shared_ptr<const History> m_history;
    Moment m_moment;
    std::unique_ptr<json::Value> m_state; ///< what the nodes point into
    std::unique_ptr<StateMarks> m_marks;
    std::unique_ptr<StateNode> m_root;
    std::optional<SoughtText> m_sought;
};

} // namespace backstory::ui
