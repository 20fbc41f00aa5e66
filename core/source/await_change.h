#pragma once

#include "core/base/progress.h"

#include <functional>

namespace backstory {

/// Asks every 50 ms whether something changed, and returns when it did, or after two seconds.
/// Throws Cancelled.
void awaitChange(const std::function<bool()> &changed, const Progress &progress);

} // namespace backstory
