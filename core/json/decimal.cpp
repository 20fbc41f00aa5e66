#include "core/json/decimal.h"

#include "core/json/lexis.h"
#include "core/json/number.h"

#include <algorithm>
#include <charconv>

namespace backstory::json {

namespace {

std::string_view takeDigits(std::string_view &text) {
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count]))
        ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

std::string_view withoutLeadingZeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

/// The decimals that a number is written with, its exponent taken into account: `10.00` 2,
/// `1e2` 0, `1.5e-3` 4. Nothing where they are too many to be added.
std::optional<std::size_t> decimalsOf(const DecimalParts &parts) {
    const auto exponent = parts.smallExponent();
    if (!exponent)
        return parts.exponentNegative ? std::nullopt : std::optional<std::size_t>(0);
    const std::int64_t decimals = static_cast<std::int64_t>(parts.fraction.size()) - *exponent;
    if (decimals > kMaxSumExponent)
        return std::nullopt;
    return static_cast<std::size_t>(std::max<std::int64_t>(decimals, 0));
}

/// Whether the first digit that counts stands within what is added.
bool firstDigitInReach(const DecimalParts &parts) {
    const auto exponent = parts.smallExponent();
    if (!exponent)
        return false;
    const std::int64_t place = static_cast<std::int64_t>(parts.whole.size()) - 1 -
                               static_cast<std::int64_t>(parts.leadingZeros()) + *exponent;
    return place >= -kMaxSumExponent && place <= kMaxSumExponent;
}

int compareDigits(const std::string &a, const std::string &b) {
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : a.compare(b);
}

char digitFromEnd(const std::string &digits, std::size_t place) {
    return place < digits.size() ? digits[digits.size() - 1 - place] : '0';
}

std::string addDigits(const std::string &a, const std::string &b) {
    std::string sum(std::max(a.size(), b.size()) + 1, '0');
    int carry = 0;
    for (std::size_t place = 0; place < sum.size(); ++place) {
        const int digit = digitFromEnd(a, place) - '0' + (digitFromEnd(b, place) - '0') + carry;
        carry = digit / 10;
        sum[sum.size() - 1 - place] = static_cast<char>('0' + digit % 10);
    }
    return std::string(withoutLeadingZeros(sum));
}

/// `a` less `b`, which must not be greater.
std::string subtractDigits(const std::string &a, const std::string &b) {
    std::string rest(a.size(), '0');
    int borrowed = 0;
    for (std::size_t place = 0; place < a.size(); ++place) {
        int digit = digitFromEnd(a, place) - digitFromEnd(b, place) - borrowed;
        borrowed = digit < 0 ? 1 : 0;
        digit += 10 * borrowed;
        rest[a.size() - 1 - place] = static_cast<char>('0' + digit);
    }
    return std::string(withoutLeadingZeros(rest));
}

void widen(FixedDecimal &number, std::size_t decimals) {
    if (!number.digits.empty())
        number.digits.append(decimals - number.decimals, '0');
    number.decimals = decimals;
}

} // namespace

std::optional<std::int64_t> DecimalParts::smallExponent() const {
    if (exponent.empty())
        return 0;
    if (exponent.size() > 15) // far beyond every sum, and still far from overflowing
        return std::nullopt;
    std::int64_t value = 0;
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
    return exponentNegative ? -value : value;
}

std::size_t DecimalParts::leadingZeros() const {
    const std::size_t inWhole = std::min(whole.find_first_not_of('0'), whole.size());
    if (inWhole < whole.size())
        return inWhole;
    return inWhole + std::min(fraction.find_first_not_of('0'), fraction.size());
}

DecimalParts splitNumber(std::string_view token) {
    DecimalParts parts;
    if (token.front() == '-') {
        parts.negative = true;
        token.remove_prefix(1);
    }
    parts.whole = takeDigits(token);
    if (!token.empty() && token.front() == '.') {
        token.remove_prefix(1);
        parts.fraction = takeDigits(token);
    }
    if (token.empty())
        return parts;
    token.remove_prefix(1); // e or E
    parts.exponentNegative = token.front() == '-';
    if (token.front() == '-' || token.front() == '+')
        token.remove_prefix(1);
    parts.exponent = withoutLeadingZeros(token);
    return parts;
}

std::string FixedDecimal::text() const {
    std::string text = digits;
    if (text.size() <= decimals)
        text.insert(0, decimals + 1 - text.size(), '0');
    if (decimals != 0)
        text.insert(text.size() - decimals, 1, '.');
    if (negative && !digits.empty())
        text.insert(0, 1, '-');
    return text;
}

FixedDecimal readFixed(std::string_view text) {
    const DecimalParts parts = splitNumber(text);
    FixedDecimal number{parts.negative, {}, parts.fraction.size()};
    number.digits.append(parts.whole).append(parts.fraction).erase(0, parts.leadingZeros());
    return number;
}

std::optional<FixedDecimal> toFixed(std::string_view token) {
    if (!isNumberToken(token))
        return std::nullopt;
    const DecimalParts parts = splitNumber(token);
    const auto decimals = decimalsOf(parts);
    const std::size_t zeros = parts.leadingZeros();
    // A zero is nothing whatever its exponent; one with too many decimals is a plain 0.
    if (zeros == parts.digitCount())
        return FixedDecimal{false, {}, decimals.value_or(0)};
    if (!decimals || !firstDigitInReach(parts))
        return std::nullopt;

    FixedDecimal number{parts.negative, {}, *decimals};
    number.digits.append(parts.whole).append(parts.fraction).erase(0, zeros);
    // decimals = max(fraction - exponent, 0), so the digits are short by what was cut off at 0.
    const std::int64_t missing = static_cast<std::int64_t>(*decimals) -
                                 static_cast<std::int64_t>(parts.fraction.size()) +
                                 *parts.smallExponent();
    number.digits.append(static_cast<std::size_t>(missing), '0');
    return number;
}

FixedDecimal addFixed(FixedDecimal a, FixedDecimal b) {
    const std::size_t decimals = std::max(a.decimals, b.decimals);
    widen(a, decimals);
    widen(b, decimals);
    if (a.negative == b.negative)
        return {a.negative, addDigits(a.digits, b.digits), decimals};
    if (compareDigits(a.digits, b.digits) < 0)
        std::swap(a, b);
    return {a.negative, subtractDigits(a.digits, b.digits), decimals};
}

} // namespace backstory::json
