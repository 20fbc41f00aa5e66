#pragma once

#include "core/store/event_store.h"

#include <string>

namespace backstory::cli {

/// The acknowledgement of an event: `{"stream","id","version","position"}`.
std::string writtenLine(const Written &written);

} // namespace backstory::cli
