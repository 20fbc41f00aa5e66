#include "ui/models/compare_model.h"

#include "ui/models/change_place.h"
#include "ui/models/compare_words.h"
#include "ui/models/roles.h"
#include "ui/models/same_values.h"
#include "ui/models/value_search.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace backstory::ui {

struct CompareModel::Node {
    Node *parent = nullptr;
    int row = 0;
    std::string key;
    QString name;           ///< empty in the fold until it is seen
    std::string label;      ///< its last step, as it is searched
    json::Pointer path;     ///< at the right; of what is only at the left: there
    json::Pointer leftPath; ///< at the left; of what is only at the right: there
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
    m_hits.clear();
    m_changes.clear();
    m_history = m_document->sharedHistory();
    if (m_history) {
        takeHalves();
        m_changes = changes();
        for (const Change &change : m_changes)
            addChange(change);
        numberLines(*m_root);
        addFold();
        findHits(*m_root);
    } else {
        m_left = {};
        m_right = {};
    }
    endResetModel();
}

void CompareModel::takeHalves() {
    const OtherSide *other = m_document->otherSide();
    const Moment a = m_document->shownMoment();
    if (m_leftIsA != m_document->leftIsA()) {
        std::swap(m_left, m_right);
        m_leftIsA = m_document->leftIsA();
    }
    m_sameEvents = !other || other->kind == OtherSide::Kind::Rules;
    Half &atA = m_leftIsA ? m_left : m_right;
    Half &atB = m_leftIsA ? m_right : m_left;
    take(atA, m_history, a, false);
    if (other)
        take(atB, other->history, otherMoment(*other, *m_history, a), true);
    else
        take(atB, m_history, m_document->comparedMoment(), false);
    atA.heading = wordsOf(*m_document, Side::A).heading;
    atB.heading = wordsOf(*m_document, Side::B).heading;
}

void CompareModel::take(Half &half, const std::shared_ptr<const History> &history, Moment moment,
                        bool keep) {
    const bool same =
        half.history == history && half.moment == moment && half.size == history->size();
    if (!keep || !same)
        half.state = history->stateAt(moment);
    half.history = history;
    half.moment = moment;
    half.size = history->size();
}

std::vector<Change> CompareModel::changes() const {
    if (m_left.history == m_right.history)
        return m_history->difference(m_left.moment, m_right.moment);
    return difference(m_left.state, m_right.state, m_history->rules().identityKeys());
}

void CompareModel::addChange(const Change &change) {
    Node *node = m_root.get();
    const auto steps =
        placeOf(change, m_left.state, m_right.state, m_history->rules().identityKeys());
    for (const PlaceStep &step : steps) {
        // One row for both sides only where both are known to be the same element.
        const std::string key = step.name + (step.before ? 'b' : '-') + (step.after ? 'a' : '-');
        Node &child = node->childFor(key);
        child.label = step.name;
        child.name = visible(step.name);
        child.path = node->path.child(step.segment);
        child.leftPath = node->leftPath.child(step.segmentBefore);
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
    if (removed)
        node->leftPath = change.path;
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
    const std::size_t count = countSameValues(m_right.state, m_changes);
    if (count == 0)
        return;
    Node &fold = m_root->add("\x01");
    fold.isFold = true;
    fold.foldCount = count;
    fold.firstLine = static_cast<int>(m_lines.size());
    fold.name = count == 1 ? tr("1 value") : tr("%Ln values", nullptr, static_cast<int>(count));
}

void CompareModel::unfold(Node &fold) const {
    if (fold.unfolded)
        return;
    fold.unfolded = true;
    for (const SameValue &same : sameValues(m_right.state, m_changes)) {
        Node &child = fold.add({});
        child.path = same.path;
        child.leftPath = same.path;
        child.label = same.path.segments.back();
        child.before = same.value;
        child.after = same.value;
        child.firstLine = fold.firstLine;
    }
}

void CompareModel::search(std::optional<SoughtText> sought) {
    m_sought = std::move(sought);
    m_hits.clear();
    findHits(*m_root);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

bool CompareModel::isHit(const Node &node, int column) const {
    if (!m_sought || node.isFold)
        return false;
    if (column == PathColumn)
        return m_sought->isIn(node.label);
    if (column == SignColumn)
        return false;
    // What differs within a container has rows of its own; else a line stands for all of it.
    const json::Value *value = column == LeftColumn ? node.before : node.after;
    return value &&
           (node.line >= 0 ? isAnywhereIn(*m_sought, *value) : isInScalar(*m_sought, *value));
}

void CompareModel::findHits(const Node &node) {
    if (!m_sought)
        return;
    for (const auto &child : node.children) {
        if (child->isFold) {
            findHitsInFold(*child);
            continue;
        }
        if (isHit(*child, PathColumn) || isHit(*child, LeftColumn) || isHit(*child, RightColumn))
            m_hits.push_back({child.get(), -1});
        findHits(*child);
    }
}

void CompareModel::findHitsInFold(const Node &fold) {
    int number = 0;
    visitSameValues(m_right.state, m_changes,
                    [&](const json::Pointer &path, const json::Value &value) {
                        if (m_sought->isIn(path.segments.back()) || isInScalar(*m_sought, value))
                            m_hits.push_back({&fold, number});
                        ++number;
                    });
}

QModelIndex CompareModel::hitAt(int number) const {
    const Hit &hit = m_hits[static_cast<std::size_t>(number)];
    const QModelIndex row = indexFor(hit.node, 0);
    return hit.same < 0 ? row : index(hit.same, 0, row); // which unfolds it
}

int CompareModel::hitOf(const QModelIndex &index) const {
    if (!index.isValid())
        return -1;
    const Node *node = nodeOf(index);
    const bool same = node->parent && node->parent->isFold;
    const Hit wanted{same ? node->parent : node, same ? node->row : -1};
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].node == wanted.node && m_hits[i].same == wanted.same)
            return static_cast<int>(i);
    }
    return -1;
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

