#include "ui/models/state_node.h"

#include "ui/models/change_place.h"

#include <algorithm>

namespace backstory::ui {
namespace {

ChangeSign childSign(const StateNode &parent, const json::Pointer &path, const StateMarks &marks) {
    // Within a value that came or went as a whole everything came or went.
    if (parent.sign == ChangeSign::Added || parent.sign == ChangeSign::Removed)
        return parent.sign;
    return marks.at(path);
}

std::unique_ptr<StateNode> makeChild(const StateNode &parent, std::string_view segment,
                                     const json::Value &value, const StateMarks &marks) {
    auto child = std::make_unique<StateNode>();
    child->path = parent.path.child(segment);
    child->name = segment;
    child->value = &value;
    child->sign = childSign(parent, child->path, marks);
    return child;
}

std::unique_ptr<StateNode> makeRemoved(const RemovedValue &removed,
                                       std::span<const std::string> identityKeys) {
    auto child = std::make_unique<StateNode>();
    child->path = removed.path;
    child->name = removed.name;
    child->value = &removed.value;
    child->sign = ChangeSign::Removed;
    if (json::arrayIndex(removed.path.segments.back()) && removed.value.isObject()) {
        const json::Array alone{removed.value};
        child->identityKey = identityKeyOf(alone, identityKeys).value_or(std::string());
    }
    return child;
}

/// A row that unfolds and one that does not are different rows: views ask only once.
void nameKey(StateNode &child, const StateMarks &marks) {
    child.key = child.name + (wantsChildren(child, marks) ? '\x01' : '\x02') +
                (child.removed() ? '\x01' : '\x02');
}

} // namespace

void StateNode::takeOver(StateNode &&fresh) {
    key = std::move(fresh.key);
    name = std::move(fresh.name);
    path = std::move(fresh.path);
    value = fresh.value;
    identityKey = std::move(fresh.identityKey);
    sign = fresh.sign;
    writerKnown = false;
    writer.reset();
}

bool wantsChildren(const StateNode &node, const StateMarks &marks) {
    return (node.value && node.value->hasChildren()) ||
           (!node.removed() && !marks.removedBeneath(node.path).empty());
}

std::vector<std::unique_ptr<StateNode>> wantedChildren(const StateNode &node,
                                                       const StateMarks &marks,
                                                       std::span<const std::string> identityKeys) {
    std::vector<std::unique_ptr<StateNode>> children;
    if (node.value && node.value->isObject()) {
        for (const json::Member &member : node.value->object())
            children.push_back(makeChild(node, member.key, member.value, marks));
    } else if (node.value && node.value->isArray()) {
        const json::Array &elements = node.value->array();
        const auto key = identityKeyOf(elements, identityKeys);
        for (std::size_t i = 0; i < elements.size(); ++i) {
            children.push_back(makeChild(node, std::to_string(i), elements[i], marks));
            children.back()->name = elementName(elements[i], i, key);
            children.back()->identityKey = key.value_or(std::string());
        }
    }
    if (!node.removed()) {
        for (const RemovedValue &removed : marks.removedBeneath(node.path))
            children.push_back(makeRemoved(removed, identityKeys));
        if (node.value && node.value->isObject()) {
            std::ranges::stable_sort(
                children, {}, [](const auto &child) -> const std::string & { return child->name; });
        }
    }
    for (const auto &child : children)
        nameKey(*child, marks);
    return children;
}

} // namespace backstory::ui
