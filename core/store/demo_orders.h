#pragma once

#include "core/store/demo_event.h"
#include "core/store/demo_users.h"

#include <cstdint>

namespace backstory {

/// The life of an ordinary order, `number` of `orders`, placed by one of the users. It depends on
/// the seed and the numbers alone.
DemoLife ordinaryOrder(std::uint64_t seed, std::uint32_t number, std::uint32_t orders,
                       const DemoUsers &users);

} // namespace backstory
