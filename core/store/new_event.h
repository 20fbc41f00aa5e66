#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backstory {

/// When an event that is to be written happened.
struct HappenedAt {
    enum class Kind {
        Now,     ///< the store's own clock, when it writes
        Unknown, ///< nobody knows: NULL is stored
        At,
    };
    Kind kind = Kind::Now;
    std::int64_t millis = 0; ///< for At: since 1970, UTC

    static HappenedAt now() { return {}; }
    static HappenedAt unknown() { return {Kind::Unknown, 0}; }
    static HappenedAt at(std::int64_t millis) { return {Kind::At, millis}; }
};

/// An event that is to be written.
struct NewEvent {
    StreamId stream;
    std::optional<EventId> id; ///< absent: one is made (UUID version 7)
    std::string type;
    std::string payload; ///< JSON text
    /// Whether the payload is text of any kind, which may be no JSON. Only SQLite can hold that.
    bool payloadIsText = false;
    std::optional<std::string> metadata; ///< JSON text: who, in answer to what
    HappenedAt happenedAt;
};

} // namespace backstory
