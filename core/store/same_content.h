#pragma once

#include "core/store/new_event.h"

#include <cstdint>
#include <optional>
#include <string>

namespace backstory {

/// What is stored under an id, as far as a writer can contradict it.
struct StoredContent {
    StreamId stream;
    std::string type;
    std::string payload;
    std::optional<std::string> metadata;
    std::optional<std::int64_t> happenedAt; ///< ms since 1970; absent: NULL
    bool erased = false;                    ///< the payload is gone, so it is not compared
};

/// Whether an event says something else than what is stored under its id: a clause that stands
/// alone ("its payload differs"), or nothing where they are equal by value.
///
/// Documents are compared as such, with numbers by value; what is no JSON on both sides, as bytes.
/// Metadata count only where the event has some, and the time only where the caller gave it.
std::optional<std::string> contradiction(const StoredContent &stored, const NewEvent &event);

} // namespace backstory
