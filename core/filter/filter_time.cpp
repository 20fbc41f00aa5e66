#include "core/filter/filter_time.h"

#include "core/base/error.h"
#include "core/base/written_time.h"
#include "core/json/lexis.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace backstory {
namespace {

std::optional<std::int64_t> secondsOf(char unit) {
    switch (unit) {
    case 's':
        return 1;
    case 'm':
        return 60;
    case 'h':
        return 3'600;
    case 'd':
        return 86'400;
    case 'w':
        return 7 * 86'400;
    default:
        return std::nullopt;
    }
}

/// The seconds of `-3d`, below zero.
std::optional<std::int64_t> readSpan(std::string_view text) {
    constexpr std::int64_t kMostUnits = 1'000'000'000'000; // beyond all years, of any unit
    if (text.size() < 3 || !json::isDigit(text[1]))
        return std::nullopt;
    std::int64_t count = 0;
    const char *unit = text.data() + text.size() - 1;
    const auto [end, error] = std::from_chars(text.data() + 1, unit, count);
    const auto seconds = secondsOf(*unit);
    if (error != std::errc{} || end != unit || !seconds)
        return std::nullopt;
    return -std::min(count, kMostUnits) * *seconds;
}

std::string sentence(std::string clause) {
    if (!clause.empty() && clause.front() >= 'a' && clause.front() <= 'z')
        clause.front() = static_cast<char>(clause.front() - ('a' - 'A'));
    return clause + '.';
}

} // namespace

FilterTime readFilterTime(std::string_view text, const FilterWords &words,
                          const FilterToken &token) {
    if (saysNow(text))
        return {words.present, words.present, true};
    if (!text.empty() && text.front() == '-') {
        const auto span = readSpan(text);
        if (!span)
            throw FilterMistake(token.at, token.length(),
                                "This is no stretch of time. Write -3d for three days ago, or "
                                "-2w, -12h, -90m, -30s.");
        const Instant then = words.present.plusSeconds(*span);
        return {then, then, true};
    }
    try {
        return {parseTime(text, words.zone, TimeBound::Lower, words.present).instant,
                parseTime(text, words.zone, TimeBound::Upper, words.present).instant,
                saysDay(text)};
    } catch (const Error &error) {
        const std::string remedy = error.remedy().empty() ? "" : ' ' + error.remedy();
        throw FilterMistake(token.at, token.length(), sentence(error.cause()) + remedy);
    }
}

bool looksLikeDate(std::string_view text) {
    constexpr std::size_t kLongest = 10;
    const auto isOfDate = [](char c) {
        return json::isDigit(c) || c == '-' || c == '.' || c == '/';
    };
    return saysDay(text) || (!text.empty() && text.size() <= kLongest && json::isDigit(text[0]) &&
                             std::ranges::all_of(text, isOfDate));
}

bool looksLikeClock(std::string_view text) {
    const std::size_t colon = text.find(':');
    return (colon == 1 || colon == 2) && text.size() >= colon + 3 && json::isDigit(text[0]) &&
           json::isDigit(text[colon - 1]) && json::isDigit(text[colon + 1]) &&
           json::isDigit(text[colon + 2]);
}

} // namespace backstory
