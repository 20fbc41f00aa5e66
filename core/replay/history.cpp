#include "core/replay/history.h"

#include "core/base/error.h"
#include "core/replay/blame_reader.h"
#include "core/replay/history_body.h"
#include "core/replay/moment_difference.h"
#include "core/replay/path_versions.h"

#include <algorithm>

namespace backstory {

namespace {

std::uint32_t rowOf(Version version) {
    return version.value - 1;
}

/// Notes the top-level members that writes touch.
class TopLevelSink final : public WriteSink {
public:
    void write(const Write &write) override {
        json::Pointer path;
        if (!write.path.empty())
            path.segments.emplace_back(write.path.front());
        if (std::ranges::find(m_paths, path) == m_paths.end())
            m_paths.push_back(std::move(path));
    }
    std::vector<json::Pointer> take() { return std::move(m_paths); }

private:
    std::vector<json::Pointer> m_paths;
};

} // namespace

History::History(StreamId stream, std::shared_ptr<const Ruleset> rules, EventOrder order)
    : m_body(std::make_unique<Body>(std::move(stream), std::move(rules), std::move(order))) {}
History::History(std::unique_ptr<Body> body) : m_body(std::move(body)) {}
History::~History() = default;
History::History(History &&) noexcept = default;
History &History::operator=(History &&) noexcept = default;

Version History::add(const Event &event) {
    return Version{m_body->add(event)};
}

void History::add(std::vector<Event> events) {
    m_body->add(std::move(events));
}

const StreamId &History::stream() const {
    return m_body->stream;
}

const Ruleset &History::rules() const {
    return *m_body->rules;
}

std::shared_ptr<const Ruleset> History::sharedRules() const {
    return m_body->rules;
}

const EventOrder &History::order() const {
    return m_body->order;
}

std::uint32_t History::size() const {
    return m_body->columns.size();
}

EventFacts History::facts(Version version) const {
    const EventColumns &columns = m_body->columns;
    const std::uint32_t row = rowOf(version);
    const EventMarks marks = columns.marks(row);
    EventFacts facts;
    facts.id = columns.id(row);
    facts.type = columns.type(row);
    facts.happenedAt = columns.happenedAt().at(row);
    facts.recordedAt = columns.recordedAt().at(row);
    facts.effectiveTime = effectiveTime(version);
    facts.storedVersion = columns.storedVersion(row);
    facts.position = columns.position(row);
    facts.understood = marks.understood;
    facts.payloadIsJson = marks.payloadIsJson;
    facts.payloadIsObject = marks.payloadIsObject;
    return facts;
}

std::string_view History::type(Version version) const {
    return m_body->columns.type(rowOf(version));
}

std::string_view History::payload(Version version) const {
    return m_body->columns.payload(rowOf(version));
}

std::optional<std::string_view> History::metadata(Version version) const {
    return m_body->columns.metadata(rowOf(version));
}

std::string_view History::recordedBy(Version version) const {
    return m_body->columns.recordedBy(rowOf(version));
}

std::optional<Instant> History::effectiveTime(Version version) const {
    return m_body->times.at(m_body->columns.happenedAt(), rowOf(version));
}

std::optional<Version> History::effectiveTimeSource(Version version) const {
    const auto row = m_body->times.source(rowOf(version));
    return row ? std::optional(Version{*row + 1}) : std::nullopt;
}

Event History::eventHead(Version version) const {
    return m_body->columns.head(rowOf(version), m_body->stream);
}

Event History::event(Version version) const {
    Event event = eventHead(version);
    event.payload = std::string(payload(version));
    if (const auto text = metadata(version))
        event.metadata = std::string(*text);
    event.findings = m_body->columns.readFindings(rowOf(version));
    return event;
}

std::optional<Version> History::find(const EventId &id) const {
    const auto row = m_body->columns.find(id);
    return row ? std::optional(Version{*row + 1}) : std::nullopt;
}

Moment History::momentAsOf(Instant time) const {
    return Moment{m_body->times.countUntil(m_body->columns.happenedAt(), time)};
}

Moment History::momentOf(const MomentQuestion &question) const {
    switch (question.kind) {
    case MomentQuestion::Kind::Start:
        return Moment{0};
    case MomentQuestion::Kind::End:
        break;
    case MomentQuestion::Kind::AfterEvents:
        if (question.events > size())
            throw Error(ErrorKind::BadRequest,
                        "going to v" + std::to_string(question.events) + " of " + stream().text(),
                        "the stream has " + std::to_string(size()) +
                            (size() == 1 ? " event" : " events"),
                        "Give v0 to v" + std::to_string(size()) + ".");
        return Moment{question.events};
    case MomentQuestion::Kind::AtTime:
        return momentAsOf(question.time);
    }
    return end();
}

json::Value History::stateAt(Moment moment) const {
    return m_body->states().stateAt(moment.value);
}

std::optional<json::Value> History::valueAt(const json::Pointer &path, Moment moment) const {
    return m_body->states().valueAt(path, moment.value);
}

std::vector<Change> History::difference(Moment from, Moment to) const {
    return differenceBetween(m_body->states(), from.value, to.value, m_body->rules->identityKeys());
}

std::vector<Change> History::changesOf(Version version) const {
    return difference(Moment{version.value - 1}, Moment::after(version));
}

std::vector<json::Pointer> History::pathsWrittenBy(Version version) const {
    TopLevelSink sink;
    m_body->rules->apply(m_body->columns.type(rowOf(version)), payload(version), sink);
    return sink.take();
}

std::optional<Blame> History::blame(const json::Pointer &path, Moment moment) const {
    const StateReader states = m_body->states();
    return BlameReader(states).blame(path, moment.value);
}

std::vector<Blame> History::blameAll(Moment moment) const {
    const StateReader states = m_body->states();
    return BlameReader(states).blameAll(moment.value);
}

std::vector<FieldValue> History::valuesOf(const json::Pointer &path) const {
    return fieldValues(m_body->states(), path, size(), true);
}

std::vector<Version> History::writersOf(const json::Pointer &path, Version after) const {
    return fieldWritersAfter(m_body->states(), path, after.value, size());
}

std::size_t History::memoryBytes() const {
    const Body &body = *m_body;
    return sizeof(Body) + body.columns.memoryBytes() + body.times.memoryBytes() +
           body.trie.root().memoryBytes();
}

} // namespace backstory
