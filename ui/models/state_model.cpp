#include "ui/models/state_model.h"

#include "ui/models/roles.h"
#include "ui/models/state_node.h"
#include "ui/models/value_search.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <algorithm>
#include <unordered_set>

namespace backstory::ui {
namespace {

constexpr std::size_t kToolTipBytes = 2'000;

using Nodes = std::vector<std::unique_ptr<StateNode>>;

void number(StateNode &parent) {
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
        parent.children[i]->parent = &parent;
        parent.children[i]->row = static_cast<int>(i);
    }
}

/// Whether every child that stays has its place in the wanted order already.
bool keepsOrder(const Nodes &children, const Nodes &wanted) {
    std::size_t at = 0;
    for (const auto &child : children) {
        while (at < wanted.size() && wanted[at]->key != child->key)
            ++at;
        if (at++ >= wanted.size())
            return false;
    }
    return true;
}

} // namespace

StateModel::StateModel(OrderDocument *document, QObject *parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_marks(std::make_unique<StateMarks>()),
      m_root(std::make_unique<StateNode>()) {
    m_root->built = true;
    reload();
}

StateModel::~StateModel() = default;

void StateModel::reload() {
    beginResetModel();
    m_root = std::make_unique<StateNode>();
    m_root->built = true;
    m_history = m_document->sharedHistory();
    m_moment = m_document->shownMoment();
    m_state.reset();
    m_marks = std::make_unique<StateMarks>();
    if (m_history) {
        m_state = std::make_unique<json::Value>(m_history->stateAt(m_moment));
        m_marks = std::make_unique<StateMarks>(*m_history, m_moment.lastEvent(), *m_state);
        m_root->value = m_state.get();
        m_root->built = false;
        build(*m_root);
    }
    endResetModel();
}

void StateModel::update() {
    // Another order is taken in place too: whoever walks through orders looks at the same rows.
    if (!m_history || m_document->isEmpty()) {
        reload();
        return;
    }
    const auto history = m_document->sharedHistory();
    const Moment moment = m_document->shownMoment();
    auto state = std::make_unique<json::Value>(history->stateAt(moment));
    auto marks = std::make_unique<StateMarks>(*history, moment.lastEvent(), *state);
    // Rows not yet reached still point into what was shown before: it stays until all are done.
    m_history = history;
    m_moment = moment;
    std::swap(m_state, state);
    std::swap(m_marks, marks);
    m_root->value = m_state.get();
    synchronise(*m_root);
    Q_EMIT headerDataChanged(Qt::Horizontal, ValueColumn, ValueColumn);
}

void StateModel::repaint() {
    if (m_root->children.empty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void StateModel::markHits(std::optional<SoughtText> sought) {
    m_sought = std::move(sought);
    repaint();
}

bool StateModel::isHit(const StateNode &node, int column) const {
    if (!m_sought || node.removed())
        return false;
    if (column == ValueColumn)
        return node.value && isInScalar(*m_sought, *node.value);
    const bool isElement = node.parent && node.parent->value && node.parent->value->isArray();
    return column == FieldColumn && !(isElement && node.identityKey.empty()) &&
           m_sought->isIn(node.name);
}

void StateModel::build(StateNode &node) const {
    if (node.built)
        return;
    node.children = wantedChildren(node, *m_marks, m_history->rules().identityKeys());
    number(node);
    node.built = true;
}

void StateModel::synchronise(StateNode &node) {
    if (!node.built)
        return;
    Nodes wanted = wantedChildren(node, *m_marks, m_history->rules().identityKeys());
    const QModelIndex parent = indexFor(&node, 0);
    std::unordered_set<std::string_view> keys;
    for (const auto &child : wanted)
        keys.insert(child->key);

    const auto removeRun = [&](std::size_t first, std::size_t last) {
        beginRemoveRows(parent, static_cast<int>(first), static_cast<int>(last));
        const auto begin = node.children.begin();
        node.children.erase(begin + static_cast<std::ptrdiff_t>(first),
                            begin + static_cast<std::ptrdiff_t>(last) + 1);
        number(node);
        endRemoveRows();
    };
    for (std::size_t i = node.children.size(); i-- > 0;) {
        if (keys.contains(node.children[i]->key))
            continue;
        std::size_t first = i;
        while (first > 0 && !keys.contains(node.children[first - 1]->key))
            --first;
        removeRun(first, i);
        i = first;
    }
    if (!node.children.empty() && !keepsOrder(node.children, wanted))
        removeRun(0, node.children.size() - 1);

    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto stays = [&](std::size_t at) {
            return i < node.children.size() && wanted[at]->key == node.children[i]->key;
        };
        if (stays(i)) {
            node.children[i]->takeOver(std::move(*wanted[i]));
            synchronise(*node.children[i]);
            continue;
        }
        std::size_t last = i;
        while (last + 1 < wanted.size() && !stays(last + 1))
            ++last;
        beginInsertRows(parent, static_cast<int>(i), static_cast<int>(last));
        node.children.insert(
            node.children.begin() + static_cast<std::ptrdiff_t>(i),
            std::make_move_iterator(wanted.begin() + static_cast<std::ptrdiff_t>(i)),
            std::make_move_iterator(wanted.begin() + static_cast<std::ptrdiff_t>(last) + 1));
        number(node);
        endInsertRows();
        i = last;
    }
    if (!node.children.empty()) {
        Q_EMIT dataChanged(indexFor(node.children.front().get(), 0),
                           indexFor(node.children.back().get(), kColumns - 1));
    }
}

StateNode *StateModel::nodeOf(const QModelIndex &index) const {
    return index.isValid() ? static_cast<StateNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex StateModel::indexFor(const StateNode *node, int column) const {
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, column, node);
}

QModelIndex StateModel::index(int row, int column, const QModelIndex &parent) const {
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex StateModel::parent(const QModelIndex &child) const {
    return child.isValid() ? indexFor(nodeOf(child)->parent, 0) : QModelIndex();
}

int StateModel::rowCount(const QModelIndex &parent) const {
    if (parent.column() > 0)
        return 0;
    StateNode *node = nodeOf(parent);
    build(*node);
    return static_cast<int>(node->children.size());
}

int StateModel::columnCount(const QModelIndex &) const {
    return kColumns;
}

bool StateModel::hasChildren(const QModelIndex &parent) const {
    if (parent.column() > 0)
        return false;
    const StateNode *node = nodeOf(parent);
    return node->built ? !node->children.empty() : wantsChildren(*node, *m_marks);
}

FieldAt StateModel::fieldAt(const QModelIndex &index) const {
    if (!index.isValid())
        return {};
    const StateNode &node = *nodeOf(index);
    return {node.path, node.value ? std::optional(*node.value) : std::nullopt, writerOf(node)};
}

QModelIndex StateModel::indexOf(const json::Pointer &path) const {
    StateNode *node = m_root.get();
    while (node->path != path) {
        build(*node);
        StateNode *next = nullptr;
        for (const auto &child : node->children) {
            const auto &above = child->path.segments;
            if (above.size() > path.segments.size() || (next && child->removed()) ||
                !std::equal(above.begin(), above.end(), path.segments.begin()))
                continue;
            next = child.get();
        }
        if (!next)
            return {};
        node = next;
    }
    return indexFor(node, 0);
}

ChangeSign StateModel::signAt(const QModelIndex &index) const {
    return index.isValid() ? nodeOf(index)->sign : ChangeSign::None;
}

QVariant StateModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StateNode &node = *nodeOf(index);
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node, column);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(node, column));
    case Qt::AccessibleTextRole:
        return column == SignColumn ? signWord(node.sign) : textOf(node, column);
    case Qt::TextAlignmentRole:
        if (column == WriterColumn)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case SignRole:
        return static_cast<int>(node.sign);
    case FixedRole:
        return column == ValueColumn;
    case DimRole:
        return column == WriterColumn || (column == ValueColumn && node.removed());
    case StruckRole:
        return column == ValueColumn && node.removed();
    case HitRole:
        return isHit(node, column);
    case BoldRole:
        return column == FieldColumn && m_document->isPinned(node.path);
    case ValueRole:
        if (column == WriterColumn)
            return writerOf(node).value_or(Version{}).value;
        return textOf(node, column);
    default:
        return {};
    }
}

