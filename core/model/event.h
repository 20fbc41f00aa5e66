#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/model/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// When something happened, as far as the store tells.
struct Stamp {
    std::optional<Instant> instant; ///< absent when there is none, or when it cannot be held
    /// What the column held, kept where `instant` could not be made of it (text beyond int64, a
    /// year beyond 9999). Empty otherwise.
    std::string raw;
    bool rawIsNumber = false; ///< whether `raw` is a JSON number, else it is text

    friend bool operator==(const Stamp &, const Stamp &) = default;
};

/// One immutable record of an event table. A plain value: it crosses threads, and never changes
/// once handed out.
struct Event {
    EventId id;
    StreamId stream;
    std::string type;
    std::string payload; ///< as the backend stores it, byte for byte
    Stamp happenedAt;
    Stamp recordedAt; ///< meaningful where the table has it
    std::optional<std::int64_t> storedVersion;
    std::optional<std::int64_t> position;
    std::optional<std::string> metadata; ///< JSON text as stored
    std::string recordedBy;
    std::uint64_t ordinal = 0;     ///< line or rowid: the last resort of the order
    std::vector<Finding> findings; ///< what the reading itself found; `events` is left empty
};

} // namespace backstory
