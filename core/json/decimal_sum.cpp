#include "core/json/decimal.h"
#include "core/json/lexis.h"
#include "core/json/number.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace backstory::json {

namespace {

constexpr std::size_t kMaxDigits = 18; // of what fits in 64 bits

constexpr auto kPowers = [] {
    std::array<std::int64_t, kMaxDigits + 1> powers{1};
    for (std::size_t at = 1; at < powers.size(); ++at)
        powers[at] = powers[at - 1] * 10;
    return powers;
}();

/// A number of few digits: `units` of 10^-`decimals`.
struct SmallDecimal {
    std::int64_t units = 0;
    std::int32_t decimals = 0;
};

/// Reads what nearly every number is: some digits, maybe a point, no exponent.
bool readSmall(std::string_view token, SmallDecimal &out) {
    const bool negative = !token.empty() && token.front() == '-';
    std::size_t at = negative ? 1 : 0;
    if (token.size() == at || token.size() - at > kMaxDigits || !isDigit(token[at]))
        return false;
    if (token[at] == '0' && at + 1 < token.size() && isDigit(token[at + 1]))
        return false;
    std::int64_t units = 0;
    std::size_t point = token.size() - 1;
    for (; at < token.size(); ++at) {
        if (isDigit(token[at]))
            units = units * 10 + (token[at] - '0');
        else if (token[at] == '.' && point == token.size() - 1 && at != point)
            point = at;
        else
            return false;
    }
    out.units = negative ? -units : units;
    out.decimals = static_cast<std::int32_t>(token.size() - 1 - point);
    return true;
}

/// The sum stays within this, so that one more term can neither overflow nor go unnoticed.
template <class Wide>
constexpr Wide kBound = sizeof(Wide) > 8 ? Wide{kPowers[18]} * kPowers[18] : Wide{kPowers[18]};

template <class Wide>
bool scale(Wide &units, std::int32_t places) {
    if (units == 0 || places == 0)
        return true;
    if (places > static_cast<std::int32_t>(kMaxDigits))
        return false;
    const Wide power = kPowers[static_cast<std::size_t>(places)];
    const Wide limit = kBound<Wide> / power;
    if (units > limit || units < -limit)
        return false;
    units *= power;
    return true;
}

/// Adds, unless the sum does not fit; then nothing is changed.
template <class Wide>
bool addSmall(Wide &sum, std::int32_t &decimals, const SmallDecimal &term) {
    Wide scaledSum = sum;
    Wide units = term.units;
    const std::int32_t wider = std::max(decimals, term.decimals);
    if (!scale(scaledSum, wider - decimals) || !scale(units, wider - term.decimals))
        return false;
    scaledSum += units; // both within the bound, twice which still fits
    if (scaledSum > kBound<Wide> || scaledSum < -kBound<Wide>)
        return false;
    sum = scaledSum;
    decimals = wider;
    return true;
}

template <class Wide>
FixedDecimal writtenOut(Wide units, std::int32_t decimals) {
    FixedDecimal number{units < 0, {}, static_cast<std::size_t>(decimals)};
    for (; units != 0; units /= 10) {
        const int digit = static_cast<int>(units % 10);
        number.digits += static_cast<char>('0' + std::abs(digit));
    }
    std::reverse(number.digits.begin(), number.digits.end());
    return number;
}

} // namespace

bool DecimalSum::add(std::string_view token) {
    SmallDecimal small;
    if (m_big.empty() && readSmall(token, small) && addSmall(m_units, m_decimals, small))
        return true;
    auto term = toFixed(token);
    if (!term)
        return false;
    // The sum of two numbers within reach may lie beyond it, and is still a sum.
    FixedDecimal sum = m_big.empty() ? writtenOut(m_units, m_decimals) : readFixed(m_big);
    m_big = addFixed(std::move(sum), std::move(*term)).text();
    return true;
}

std::string DecimalSum::text() const {
    return m_big.empty() ? writtenOut(m_units, m_decimals).text() : m_big;
}

} // namespace backstory::json
