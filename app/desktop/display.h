#pragma once

#include <optional>

namespace backstory::desktop {

/// Why no window can be shown here; nothing where one can. Asked before the application object is
/// made, which would end the program with a message for programmers.
std::optional<const char *> whyNoDisplay();

} // namespace backstory::desktop
