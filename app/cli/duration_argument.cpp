#include "app/cli/duration_argument.h"

#include "core/base/error.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace backstory::cli {

std::chrono::milliseconds durationOf(std::string_view option, std::string_view text) {
    using std::chrono::milliseconds;
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 4> kUnits{
        {{"ms", 1}, {"s", 1'000}, {"m", 60'000}, {"h", 3'600'000}}};
    constexpr std::int64_t kDay = 86'400'000;
    std::int64_t count = 0;
    const char *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, count);
    if (fault == std::errc() && count > 0) {
        const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
        for (const auto &[name, millis] : kUnits) {
            if (unit == name && count <= kDay / millis)
                return milliseconds(count * millis);
        }
    }
    throw Error(ErrorKind::BadRequest, "reading " + std::string(option),
                '\'' + std::string(text) + "' is no span of time up to a day",
                "Give a number and a unit: 500ms, 30s, 5m, 2h.");
}

} // namespace backstory::cli
