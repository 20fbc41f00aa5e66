#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace backstory {

/// The first bytes of any file, at most `count`; nothing where it may not be read.
///
/// SQLite reads them: POSIX takes all locks of a process on a file away when one of its descriptors
/// is closed, and only SQLite knows when that would harm another connection of this process, to
/// which another process could then do anything.
std::optional<std::string> readBeginning(const std::filesystem::path &path, std::size_t count);

} // namespace backstory