QString StateModel::textOf(const StateNode &node, int column) const {
    switch (column) {
    case SignColumn:
        return signText(node.sign);
    case FieldColumn:
        return visible(node.name);
    case ValueColumn:
        return valueTextOf(node);
    default: {
        const auto writer = writerOf(node);
        return writer ? versionText(*writer) : QString();
    }
    }
}

QString StateModel::valueTextOf(const StateNode &node) const {
    if (!node.value)
        return {};
    return node.identityKey.empty() ? treeValueText(*node.value)
                                    : briefText(*node.value, node.identityKey);
}

QString StateModel::toolTipOf(const StateNode &node, int column) const {
    if (column == SignColumn)
        return signWord(node.sign);
    if (column == ValueColumn && node.value)
        return valueText(*node.value, kToolTipBytes);
    if (column == FieldColumn)
        return visible(node.path.text());
    const auto writer = writerOf(node);
    if (!writer || writer->value == 0)
        return writer ? tr("What the fold starts with") : QString();
    const EventFacts facts = m_history->facts(*writer);
    return versionText(*writer) + u' ' + visible(facts.type) + u'\n' +
           stampForms(facts.happenedAt, m_document->zone());
}

std::optional<Version> StateModel::writerOf(const StateNode &node) const {
    if (node.removed())
        return m_moment.lastEvent();
    if (!node.writerKnown) {
        const auto blame = m_history->blame(node.path, m_moment);
        node.writer = blame ? std::optional(blame->writer) : std::nullopt;
        node.writerKnown = true;
    }
    return node.writer;
}

QVariant StateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
            (section == WriterColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role == Qt::ToolTipRole && section == SignColumn)
        return tr("What the event shown did: + added, ~ changed, − removed. F7 and Shift+F7 "
                  "walk these values.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FieldColumn:
        return tr("Field");
    case ValueColumn:
        return m_moment.value == 0 ? tr("Value at the start")
                                   : tr("Value after %1").arg(versionText(m_moment.lastEvent()));
    case WriterColumn:
        return tr("Set by");
    default:
        return QString();
    }
}

} // namespace backstory::ui
