#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory::json {

/// Numbers whose decimal exponent of the first digit, or number of decimals, lies beyond this are
/// shown and compared but never added.
inline constexpr std::int64_t kMaxSumExponent = 131'072;

/// Whether a token is a number of RFC 8259.
bool isNumberToken(std::string_view token);

/// Compares two number tokens by value, exactly, without expanding an exponent: `10.0` equals
/// `1e1`, `1e400` is greater than `1e399`, `-0` equals `0`. Exponents of any length are allowed.
/// Cost: the length of the tokens.
std::strong_ordering compareNumbers(std::string_view a, std::string_view b);

/// Whether a number can take part in a sum.
bool isSummable(std::string_view token);

/// The exact sum of two summable numbers, with as many decimals as the wider of the two and no
/// exponent (`10.00` + `0.5` = `10.50`). Answers nothing where one of them is not summable.
std::optional<std::string> addNumbers(std::string_view a, std::string_view b);

/// A running exact sum. Prints as many decimals as its widest term, `0` when nothing was added.
///
/// Cost: a few nanoseconds while the sum fits in 128 bits (64 with Visual C++), arbitrary precision
/// beyond.
class DecimalSum {
public:
    /// Answers false, and adds nothing, when the token is not summable.
    bool add(std::string_view token);
    [[nodiscard]] std::string text() const;

private:
#ifdef __SIZEOF_INT128__
    __extension__ using Wide = __int128;
#else
    using Wide = std::int64_t; // Visual C++: outgrown sooner, as exact
#endif
    Wide m_units = 0; ///< the sum in units of 10^-m_decimals, while m_big is empty
    std::int32_t m_decimals = 0;
    std::string m_big; ///< the sum as text once it outgrew m_units
};

} // namespace backstory::json
