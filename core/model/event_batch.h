#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/model/event.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// An id in a batch: the 16 bytes where it reads as a UUID, and the text where it has one.
///
/// A column of the type UUID is never spelled out: then `text` is empty, and the id is shown in
/// lower case with dashes.
struct PassedId {
    std::optional<Uuid> uuid;
    std::string_view text;

    /// The id that a text is; a text that the UUID shows is left out.
    static PassedId of(std::string_view text);
    /// The id as it is shown.
    [[nodiscard]] std::string shown() const {
        return text.empty() && uuid ? uuid->text() : std::string(text);
    }
};

/// One event as a pass over a log sees it, without what a fold does not need. Its slices live as
/// long as the batch that it came in.
struct PassedEvent {
    /// What an event without a number of that kind has: absent numbers come last in every order.
    static constexpr std::int64_t kNoNumber = std::numeric_limits<std::int64_t>::max();

    PassedId stream;
    PassedId id;
    std::string_view type;
    std::string_view payload;          ///< empty where there is none
    std::optional<Instant> happenedAt; ///< absent where there is none, or none that can be held
    std::optional<Instant> recordedAt;
    std::int64_t storedVersion = kNoNumber;
    std::int64_t position = kNoNumber;
    /// Line or rowid: the last resort of the order. Means nothing where ids always differ.
    std::uint64_t ordinal = 0;

    /// An event as slices of it.
    static PassedEvent of(const Event &event);
};

/// What a pass leaves out of an event, where it has any of it. Slices as in PassedEvent.
struct EventRest {
    std::size_t event = 0; ///< its place in the batch
    std::optional<std::string_view> metadata;
    std::string_view recordedBy;
    std::string_view happenedRaw; ///< what a stamp that cannot be held said; see Stamp
    std::string_view recordedRaw;
    bool happenedRawIsNumber = false;
    bool recordedRawIsNumber = false;
    std::vector<Finding> findings;

    /// The rest of an event, as slices of it.
    static EventRest of(const Event &event);
    [[nodiscard]] bool isEmpty() const {
        return !metadata && recordedBy.empty() && happenedRaw.empty() && recordedRaw.empty() &&
               findings.empty();
    }
};

/// Some hundred events of a log, with the bytes that they are slices of.
///
/// A plain value that is handed from the thread that reads to one that folds. Emptied, it keeps its
/// memory for the next events.
class EventBatch {
public:
    [[nodiscard]] const std::vector<PassedEvent> &events() const { return m_events; }
    [[nodiscard]] bool empty() const { return m_events.empty(); }
    /// Whether it holds as much as is worth handing on.
    [[nodiscard]] bool full() const { return m_events.size() >= kEvents || m_bytes >= kBytes; }

    /// A copy of some bytes that lives as long as the batch does.
    std::string_view keep(std::string_view bytes);
    void add(const PassedEvent &event) { m_events.push_back(event); }
    /// The same for an event whose slices live elsewhere: with a copy of them.
    void addCopy(PassedEvent event);
    /// Copies what a pass hands on out of an event.
    void add(const Event &event);
    /// The same with all the rest: for a reading that leaves nothing out.
    void addWhole(const Event &event);
    void addWhole(const PassedEvent &event, const EventRest &rest);
    /// What else the events have, in their order; few, or none, have any.
    [[nodiscard]] const std::vector<EventRest> &rests() const { return m_rests; }
    void clear();

private:
    static constexpr std::size_t kEvents = 1'024;
    static constexpr std::size_t kBytes = std::size_t{512} << 10U;
    static constexpr std::size_t kBlock = std::size_t{64} << 10U;

    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };

    /// Bytes that live as long as the batch does.
    char *takeRoom(std::size_t size);

    std::vector<PassedEvent> m_events;
    std::vector<EventRest> m_rests;
    std::vector<Block> m_blocks;
    std::size_t m_block = 0; ///< that is filled
    std::size_t m_used = 0;  ///< bytes of it
    std::size_t m_bytes = 0; ///< in all
};

} // namespace backstory
