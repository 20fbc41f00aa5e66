#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory::json {

/// The parts of a number token. Slices of it; nothing is computed yet.
struct DecimalParts {
    bool negative = false;
    std::string_view whole;    ///< digits before the point
    std::string_view fraction; ///< digits after the point
    bool exponentNegative = false;
    std::string_view exponent; ///< digits without sign and leading zeros; empty for 0

    /// The exponent as a number, unless it has more digits than any number that is added.
    [[nodiscard]] std::optional<std::int64_t> smallExponent() const;
    /// How many digits stand before the first that is not 0; all of them for a zero.
    [[nodiscard]] std::size_t leadingZeros() const;
    [[nodiscard]] std::size_t digitCount() const { return whole.size() + fraction.size(); }
    [[nodiscard]] bool isZero() const { return leadingZeros() == digitCount(); }
    [[nodiscard]] char digit(std::size_t at) const {
        return at < whole.size() ? whole[at] : fraction[at - whole.size()];
    }
};

/// `token` must be a number of RFC 8259.
DecimalParts splitNumber(std::string_view token);

/// A decimal written out: an integer of any size, in units of 10^-decimals.
struct FixedDecimal {
    bool negative = false;
    std::string digits; ///< without leading zeros; empty for zero
    std::size_t decimals = 0;

    [[nodiscard]] std::string text() const;
};

/// Reads what FixedDecimal::text wrote, of whatever size.
FixedDecimal readFixed(std::string_view text);

/// The number written out, where it is one that is added (see kMaxSumExponent).
std::optional<FixedDecimal> toFixed(std::string_view token);

/// The exact sum, with the decimals of the wider of the two.
FixedDecimal addFixed(FixedDecimal a, FixedDecimal b);

} // namespace backstory::json
