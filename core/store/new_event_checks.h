#pragma once

#include "core/store/new_event.h"

#include <optional>
#include <string>

namespace backstory {

/// Why an event can be stored nowhere, as a clause; nothing where it can: it needs a stream, a type
/// of 1 to 255 characters, a payload and metadata that are JSON.
std::optional<std::string> faultOf(const NewEvent &event);

} // namespace backstory
