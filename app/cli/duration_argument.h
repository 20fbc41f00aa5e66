#pragma once

#include <chrono>
#include <string_view>

namespace backstory::cli {

/// Reads `500ms`, `30s`, `5m`, `2h`. Throws Error(BadRequest), also for nothing and for more than
/// a day.
std::chrono::milliseconds durationOf(std::string_view option, std::string_view text);

} // namespace backstory::cli
