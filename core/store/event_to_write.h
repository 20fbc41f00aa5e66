#pragma once

#include "core/model/event.h"
#include "core/store/new_event.h"

#include <string>
#include <variant>

namespace backstory {

/// A stamp as whole milliseconds, which is what a store holds; or why it is none, as a clause.
std::variant<HappenedAt, std::string> storableTime(const Stamp &stamp);

/// An event that was read, to be written elsewhere with its id, payload, metadata and time; or why
/// no store can hold it, as a clause.
std::variant<NewEvent, std::string> eventToWrite(Event &&event);

} // namespace backstory
