#include "core/replay/history_body.h"

#include "core/json/parse.h"
#include "core/replay/derived_update.h"

#include <algorithm>

namespace backstory {

namespace {

/// Beyond so many events that come at once, putting all in order anew is cheaper than making room
/// for each that is late.
constexpr std::size_t kMany = 64;

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
    const EventRest rest = EventRest::of(event);
    columns.append(PassedEvent::of(event), rest.isEmpty() ? nullptr : &rest);
    const std::uint32_t last = columns.size() - 1;
    const std::uint32_t row = rowOrder().placeOfLast();
    if (row == last) {
        times.extend(columns.happenedAt(), columns.size());
        record(row);
        workOutWritten();
    } else {
        columns.moveLast(row);
        times.rebuild(columns.happenedAt(), columns.size());
        trie.root().shiftFrom(row + 1);
        record(row);
        workOutFrom(row + 1);
    }
    return row + 1;
}

void History::Body::add(std::vector<Event> &&events) {
    if (columns.size() > 0 && events.size() <= kMany) {
        order.sort(events);
        for (const Event &event : events)
            add(event);
        return;
    }
    if (events.size() > columns.size() / 4)
        columns.reserve(columns.size() + events.size());
    for (Event &next : events) {
        const Event event = std::move(next); // gone after this round: its payload is held once
        const EventRest rest = EventRest::of(event);
        append(PassedEvent::of(event), rest.isEmpty() ? nullptr : &rest);
    }
    arrange({});
}

void History::Body::append(const PassedEvent &event, const EventRest *rest) {
    const std::uint32_t row = columns.size();
    columns.append(event, rest);
    m_disordered = m_disordered || (row > 0 && rowOrder().compare(row - 1, row) > 0);
    record(row);
    if (m_disordered)
        return;
    times.extend(columns.happenedAt(), row + 1);
    workOutWritten();
}

void History::Body::arrange(const Progress &progress) {
    if (!m_disordered)
        return;
    {
        const std::vector<std::uint32_t> rows = rowOrder().sorted(progress);
        columns.reorder(rows);
        for (PathNode *node : trie.derivedNodes())
            node->forgetDerived(0);
        trie.root().renumber(VersionNumbers(rows, progress));
    }
    times.rebuild(columns.happenedAt(), columns.size());
    workOutAll(progress);
    m_disordered = false;
}

void History::Body::respell(StreamId spelled, const Progress &progress) {
    stream = std::move(spelled);
    start = rules->startState(stream);
    workOutAll(progress); // operations may begin with the state that the fold starts with
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

void History::Body::workOutAll(const Progress &progress) {
    const StateReader reader = states();
    for (PathNode *node : trie.derivedNodes())
        workOutAnew(*node, reader, progress);
}

} // namespace backstory