CompareModel::Fact CompareModel::factOf(const Node &node, bool left) const {
    const Half &half = left ? m_left : m_right;
    const json::Value *value = left ? node.before : node.after;
    Fact fact{value ? std::optional(*value) : std::nullopt, half.history.get(), std::nullopt};
    const json::Pointer &path = left ? node.leftPath : node.path;
    // Where an element is not there, its place says nothing: another may stand on it.
    if (!value && std::ranges::any_of(path.segments, [](const std::string &segment) {
            return json::arrayIndex(segment).has_value();
        }))
        return fact;
    if (const auto blame = half.history->blame(path, half.moment))
        fact.writer = blame->writer;
    return fact;
}

CompareModel::Fact CompareModel::factAt(const QModelIndex &index, bool atA) const {
    if (!index.isValid() || nodeOf(index)->isFold)
        return {};
    return factOf(*nodeOf(index), atA == m_leftIsA);
}

std::optional<Version> CompareModel::shownWriter(const Fact &fact) const {
    if (!fact.writer || fact.history == m_history.get() || fact.writer->value == 0)
        return fact.history == m_history.get() || m_sameEvents ? fact.writer : std::nullopt;
    return m_sameEvents ? m_history->find(fact.history->facts(*fact.writer).id) : std::nullopt;
}

FieldAt CompareModel::fieldAt(const QModelIndex &index) const {
    if (!index.isValid() || nodeOf(index)->isFold)
        return {};
    const Node &node = *nodeOf(index);
    bool left = m_leftIsA;
    if (index.column() == LeftColumn || index.column() == RightColumn)
        left = index.column() == LeftColumn;
    if (!(left ? node.before : node.after))
        left = !left;
    const Fact fact = factOf(node, left);
    return {left ? node.leftPath : node.path, fact.value, shownWriter(fact)};
}

QString CompareModel::fullName(const QModelIndex &index) const {
    if (!index.isValid())
        return {};
    QStringList names;
    for (const Node *node = nodeOf(index); node->parent && !node->isFold; node = node->parent)
        names.prepend(nameOf(*node));
    return names.join(u'.');
}

QModelIndex CompareModel::indexOf(const json::Pointer &path) const {
    for (const Node *line : m_lines) {
        const bool left = m_leftIsA ? line->before != nullptr : line->after == nullptr;
        if ((left ? line->leftPath : line->path) == path)
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
        return (column == LeftColumn || column == RightColumn) && !node.isFold;
    case DimRole:
        return node.isFold || (node.parent && node.parent->isFold);
    case FoldRole:
        return node.isFold;
    case HitRole:
        return isHit(node, column);
    default:
        return {};
    }
}

QString CompareModel::nameOf(const Node &node) const {
    if (!node.name.isEmpty() || !node.parent || !node.parent->isFold)
        return node.name;
    return pathText(node.path, m_right.state, m_history->rules().identityKeys());
}

QString CompareModel::textOf(const Node &node, int column) const {
    if (column == SignColumn)
        return signText(node.sign);
    if (column == PathColumn)
        return nameOf(node);
    if (node.isFold)
        return column == LeftColumn ? tr("same in both") : QString();
    const json::Value *value = column == LeftColumn ? node.before : node.after;
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
    const json::Value *value = column == LeftColumn ? node.before : node.after;
    return value ? valueText(*value, kBytes) : QString();
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case LeftColumn:
        return m_left.heading;
    case RightColumn:
        return m_right.heading;
    default:
        return QString();
    }
}

} // namespace backstory::ui
