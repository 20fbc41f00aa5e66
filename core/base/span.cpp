#include "core/base/instant.h"

namespace backstory {

namespace {

std::string amount(std::int64_t count, const char *unit) {
    return std::to_string(count) + ' ' + unit;
}

/// Two units that follow each other; the smaller one is left out when it is nothing.
std::string amounts(std::int64_t count, const char *unit, std::int64_t rest, const char *restUnit) {
    return rest == 0 ? amount(count, unit) : amount(count, unit) + ' ' + amount(rest, restUnit);
}

std::string describeShort(std::int64_t nanos) {
    if (nanos < 1'000)
        return amount(nanos, "ns");
    if (nanos < 1'000'000)
        return amount(nanos / 1'000, "µs");
    return amount(nanos / 1'000'000, "ms");
}

std::string describeLong(std::int64_t seconds, std::int64_t tenths) {
    if (seconds < 10 && tenths != 0)
        return std::to_string(seconds) + '.' + amount(tenths, "s");
    if (seconds < 60)
        return amount(seconds, "s");
    if (seconds < 600)
        return amounts(seconds / 60, "min", seconds % 60, "s");
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60)
        return amount(minutes, "min");
    const std::int64_t hours = minutes / 60;
    if (hours < 24)
        return amounts(hours, "h", minutes % 60, "min");
    const std::int64_t days = hours / 24;
    if (days < 10)
        return amounts(days, "d", hours % 24, "h");
    return amount(days, "d");
}

} // namespace

std::string describeSpan(Instant from, Instant to) {
    if (to == from)
        return "0";
    if (to < from)
        return "−" + describeSpan(to, from);
    std::int64_t seconds = to.seconds() - from.seconds();
    std::int64_t nanos = to.nanos() - from.nanos();
    if (nanos < 0) {
        nanos += 1'000'000'000;
        --seconds;
    }
    return seconds == 0 ? describeShort(nanos) : describeLong(seconds, nanos / 100'000'000);
}

} // namespace backstory
