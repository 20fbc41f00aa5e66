#pragma once

#include "core/model/moment.h"

#include <string>

namespace backstory {
class History;
} // namespace backstory

namespace backstory::ui {

/// Who did what an event tells of: whom its metadata names, else the account that stored it; empty
/// where neither is known. As stored: not made visible yet.
std::string whoDid(const History &history, Version version);

} // namespace backstory::ui
