#include "core/json/number.h"

#include "core/json/decimal.h"
#include "core/json/lexis.h"

#include <algorithm>

namespace backstory::json {

namespace {

/// A whole number of any length, with its sign.
struct Integer {
    bool negative = false;
    std::string digits; ///< without leading zeros; empty for 0
};

std::strong_ordering compareIntegers(const Integer &a, const Integer &b) {
    if (a.negative != b.negative)
        return a.negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const auto size = a.digits.size() <=> b.digits.size();
    const auto order = size != 0 ? size : a.digits.compare(b.digits) <=> 0;
    return a.negative ? 0 <=> order : order;
}

/// The decimal exponent of the first digit that counts, of a number that is not zero.
std::strong_ordering compareMagnitude(const DecimalParts &a, const DecimalParts &b) {
    const auto shift = [](const DecimalParts &parts) {
        return static_cast<std::int64_t>(parts.whole.size()) -
               static_cast<std::int64_t>(parts.leadingZeros());
    };
    const auto smallA = a.smallExponent();
    const auto smallB = b.smallExponent();
    if (smallA && smallB)
        return *smallA + shift(a) <=> *smallB + shift(b);

    const auto whole = [&shift](const DecimalParts &parts) {
        const std::int64_t places = shift(parts);
        const FixedDecimal sum = addFixed(
            {parts.exponentNegative, std::string(parts.exponent), 0},
            {places < 0, places == 0 ? std::string() : std::to_string(std::abs(places)), 0});
        return Integer{sum.negative && !sum.digits.empty(), sum.digits};
    };
    return compareIntegers(whole(a), whole(b));
}

std::strong_ordering compareSignificand(const DecimalParts &a, const DecimalParts &b) {
    std::size_t atA = a.leadingZeros();
    std::size_t atB = b.leadingZeros();
    while (atA < a.digitCount() || atB < b.digitCount()) {
        const char digitA = atA < a.digitCount() ? a.digit(atA) : '0';
        const char digitB = atB < b.digitCount() ? b.digit(atB) : '0';
        if (digitA != digitB)
            return digitA <=> digitB;
        ++atA;
        ++atB;
    }
    return std::strong_ordering::equal;
}

} // namespace

bool isNumberToken(std::string_view token) {
    if (token.empty() || (token.front() != '-' && !isDigit(token.front())))
        return false;
    const Word word = numberAt(token, 0);
    return word.result == WordEnd::Found && word.end == token.size();
}

std::strong_ordering compareNumbers(std::string_view a, std::string_view b) {
    if (a == b)
        return std::strong_ordering::equal;
    const DecimalParts partsA = splitNumber(a);
    const DecimalParts partsB = splitNumber(b);
    const int signA = partsA.isZero() ? 0 : partsA.negative ? -1 : 1;
    const int signB = partsB.isZero() ? 0 : partsB.negative ? -1 : 1;
    if (signA != signB || signA == 0)
        return signA <=> signB;
    auto order = compareMagnitude(partsA, partsB);
    if (order == 0)
        order = compareSignificand(partsA, partsB);
    return signA < 0 ? 0 <=> order : order;
}

bool isSummable(std::string_view token) {
    // Without an exponent, a token this short cannot reach the limits.
    if (token.size() <= static_cast<std::size_t>(kMaxSumExponent) &&
        token.find_first_of("eE") == std::string_view::npos)
        return isNumberToken(token);
    return toFixed(token).has_value();
}

std::optional<std::string> addNumbers(std::string_view a, std::string_view b) {
    auto fixedA = toFixed(a);
    auto fixedB = toFixed(b);
    if (!fixedA || !fixedB)
        return std::nullopt;
    return addFixed(std::move(*fixedA), std::move(*fixedB)).text();
}

} // namespace backstory::json
