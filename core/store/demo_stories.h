#pragma once

#include "core/store/demo_event.h"
#include "core/store/demo_users.h"

#include <cstdint>
#include <string>

namespace backstory {

/// How many orders of a demo are worth following.
std::uint32_t demoStoryCount();
/// What happens in the story of that number, from 0.
std::string demoStoryTitle(std::uint32_t number);
/// The order that it happens to.
DemoLife demoStoryLife(std::uint64_t seed, std::uint32_t number, const DemoUsers &users);

} // namespace backstory
