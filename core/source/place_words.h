#pragma once

#include "core/model/log_follower.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The words of a place, which must begin with this one; slices of the place. Throws as
/// refusePlace does for a place of another kind.
std::vector<std::string_view> placeWords(const LogPlace &place, std::string_view kind,
                                         const std::string &table);

/// Throws Error(BadRequest) for a place that is none of this table.
[[noreturn]] void refusePlace(const LogPlace &place, const std::string &table);

/// A whole number that is the whole word.
template <class Number>
std::optional<Number> numberOf(std::string_view word) {
    Number value{};
    const char *end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

} // namespace backstory
