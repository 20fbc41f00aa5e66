#include "core/replay/path_node.h"

#include "core/replay/compact_column.h"

#include <algorithm>

namespace backstory {

namespace {

using Writes = std::vector<WriteEntry>;

auto firstFrom(const Writes &writes, std::uint32_t version) {
    return std::ranges::lower_bound(writes, version, {}, &WriteEntry::version);
}

auto firstAfter(const Writes &writes, std::uint32_t version) {
    // The usual question while events are added is about the end.
    if (writes.empty() || writes.back().version <= version)
        return writes.end();
    return std::ranges::upper_bound(writes, version, {}, &WriteEntry::version);
}

bool holdsBetween(const std::vector<std::uint32_t> &versions, std::uint32_t from,
                  std::uint32_t to) {
    const auto first = std::ranges::lower_bound(versions, from);
    return first != versions.end() && *first <= to;
}

} // namespace

const WriteEntry *PathNode::lastWhole(std::uint32_t floor, std::uint32_t moment) const {
    const auto end = firstAfter(writes, moment);
    if (end == writes.begin() || (end - 1)->version < floor)
        return nullptr;
    return &*(end - 1);
}

bool PathNode::createsBetween(std::uint32_t from, std::uint32_t to) const {
    for (auto entry = firstFrom(writes, from); entry != writes.end() && entry->version <= to;
         ++entry)
        if (entry->isSet())
            return true;
    if (derived && derived->createsBetween(from, to))
        return true;
    return becomesObject(from, to);
}

bool PathNode::becomesObject(std::uint32_t from, std::uint32_t to) const {
    if (from > to)
        return false;
    if (holdsBetween(ensured, from, to))
        return true;
    return std::ranges::any_of(
        children, [&](const auto &entry) { return entry.second->createsBetween(from, to); });
}

const PathNode *PathNode::child(std::string_view key) const {
    const auto found = children.find(key);
    return found == children.end() ? nullptr : found->second.get();
}

bool PathNode::isAbove(const PathNode &other) const {
    for (const PathNode *node = other.parent; node; node = node->parent)
        if (node == this)
            return true;
    return false;
}

void PathNode::putWhole(WriteEntry entry) {
    if (writes.empty() || writes.back().version < entry.version) {
        appendCompactly(writes, entry);
        return;
    }
    const auto end = firstAfter(writes, entry.version);
    const auto place = static_cast<std::size_t>(end - writes.begin());
    if (place > 0 && writes[place - 1].version == entry.version &&
        writes[place - 1].isDerived() == entry.isDerived())
        writes[place - 1] = entry;
    else
        insertCompactly(writes, place, entry);
}

void PathNode::putEnsured(std::uint32_t version) {
    if (ensured.empty() || ensured.back() < version) {
        appendCompactly(ensured, version);
        return;
    }
    const auto place = std::ranges::lower_bound(ensured, version);
    if (*place != version)
        ensured.insert(place, version);
}

bool PathNode::drop(std::uint32_t version) {
    bool created = dropBeneath(version);
    const auto end = firstAfter(writes, version);
    const auto first =
        std::ranges::lower_bound(writes.cbegin(), end, version, {}, &WriteEntry::version);
    created |= std::any_of(first, end, [](const WriteEntry &entry) { return entry.isSet(); });
    writes.erase(first, end);
    if (derived)
        created |= derived->drop(version);
    return created;
}

bool PathNode::dropBeneath(std::uint32_t version) {
    bool created = false;
    const auto place = std::ranges::lower_bound(ensured, version);
    if (place != ensured.end() && *place == version) {
        ensured.erase(place);
        created = true;
    }
    for (const auto &[key, node] : children)
        created |= node->drop(version);
    return created;
}

void PathNode::shiftFrom(std::uint32_t version) {
    for (auto i = static_cast<std::size_t>(firstFrom(writes, version) - writes.begin());
         i < writes.size(); ++i)
        ++writes[i].version;
    for (auto place = std::ranges::lower_bound(ensured, version); place != ensured.end(); ++place)
        ++*place;
    if (derived)
        derived->shiftFrom(version);
    for (const auto &[key, node] : children)
        node->shiftFrom(version);
}

void PathNode::renumber(const VersionNumbers &numbers) {
    for (WriteEntry &entry : writes)
        entry.version = numbers[entry.version];
    numbers.sort(writes, [](const WriteEntry &entry) { return entry.version; });
    for (std::uint32_t &version : ensured)
        version = numbers[version];
    numbers.sort(ensured, [](std::uint32_t version) { return version; });
    if (derived)
        derived->renumber(numbers);
    for (const auto &[key, node] : children)
        node->renumber(numbers);
}

void PathNode::forgetDerived(std::uint32_t version) {
    derived->forgetFrom(version);
    const auto first = static_cast<std::ptrdiff_t>(firstFrom(writes, version) - writes.begin());
    const auto kept = std::remove_if(writes.begin() + first, writes.end(),
                                     [](const WriteEntry &entry) { return entry.isDerived(); });
    writes.erase(kept, writes.end());
}

std::size_t PathNode::memoryBytes() const {
    // A node of the map is about six words beside what it holds.
    std::size_t bytes = sizeof(PathNode) + 6 * sizeof(void *) + sizeof(std::string) +
                        segment.size() + writes.capacity() * sizeof(WriteEntry) +
                        ensured.capacity() * sizeof(std::uint32_t) +
                        (derived ? derived->memoryBytes() : 0);
    for (const auto &[key, node] : children)
        bytes += node->memoryBytes();
    return bytes;
}

} // namespace backstory
