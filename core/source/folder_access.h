#pragma once

#include <filesystem>

namespace backstory {

/// Whether this user could create a file in a folder; asks the system, and creates nothing.
bool canWriteTo(const std::filesystem::path &folder);

} // namespace backstory
