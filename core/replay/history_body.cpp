#include "core/replay/history_body.h"

#include "core/json/parse.h"
#include "core/replay/derived_update.h"

#include <algorithm>
#include <numeric>

namespace backstory {

namespace {

/// Beyond so many events that come late at once, applying the rules anew is cheaper than making
/// room for each.
constexpr std::size_t kManyLate = 64;

Event headOf(const Event &event) {
    Event head;
    head.id = event.id;
    head.happenedAt = event.happenedAt;
    head.storedVersion = event.storedVersion;
    head.position = event.position;
    head.ordinal = event.ordinal;
    return head;
}

bool isDocument(std::string_view text) {
    thread_local std::vector<json::Field> fields;
    return !json::readFields(text, fields).error;
}

} // namespace

History::Body::Body(StreamId streamId, std::shared_ptr<const Ruleset> ruleset,
                    EventOrder eventOrder)
    : stream(std::move(streamId)),
      rules(std::move(ruleset)),
      order(std::move(eventOrder)),
      start(rules->startState(stream)),
      times(order.timeFirst()),
      texts(columns),
      recorder(trie, texts) {}

std::uint32_t History::Body::add(const Event &event) {
    if (!last || order.compare(*last, event) <= 0) {
        append(event);
        last = headOf(event);
        return columns.size();
    }
    const std::uint32_t row = rowFor(event);
    insertAt(row, event);
    return row + 1;
}

void History::Body::add(std::vector<Event> &&events) {
    order.sort(events);
    const auto late = static_cast<std::size_t>(
        std::ranges::partition_point(
            events, [&](const Event &event) { return last && order.compare(*last, event) > 0; }) -
        events.begin());
    if (late > kManyLate) {
        mergeIn(events);
        return;
    }
    if (events.size() > columns.size() / 4)
        columns.reserve(columns.size() + events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event event = std::move(events[i]); // gone after this round: its payload is held once
        if (i < late)
            add(event);
        else
            append(event);
        if (i + 1 == events.size() && i >= late)
            last = headOf(event);
    }
}

void History::Body::append(const Event &event) {
    const std::uint32_t row = columns.size();
    columns.insert(row, event);
    times.extend(columns.happenedAt(), row + 1);
    record(row);
    workOutWritten();
}

void History::Body::insertAt(std::uint32_t row, const Event &event) {
    columns.insert(row, event);
    times.rebuild(columns.happenedAt(), columns.size());
    trie.root().shiftFrom(row + 1);
    record(row);
    workOutFrom(row + 1);
}

void History::Body::mergeIn(const std::vector<Event> &events) {
    // Both runs are sorted; of equals those that were there come first.
    const std::uint32_t before = columns.size();
    for (const Event &event : events)
        columns.insert(columns.size(), event);
    std::vector<std::uint32_t> rows(columns.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::inplace_merge(
        rows.begin(), rows.begin() + before, rows.end(), [&](std::uint32_t a, std::uint32_t b) {
            return order.compare(columns.head(a, stream), columns.head(b, stream)) < 0;
        });
    columns.reorder(rows);
    times.rebuild(columns.happenedAt(), columns.size());
    last = columns.head(columns.size() - 1, stream);
    trie.clear();
    for (std::uint32_t row = 0; row < columns.size(); ++row) {
        record(row);
        workOutWritten();
    }
}

void History::Body::record(std::uint32_t row) {
    const std::string_view payload = columns.payload(row);
    recorder.beginEvent(row + 1, payload);
    const Ruleset::Outcome outcome = rules->apply(columns.type(row), payload, recorder);
    EventMarks marks;
    marks.understood = outcome.understood;
    marks.payloadIsJson = !outcome.payload.error;
    marks.payloadIsObject = marks.payloadIsJson && outcome.payload.kind == json::Kind::Object;
    marks.remarkable = outcome.payload.notes != json::Notes{} || outcome.mismatch.has_value();
    const auto metadata = columns.metadata(row);
    marks.metadataNotJson = metadata && !isDocument(*metadata);
    columns.setMarks(row, marks);
}

void History::Body::workOutWritten() {
    if (trie.derivedNodes().empty())
        return;
    const StateReader reader = states();
    for (PathNode *node : trie.derivedNodes())
        if (node->derived->done() < node->derived->ops().size())
            workOutOperations(*node, reader);
}

void History::Body::workOutFrom(std::uint32_t version) {
    const StateReader reader = states();
    for (PathNode *node : trie.derivedNodes()) {
        const bool concerned =
            std::ranges::any_of(recorder.written(), [&](const PathNode *written) {
                return written == node || written->isAbove(*node) || node->isAbove(*written);
            });
        if (!concerned)
            continue;
        node->forgetDerived(version);
        workOutOperations(*node, reader);
    }
}

std::uint32_t History::Body::rowFor(const Event &event) const {
    std::uint32_t low = 0;
    std::uint32_t high = columns.size();
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (order.compare(columns.head(middle, stream), event) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace backstory
