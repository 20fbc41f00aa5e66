#include "tests/support/expected_warnings.h"

#include <algorithm>
#include <array>

namespace backstory::test {
namespace {

constexpr std::array<std::string_view, 1> kExpected{
    // The offscreen platform draws without a window system and says so; it changes no result.
    "This plugin does not support",
};

} // namespace

bool isExpectedWarning(std::string_view line) {
    return std::ranges::any_of(kExpected, [line](std::string_view expected) {
        return line.find(expected) != std::string_view::npos;
    });
}

} // namespace backstory::test
