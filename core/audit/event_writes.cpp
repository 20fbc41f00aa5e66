#include "core/audit/event_writes.h"

#include "core/json/parse.h"

#include <algorithm>

namespace backstory {

namespace {

using Operation = PathWrites::Operation;

bool replacesWhole(Write::Op op) {
    return op == Write::Op::Set || op == Write::Op::Unset;
}

class RecordingSink final : public WriteSink {
public:
    void write(const Write &write) override {
        json::Pointer path;
        for (const std::string_view segment : write.path)
            path.segments.emplace_back(segment);
        if (replacesWhole(write.op))
            dropFrom(path);
        m_writes[path].operations.push_back({write.op, std::string(write.value),
                                             std::string(write.key), write.index, write.negated});
    }
    EventWrites take() { return std::move(m_writes); }

private:
    void dropFrom(const json::Pointer &path) {
        const auto isWithin = [&](const json::Pointer &other) {
            return other.segments.size() >= path.segments.size() &&
                   std::equal(path.segments.begin(), path.segments.end(), other.segments.begin());
        };
        auto at = m_writes.lower_bound(path);
        while (at != m_writes.end() && isWithin(at->first))
            at = m_writes.erase(at);
    }

    EventWrites m_writes;
};

bool sameText(const std::string &a, const std::string &b) {
    return a == b ||
           (!a.empty() && !b.empty() && json::equal(json::parseTrusted(a), json::parseTrusted(b)));
}

bool same(const Operation &a, const Operation &b) {
    return a.op == b.op && a.key == b.key && a.index == b.index && a.negated == b.negated &&
           sameText(a.value, b.value);
}

bool all(const PathWrites &writes, Write::Op op) {
    return std::ranges::all_of(writes.operations,
                               [&](const Operation &operation) { return operation.op == op; });
}

bool keepsObject(const Operation &operation) {
    return operation.op == Write::Op::EnsureObject ||
           (operation.op == Write::Op::Set &&
            json::kindOfRaw(operation.value) == json::Kind::Object);
}

bool allKeepObject(const PathWrites &writes) {
    return std::ranges::all_of(writes.operations, keepsObject);
}

/// The value that stands at a path when all is done, where the event set it.
std::optional<json::Value> leftBehind(const PathWrites &writes) {
    if (writes.operations.size() == 1 && writes.operations.front().op == Write::Op::Set)
        return json::parseTrusted(writes.operations.front().value);
    return std::nullopt;
}

} // namespace

EventWrites writesOf(const History &history, Version version) {
    RecordingSink sink;
    history.rules().apply(history.facts(version).type, history.payload(version), sink);
    return sink.take();
}

bool alike(const PathWrites &a, const PathWrites &b) {
    return std::ranges::equal(a.operations, b.operations, same) ||
           (all(a, Write::Op::Increment) && all(b, Write::Op::Increment));
}

bool commute(const PathWrites &a, const PathWrites &b) {
    if (alike(a, b))
        return true;
    // An object that one sets stays when the other only asks for one.
    if (allKeepObject(a) && allKeepObject(b))
        return all(a, Write::Op::EnsureObject) || all(b, Write::Op::EnsureObject);
    return false;
}

bool commuteNested(const PathWrites &above, const json::Pointer &abovePath, const PathWrites &below,
                   const json::Pointer &belowPath) {
    if (all(above, Write::Op::EnsureObject))
        return true;
    const auto outer = leftBehind(above);
    const auto inner = leftBehind(below);
    if (!outer)
        return false;
    json::Pointer rest;
    rest.segments.assign(belowPath.segments.begin() +
                             static_cast<std::ptrdiff_t>(abovePath.segments.size()),
                         belowPath.segments.end());
    const json::Value *there = json::find(*outer, rest);
    if (all(below, Write::Op::Unset))
        return !there;
    if (all(below, Write::Op::EnsureObject))
        return there && there->isObject();
    return inner && there && json::equal(*inner, *there);
}

} // namespace backstory
