#pragma once

#include "core/base/error.h"

#include <string>

namespace backstory::cli {

/// What happened, why, and what to do, for a terminal: a line that begins with `error:`, and where
/// they are known a line for what was being done and one for the remedy. Ends with a line break.
std::string errorText(const Error &error);

} // namespace backstory::cli
