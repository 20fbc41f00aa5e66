#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace backstory::test {

/// The root of the project's sources.
std::filesystem::path sourceFolder();

/// The file `name` of tests/data.
std::filesystem::path testData(std::string_view name);

/// The folder with real event logs, which the project does not hold: $BACKSTORY_REAL_DATA.
/// Tests that need it skip without it, and only those.
std::optional<std::filesystem::path> realDataFolder();

/// The bytes of a file. Throws std::runtime_error when it cannot be read.
std::string readFile(const std::filesystem::path &path);

/// Writes a file, replacing what was there. Throws std::runtime_error when that fails.
void writeFile(const std::filesystem::path &path, std::string_view bytes);

} // namespace backstory::test
