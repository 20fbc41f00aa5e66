#include "ui/models/compare_model.h"

#include "ui/models/change_place.h"
#include "ui/models/roles.h"
#include "ui/models/same_values.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <optional>

namespace backstory::ui {

struct CompareModel::Node {
    Node *parent = nullptr;
    int row = 0;
    std::string key;
    QString name;
    json::Pointer path; ///< at A; of what is only there at B: at B
    ChangeSign sign = ChangeSign::None;
    const json::Value *before = nullptr;
    const json::Value *after = nullptr;
    int line = -1;     ///< which line of the difference, or
    int firstLine = 0; ///< the first one at or below this row
    bool isFold = false;
    bool brief = false; ///< an element of an array: shown by what is in it
    std::size_t foldCount = 0;
    bool unfolded = false;
    std::vector<std::unique_ptr<Node>> children;

    Node &childFor(const std::string &childKey) {
        for (const auto &child : children) {
            if (child->key == childKey)
                return *child;
        }
        return add(childKey);
    }
    Node &add(std::string childKey) {
        auto child = std::make_unique<Node>();
        child->parent = this;
        child->row = static_cast<int>(children.size());
        child->key = std::move(childKey);
        children.push_back(std::move(child));
        return *children.back();
    }
};

CompareModel::CompareModel(OrderDocument *document, QObject *parent)
    : QAbstractItemModel(parent), m_document(document), m_root(std::make_unique<Node>()) {}

CompareModel::~CompareModel() = default;

void CompareModel::update() {
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_lines.clear();
    m_changes.clear();
    m_history = m_document->sharedHistory();
    m_a = m_document->shownMoment();
    m_b = m_document->comparedMoment();
    if (m_history) {
        m_before = m_history->stateAt(m_b);
        m_after = m_history->stateAt(m_a);
        m_changes = m_history->difference(m_b, m_a);
        for (const Change &change : m_changes)
            addChange(change);
        numberLines(*m_root);
        addFold();
    }
    endResetModel();
}

void CompareModel::addChange(const Change &change) {
    Node *node = m_root.get();
    const auto steps = placeOf(change, m_before, m_after, m_history->rules().identityKeys());
    for (const PlaceStep &step : steps) {
        // One row for both sides only where both are known to be the same element.
        const std::string key = step.name + (step.before ? 'b' : '-') + (step.after ? 'a' : '-');
        Node &child = node->childFor(key);
        child.name = visible(step.name);
        child.path = node->path.child(step.segment);
        child.sign = ChangeSign::Changed;
        child.before = step.before;
        child.after = step.after;
        child.brief = json::arrayIndex(step.segment).has_value();
        node = &child;
    }
    if (steps.empty()) { // the whole state
        node = &node->add({});
        node->name = pathText(json::Pointer{});
    }
    const bool added = change.op == Change::Op::Add;
    const bool removed = change.op == Change::Op::Remove;
    node->path = change.path;
    node->line = 0; // numbered when all are there
    node->before = added ? nullptr : &change.before;
    node->after = removed ? nullptr : &change.after;
    node->sign = added ? ChangeSign::Added : removed ? ChangeSign::Removed : ChangeSign::Changed;
}

void CompareModel::numberLines(Node &node) {
    node.firstLine = static_cast<int>(m_lines.size());
    if (node.line >= 0) {
        node.line = static_cast<int>(m_lines.size());
        m_lines.push_back(&node);
    }
    for (const auto &child : node.children)
        numberLines(*child);
}

void CompareModel::addFold() {
    const std::size_t count = countSameValues(m_after, m_changes);
    if (count == 0)
        return;
    Node &fold = m_root->add("\x01");
    fold.isFold = true;
    fold.foldCount = count;
    fold.firstLine = static_cast<int>(m_lines.size());
    fold.name = count == 1 ? tr("1 value") : tr("%n values", nullptr, static_cast<int>(count));
}

void CompareModel::unfold(Node &fold) const {
    if (fold.unfolded)
        return;
    fold.unfolded = true;
    const auto &keys = m_history->rules().identityKeys();
    for (const SameValue &same : sameValues(m_after, m_changes)) {
        Node &child = fold.add({});
        child.path = same.path;
        child.name = pathText(same.path, m_after, keys);
        child.before = same.value;
        child.after = same.value;
        child.firstLine = fold.firstLine;
    }
}

QModelIndex CompareModel::walk(const QModelIndex &from, int direction) const {
    if (m_lines.empty())
        return {};
    const int count = static_cast<int>(m_lines.size());
    int line = direction > 0 ? 0 : count - 1;
    if (from.isValid()) {
        const Node &node = *nodeOf(from);
        if (direction > 0)
            line = node.line >= 0 ? node.line + 1 : node.firstLine;
        else
            line = (node.line >= 0 ? node.line : node.firstLine) - 1;
    }
    line = (line + count) % count;
    return indexFor(m_lines[static_cast<std::size_t>(line)], 0);
}

QModelIndex CompareModel::foldIndex() const {
    if (m_root->children.empty() || !m_root->children.back()->isFold)
        return {};
    return indexFor(m_root->children.back().get(), 0);
}

FieldAt CompareModel::fieldAt(const QModelIndex &index) const {
    const Node *node = index.isValid() ? nodeOf(index) : m_root.get();
    if (!index.isValid() || node->isFold)
        return {};
    const bool atB = index.column() == BColumn || !node->after;
    const json::Value *value = atB ? node->before : node->after;
    FieldAt field{node->path, value ? std::optional(*value) : std::nullopt, std::nullopt};
    if (const auto blame = m_history->blame(node->path, atB && node->before ? m_b : m_a))
        field.writer = blame->writer;
    return field;
}

QModelIndex CompareModel::indexOf(const json::Pointer &path) const {
    for (const Node *line : m_lines) {
        if (line->path == path)
            return indexFor(line, 0);
    }
    return {};
}

CompareModel::Node *CompareModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex CompareModel::indexFor(const Node *node, int column) const {
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex CompareModel::parent(const QModelIndex &child) const {
    return child.isValid() ? indexFor(nodeOf(child)->parent, 0) : QModelIndex();
}

int CompareModel::rowCount(const QModelIndex &parent) const {
    if (parent.column() > 0)
        return 0;
    Node *node = nodeOf(parent);
    if (node->isFold)
        unfold(*node);
    return static_cast<int>(node->children.size());
}

int CompareModel::columnCount(const QModelIndex &) const {
    return kColumns;
}

bool CompareModel::hasChildren(const QModelIndex &parent) const {
    if (parent.column() > 0)
        return false;
    const Node *node = nodeOf(parent);
    return node->isFold || !node->children.empty();
}

QVariant CompareModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = *nodeOf(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(node, column));
    case Qt::AccessibleTextRole:
        return column == SignColumn ? signWord(node.sign) : textOf(node, column);
    case SignRole:
        return static_cast<int>(node.sign);
    case FixedRole:
        return (column == BColumn || column == AColumn) && !node.isFold;
    case DimRole:
        return node.isFold || (node.parent && node.parent->isFold);
    case FoldRole:
        return node.isFold;
    default:
        return {};
    }
}

QString CompareModel::textOf(const Node &node, int column) const {
    if (column == SignColumn)
        return signText(node.sign);
    if (column == PathColumn)
        return node.name;
    if (node.isFold)
        return column == BColumn ? tr("the same in both") : QString();
    const json::Value *value = column == BColumn ? node.before : node.after;
    if (!value)
        return {};
    return node.brief ? briefText(*value, {}) : treeValueText(*value);
}

QString CompareModel::toolTipOf(const Node &node, int column) const {
    if (column == SignColumn)
        return signWord(node.sign);
    if (column == PathColumn)
        return node.isFold ? QString() : visible(node.path.text());
    constexpr std::size_t kBytes = 2'000;
    const json::Value *value = column == BColumn ? node.before : node.after;
    return value ? valueText(*value, kBytes) : QString();
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case BColumn:
        return QStringLiteral("B \u00b7 ") + versionText(m_b.lastEvent());
    case AColumn:
        return QStringLiteral("A \u00b7 ") + versionText(m_a.lastEvent());
    default:
        return QString();
    }
}

} // namespace backstory::ui
