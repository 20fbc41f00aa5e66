#pragma once

#include "core/diff/difference.h"
#include "core/model/event.h"
#include "core/model/event_order.h"
#include "core/model/moment.h"
#include "core/rules/ruleset.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Which event set a value.
struct Blame {
    json::Pointer path;
    std::optional<json::Value> value; ///< absent: the path was gone, and the writer removed it
    Version writer;                   ///< 0: the fold started with it
};

/// One value that a path had, and how long.
struct FieldValue {
    std::optional<json::Value> value; ///< absent: the path was removed
    Version writer;                   ///< 0: the fold started with it
    std::optional<Version> until;     ///< the event that ended it; absent: still there at the end
};

/// What is known of one event besides its payload, small enough to hold by the million.
struct EventFacts {
    EventId id;
    std::string_view type; ///< lives as long as the history
    Stamp happenedAt;
    Stamp recordedAt;
    std::optional<Instant> effectiveTime; ///< absent: belongs only to the end
    std::optional<std::int64_t> storedVersion;
    std::optional<std::int64_t> position;
    bool understood = true; ///< the rules know its type
    bool payloadIsJson = true;
    bool payloadIsObject = true;
};

/// Everything that happened to one stream, arranged so that any moment of it can be asked for.
///
/// The answers depend on the events and the rules alone: the same stream and moment give the same
/// state on every run and from every backend, whatever order the events were added in.
///
/// Threads: const functions may run on any number of threads while nobody adds.
/// Cost: stateAt, difference and blame take a binary search per path, whatever the length. Adding
/// at the end is amortised constant per write; in the past, one pass over the numbers of the
/// writes, without parsing anything again. Payload text is held once, as stored.
class History {
public:
    History(StreamId stream, std::shared_ptr<const Ruleset> rules, EventOrder order);
    ~History();
    History(History &&) noexcept;
    History &operator=(History &&) noexcept;

    /// Adds one event at the place that the order gives it, and says which version it became.
    Version add(const Event &event);
    /// Adds many, in any order. See HistoryBuilder for what need not be held at once.
    void add(std::vector<Event> events);

    [[nodiscard]] const StreamId &stream() const;
    [[nodiscard]] const Ruleset &rules() const;
    [[nodiscard]] std::shared_ptr<const Ruleset> sharedRules() const;
    [[nodiscard]] const EventOrder &order() const;
    [[nodiscard]] std::uint32_t size() const;
    [[nodiscard]] Moment end() const { return Moment{size()}; }

    /// Requires 1 ≤ version ≤ size(). Cheap.
    [[nodiscard]] EventFacts facts(Version version) const;
    /// The type alone, for walks over all events: facts() makes an id of each.
    [[nodiscard]] std::string_view type(Version version) const;
    [[nodiscard]] std::string_view payload(Version version) const;
    [[nodiscard]] std::optional<std::string_view> metadata(Version version) const;
    [[nodiscard]] std::string_view recordedBy(Version version) const;
    [[nodiscard]] std::optional<Instant> effectiveTime(Version version) const;
    /// The whole event again, copied out.
    [[nodiscard]] Event event(Version version) const;
    /// The same without payload, metadata and findings: what the order compares.
    [[nodiscard]] Event eventHead(Version version) const;
    /// The version whose stamp is the effective time of another; nothing where there is none.
    [[nodiscard]] std::optional<Version> effectiveTimeSource(Version version) const;
    /// What the reading of the event found, and what its payload is; `events` names the version.
    [[nodiscard]] std::vector<Finding> eventFindings(Version version) const;
    /// The version of an event by its id; the first where the id stands twice.
    [[nodiscard]] std::optional<Version> find(const EventId &id) const;

    /// The moment after the last event whose effective time is at or before `time`; the end
    /// belongs to no time where events without one come last.
    [[nodiscard]] Moment momentAsOf(Instant time) const;
    /// The moment a person asked for. AfterEvents beyond the end throws Error(BadRequest).
    [[nodiscard]] Moment momentOf(const MomentQuestion &question) const;

    /// The state after the first k events.
    [[nodiscard]] json::Value stateAt(Moment moment) const;
    /// The value of one path, without building the rest.
    [[nodiscard]] std::optional<json::Value> valueAt(const json::Pointer &path,
                                                     Moment moment) const;

    /// What changed between two moments. Only paths whose last writer differs are looked at.
    [[nodiscard]] std::vector<Change> difference(Moment from, Moment to) const;
    /// What one event did: difference(k - 1, k).
    [[nodiscard]] std::vector<Change> changesOf(Version version) const;
    /// The top-level members that an event wrote, whether or not their value changed.
    [[nodiscard]] std::vector<json::Pointer> pathsWrittenBy(Version version) const;

    /// Who last wrote a path: the writer of the nearest written path above it, or, for a path
    /// beneath which others were written since, the last of those. For a path that is gone, who
    /// removed it. Nothing for a path that never was.
    [[nodiscard]] std::optional<Blame> blame(const json::Pointer &path, Moment moment) const;
    /// The same for every leaf and every empty container of the state, in order of the document.
    [[nodiscard]] std::vector<Blame> blameAll(Moment moment) const;
    /// Every value that a path had, from first to last: one entry for each write at, above or
    /// beneath it, also one that wrote the same value again. Removing what was not there is none.
    [[nodiscard]] std::vector<FieldValue> valuesOf(const json::Pointer &path) const;
    /// The versions that wrote a path, something above it or beneath it: ticks for a pinned field.
    [[nodiscard]] std::vector<Version> writersOf(const json::Pointer &path) const {
        return writersOf(path, Version{});
    }
    /// Only those after a version, for the cost of what was written since.
    [[nodiscard]] std::vector<Version> writersOf(const json::Pointer &path, Version after) const;

    /// Bytes held, for the memory figures.
    [[nodiscard]] std::size_t memoryBytes() const;

private:
    friend class HistoryBuilder;
    struct Body;
    explicit History(std::unique_ptr<Body> body);

    std::unique_ptr<Body> m_body;
};

} // namespace backstory
