#include "core/projection/fit_decimal.h"

#include "core/json/decimal.h"

#include <algorithm>

namespace backstory {
namespace {

bool anyDigitFrom(const json::DecimalParts &parts, std::size_t at) {
    for (; at < parts.digitCount(); ++at)
        if (parts.digit(at) != '0')
            return true;
    return false;
}

/// Adds one to the last digit.
void roundUp(std::string &digits) {
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9')
        digits[--at] = '0';
    if (at > 0)
        ++digits[at - 1];
    else
        digits.insert(digits.begin(), '1');
}

} // namespace

std::optional<FittedDecimal> fitDecimal(std::string_view token, std::size_t precision,
                                        std::size_t scale) {
    const json::DecimalParts parts = json::splitNumber(token);
    json::FixedDecimal number{parts.negative, {}, scale};
    if (parts.isZero())
        return FittedDecimal{number.text(), false};

    const auto exponent = parts.smallExponent();
    if (!exponent && !parts.exponentNegative)
        return std::nullopt;
    if (!exponent)
        return FittedDecimal{number.text(), true};
    const std::size_t zeros = parts.leadingZeros();
    // How many digits, from the first that is not 0, stand before the place where it is cut off.
    const std::int64_t kept = static_cast<std::int64_t>(parts.whole.size()) -
                              static_cast<std::int64_t>(zeros) + *exponent +
                              static_cast<std::int64_t>(scale);
    if (kept > static_cast<std::int64_t>(precision))
        return std::nullopt;
    if (kept < 0)
        return FittedDecimal{number.text(), true};

    const std::size_t end = std::min(zeros + static_cast<std::size_t>(kept), parts.digitCount());
    for (std::size_t at = zeros; at < end; ++at)
        number.digits += parts.digit(at);
    number.digits.resize(static_cast<std::size_t>(kept), '0');
    if (end < parts.digitCount() && parts.digit(end) >= '5')
        roundUp(number.digits);
    if (number.digits.size() > precision)
        return std::nullopt;
    return FittedDecimal{number.text(), anyDigitFrom(parts, end)};
}

} // namespace backstory
