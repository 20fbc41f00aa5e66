#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// A number as a column of decimals holds it.
struct FittedDecimal {
    std::string text;     ///< with exactly the column's decimals, never `-0`
    bool rounded = false; ///< digits that are not 0 were cut off
};

/// The number with `scale` decimals, rounded half away from zero as PostgreSQL does; nothing where
/// it has, after rounding, more than `precision` digits in all.
///
/// `token` is a number of RFC 8259, or one with leading zeros. Exact, whatever its exponent.
/// Cost: the length of the token and of the result.
std::optional<FittedDecimal> fitDecimal(std::string_view token, std::size_t precision,
                                        std::size_t scale);

} // namespace backstory
