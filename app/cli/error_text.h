#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace backstory::cli {

/// What happened, why, and what to do, for a terminal: a line that begins with `error:`, and where
/// they are known a line for what was being done and one for the remedy. Where some of the result
/// was printed before, it says that this is a part. Ends with a line break.
std::string errorText(const Error &error, bool hasPrinted = false);

/// What to do about an error of this kind where core knows nothing better; empty: nothing.
std::string_view usualRemedy(ErrorKind kind);

} // namespace backstory::cli
