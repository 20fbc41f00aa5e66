#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backstory {

/// A file as SQLite's URIs want it: `file:/home/me/o%20c.db?mode=ro`, everything but plain
/// characters as %XX.
std::string sqliteUri(const std::filesystem::path &path, std::string_view query);

} // namespace backstory
