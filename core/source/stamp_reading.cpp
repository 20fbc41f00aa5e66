#include "core/source/stamp_reading.h"

#include "core/base/zone.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>

namespace backstory {

namespace {

/// How many decimals of a second a whole number of this form counts.
int decimalsOf(StampForm form) {
    if (form == StampForm::Seconds)
        return 0;
    return form == StampForm::Micros ? 6 : 3;
}

/// A number as its digits: 0.DIGITS × 10^exponent, without leading zeros.
struct Decimal {
    bool negative = false;
    std::string digits;
    std::int64_t exponent = 0;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return end - from;
}

/// Reads the exponent that the whole rest of a token is. Exponents beyond int64 are clamped.
std::optional<std::int64_t> readExponent(std::string_view rest) {
    if (rest.empty())
        return 0;
    if (rest[0] != 'e' && rest[0] != 'E')
        return std::nullopt;
    rest.remove_prefix(1);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    if (rest.empty() || digitsAt(rest, 0) != rest.size())
        return std::nullopt;
    constexpr std::int64_t kFar = 1'000'000'000;
    std::int64_t value = 0;
    const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (result.ec != std::errc{} || value > kFar)
        value = kFar;
    return negative ? -value : value;
}

std::optional<Decimal> readDecimal(std::string_view text) {
    Decimal number;
    number.negative = text.starts_with('-');
    if (number.negative || text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t whole = digitsAt(text, 0);
    std::size_t end = whole;
    number.digits = text.substr(0, whole);
    if (end < text.size() && text[end] == '.') {
        const std::size_t fraction = digitsAt(text, end + 1);
        number.digits += text.substr(end + 1, fraction);
        end += 1 + fraction;
    }
    const auto exponent = readExponent(text.substr(end));
    if (number.digits.empty() || !exponent)
        return std::nullopt;
    number.exponent = *exponent + static_cast<std::int64_t>(whole);
    const auto zeros = std::min(number.digits.find_first_not_of('0'), number.digits.size());
    number.digits.erase(0, zeros);
    number.exponent =
        number.digits.empty() ? 0 : number.exponent - static_cast<std::int64_t>(zeros);
    return number;
}

/// The digits from place `from` to before place `to` of 0.DIGITS, zeros where there are none.
std::int64_t digitsBetween(const Decimal &number, std::int64_t from, std::int64_t to) {
    std::int64_t value = 0;
    for (std::int64_t i = from; i < to; ++i) {
        const bool inside = i >= 0 && i < static_cast<std::int64_t>(number.digits.size());
        value = value * 10 + (inside ? number.digits[static_cast<std::size_t>(i)] - '0' : 0);
    }
    return value;
}

/// The instant of so many seconds; nothing where that lies outside the years that can be held.
std::optional<Instant> instantOf(const Decimal &seconds) {
    constexpr std::int64_t kMostDigits = 12; // the year 9999 has twelve
    if (seconds.exponent > kMostDigits)
        return std::nullopt;
    std::int64_t whole = digitsBetween(seconds, 0, seconds.exponent);
    std::int64_t nanos = digitsBetween(seconds, seconds.exponent, seconds.exponent + 9);
    if (seconds.negative) {
        whole = -whole;
        if (nanos > 0) {
            whole -= 1;
            nanos = 1'000'000'000 - nanos;
        }
    }
    return Instant::fromParts(whole, static_cast<std::int32_t>(nanos));
}

/// Units by the magnitude that times of this age have in them, as a power of ten of the value.
struct Unit {
    std::int64_t from; ///< number of whole digits, from which on it looks like this unit
    std::string_view name;
    int decimals;
};
constexpr std::array kUnits{Unit{9, "seconds", 0}, Unit{12, "milliseconds", 3},
                            Unit{15, "microseconds", 6}, Unit{18, "nanoseconds", 9}};

/// Notes what a stored number looks like where that is not what the form says: other units, and
/// stamps at or before 1973, which most often were never set.
void noteSuspectUnit(const Decimal &stored, StampForm form, std::string_view raw,
                     std::vector<Finding> &findings) {
    std::string looksLike;
    if (stored.digits.empty()) {
        looksLike = "a time that was never set";
    } else if (stored.negative) {
        looksLike = "a time before 1970";
    } else {
        const Unit *unit = nullptr;
        for (const Unit &candidate : kUnits)
            unit = stored.exponent >= candidate.from ? &candidate : unit;
        if (unit != nullptr && unit->decimals == decimalsOf(form))
            return;
        looksLike = unit != nullptr ? std::string(unit->name) : "a time that was never set";
    }
    findings.push_back(
        {FindingCode::StampUnitSuspect, {}, {std::string(raw), std::move(looksLike)}});
}

Stamp rawStamp(FindingCode code, std::string_view raw, bool isNumber,
               std::vector<Finding> &findings) {
    findings.push_back({code, {}, {std::string(raw)}});
    return Stamp{std::nullopt, std::string(raw), isNumber};
}

Stamp stampOfDecimal(const Decimal &stored, std::string_view raw, bool isNumber, StampForm form,
                     std::vector<Finding> &findings) {
    noteSuspectUnit(stored, form, raw, findings);
    Decimal seconds = stored;
    if (!seconds.digits.empty())
        seconds.exponent -= decimalsOf(form);
    if (const auto instant = instantOf(seconds))
        return Stamp{instant, {}, false};
    return rawStamp(FindingCode::StampOutOfRange, raw, isNumber, findings);
}

/// A date that is well written but cannot be held: a year of five digits, before Christ, infinity.
bool isBeyondYears(std::string_view text) {
    if (text.ends_with(" BC") || text == "infinity" || text == "-infinity")
        return true;
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const std::size_t year = digitsAt(text, sign);
    return (year > 4 || (sign == 1 && year == 4)) && sign + year < text.size() &&
           text[sign + year] == '-';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

} // namespace

Stamp readStampNumber(std::int64_t value, StampForm form, std::vector<Finding> &findings) {
    // The common case, without the detour over digits: milliseconds from 1973 to the year 5138.
    constexpr std::int64_t kFrom = 100'000'000'000;
    constexpr std::int64_t kTo = 100'000'000'000'000;
    if (decimalsOf(form) == 3 && value >= kFrom && value < kTo)
        return Stamp{Instant::fromMillis(value), {}, false};
    const std::string text = std::to_string(value);
    return stampOfDecimal(*readDecimal(text), text, true, form, findings);
}

Stamp readStampText(std::string_view text, bool isNumber, StampForm form,
                    std::vector<Finding> &findings) {
    const std::string_view content = trimmed(text);
    if (const auto number = readDecimal(content))
        return stampOfDecimal(*number, text, isNumber, form, findings);
    if (const auto instant = parseStamp(content))
        return Stamp{instant, {}, false};
    return rawStamp(isBeyondYears(content) ? FindingCode::StampOutOfRange
                                           : FindingCode::StampUnreadable,
                    text, isNumber, findings);
}

Stamp missingStamp(StampPart part, std::vector<Finding> &findings) {
    findings.push_back({part == StampPart::HappenedAt ? FindingCode::StampMissing
                                                      : FindingCode::RecordedBeforeRecording,
                        {},
                        {}});
    return {};
}

} // namespace backstory
