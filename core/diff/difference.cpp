#include "core/diff/difference.h"

#include "core/diff/array_alignment.h"

#include <stdexcept>

namespace backstory {

namespace {

using json::Array;
using json::Kind;
using json::Value;

/// Walks two documents side by side and notes where they differ.
class Comparison {
public:
    Comparison(std::span<const std::string> identityKeys, std::vector<Change> &lines)
        : m_identityKeys(identityKeys), m_lines(lines) {}

    /// The places before and after part ways inside arrays, so both are carried along.
    void compare(const Value &before, const Value &after, const json::Pointer &beforePath,
                 const json::Pointer &afterPath);

private:
    void compareObjects(const Value &before, const Value &after, const json::Pointer &beforePath,
                        const json::Pointer &afterPath);
    void compareArrays(const Array &before, const Array &after, const json::Pointer &beforePath,
                       const json::Pointer &afterPath);
    void add(json::Pointer path, const Value &value) {
        m_lines.push_back({std::move(path), Change::Op::Add, {}, value});
    }
    void remove(json::Pointer path, const Value &value) {
        m_lines.push_back({std::move(path), Change::Op::Remove, value, {}});
    }

    std::span<const std::string> m_identityKeys;
    std::vector<Change> &m_lines;
};

void Comparison::compare(const Value &before, const Value &after, const json::Pointer &beforePath,
                         const json::Pointer &afterPath) {
    if (before.isObject() && after.isObject())
        compareObjects(before, after, beforePath, afterPath);
    else if (before.isArray() && after.isArray())
        compareArrays(before.array(), after.array(), beforePath, afterPath);
    else if (!json::equal(before, after))
        m_lines.push_back({afterPath, Change::Op::Replace, before, after});
}

void Comparison::compareObjects(const Value &before, const Value &after,
                                const json::Pointer &beforePath, const json::Pointer &afterPath) {
    auto left = before.object().begin();
    auto right = after.object().begin();
    const auto leftEnd = before.object().end();
    const auto rightEnd = after.object().end();
    while (left != leftEnd || right != rightEnd) {
        if (right == rightEnd || (left != leftEnd && left->key < right->key)) {
            remove(beforePath.child(left->key), left->value);
            ++left;
        } else if (left == leftEnd || right->key < left->key) {
            add(afterPath.child(right->key), right->value);
            ++right;
        } else {
            compare(left->value, right->value, beforePath.child(left->key),
                    afterPath.child(left->key));
            ++left;
            ++right;
        }
    }
}

void Comparison::compareArrays(const Array &before, const Array &after,
                               const json::Pointer &beforePath, const json::Pointer &afterPath) {
    for (const AlignedElement &step : alignArrays(before, after, m_identityKeys)) {
        if (!step.after)
            remove(beforePath.child(std::to_string(*step.before)), before[*step.before]);
        else if (!step.before)
            add(afterPath.child(std::to_string(*step.after)), after[*step.after]);
        else
            compare(before[*step.before], after[*step.after],
                    beforePath.child(std::to_string(*step.before)),
                    afterPath.child(std::to_string(*step.after)));
    }
}

/// The container that holds the last segment of a path.
Value &holderOf(Value &document, const json::Pointer &path) {
    Value *at = &document;
    for (std::size_t i = 0; at && i + 1 < path.segments.size(); ++i) {
        if (at->isArray()) {
            const auto index = json::arrayIndex(path.segments[i]);
            at = index && *index < at->array().size() ? &at->array()[*index] : nullptr;
        } else {
            at = at->find(path.segments[i]);
        }
    }
    if (!at || !(at->isArray() || at->isObject()))
        throw std::logic_error("no such place: " + path.text());
    return *at;
}

std::size_t indexBelow(std::size_t limit, const json::Pointer &path) {
    const auto index = json::arrayIndex(path.segments.back());
    if (!index || *index >= limit)
        throw std::logic_error("no such element: " + path.text());
    return *index;
}

void applyRemoval(Value &document, const json::Pointer &path) {
    Value &holder = holderOf(document, path);
    if (holder.isArray()) {
        auto &elements = holder.array();
        const auto index = indexBelow(elements.size(), path);
        elements.erase(elements.begin() + static_cast<std::ptrdiff_t>(index));
    } else if (!holder.erase(path.segments.back())) {
        throw std::logic_error("no such member: " + path.text());
    }
}

void applyAddition(Value &document, const Change &change) {
    if (change.path.isRoot()) {
        document = change.after;
        return;
    }
    Value &holder = holderOf(document, change.path);
    if (!holder.isArray()) {
        holder.set(change.path.segments.back(), change.after);
        return;
    }
    auto &elements = holder.array();
    const bool adds = change.op == Change::Op::Add;
    const auto index = indexBelow(elements.size() + (adds ? 1 : 0), change.path);
    if (adds)
        elements.insert(elements.begin() + static_cast<std::ptrdiff_t>(index), change.after);
    else
        elements[index] = change.after;
}

} // namespace

std::string_view opText(Change::Op op) {
    switch (op) {
    case Change::Op::Add:
        return "add";
    case Change::Op::Remove:
        return "remove";
    case Change::Op::Replace:
        break;
    }
    return "replace";
}

std::vector<Change> difference(const json::Value &before, const json::Value &after,
                               std::span<const std::string> identityKeys) {
    std::vector<Change> lines;
    Comparison(identityKeys, lines).compare(before, after, {}, {});
    return lines;
}

void applyDifference(json::Value &document, const std::vector<Change> &changes) {
    for (auto it = changes.rbegin(); it != changes.rend(); ++it)
        if (it->op == Change::Op::Remove)
            applyRemoval(document, it->path);
    for (const Change &change : changes)
        if (change.op != Change::Op::Remove)
            applyAddition(document, change);
}

} // namespace backstory
