#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace backstory {

// Paths are UTF-8 wherever they are text: what std::filesystem makes of a std::string depends on
// the system.

inline std::filesystem::path pathFromUtf8(std::string_view text) {
    return {std::u8string(text.begin(), text.end())};
}

inline std::string utf8Text(const std::filesystem::path &path) {
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

} // namespace backstory
