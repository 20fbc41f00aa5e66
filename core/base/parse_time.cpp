#include "core/base/clock_text.h"
#include "core/base/error.h"
#include "core/base/zone.h"
#include "core/base/zone_database.h"

namespace backstory {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

std::string doing(std::string_view text) {
    return "reading the time " + std::string(text);
}

[[noreturn]] void throwOutside(std::string_view text) {
    throw Error(ErrorKind::BadRequest, doing(text), "it lies outside the years 0000–9999 UTC");
}

/// An instant for a message; those that cannot be held are named by the nearest one that can.
std::string nameOf(std::int64_t seconds, std::int32_t nanos) {
    const Instant limit = seconds < 0 ? Instant::earliest() : Instant::latest();
    return toIsoText(Instant::fromParts(seconds, nanos).value_or(limit));
}

[[noreturn]] void throwNotOnce(std::string_view text, const Zone &zone,
                               const ZoneAccess::Local &local, std::int32_t nanos) {
    const bool twice = local.result == ZoneAccess::Local::Result::Twice;
    const std::string first = nameOf(local.earlier, nanos);
    const std::string second = nameOf(local.later, nanos);
    throw Error(ErrorKind::BadRequest, doing(text),
                twice ? "in " + zone.name() + " it happens twice, at " + first + " and at " + second
                      : "in " + zone.name() +
                            " it never happens: the clock is put forward past it, "
                            "between " +
                            first + " and " + second,
                "Write one of the two instants, or give the time with its offset.");
}

/// The first second whose local date is the day, or nothing when the calendar of that zone leaves
/// the day out.
std::optional<std::int64_t> startOfDay(const Zone &zone, std::int64_t localMidnight) {
    const ZoneAccess::Local local = ZoneAccess::resolve(zone, localMidnight);
    if (local.result != ZoneAccess::Local::Result::Never)
        return local.earlier;
    const auto after = Instant::fromSeconds(local.afterGap);
    if (after && local.afterGap + zone.offsetAt(*after).seconds >= localMidnight + kSecondsPerDay)
        return std::nullopt;
    return local.afterGap;
}

/// The first second at or after the start of the day: of days that are left out, the next one's.
std::int64_t startOfDayOrNext(const Zone &zone, std::int64_t localMidnight) {
    const auto start = startOfDay(zone, localMidnight);
    return start ? *start : ZoneAccess::resolve(zone, localMidnight).afterGap;
}

Instant boundOfDay(std::string_view text, const ClockText &clock, const Zone &zone,
                   TimeBound bound) {
    std::int64_t first = 0;
    std::int64_t next = 0;
    if (clock.offset) {
        first = clock.localSeconds - *clock.offset;
        next = first + kSecondsPerDay;
    } else {
        const auto start = startOfDay(zone, clock.localSeconds);
        if (!start)
            throwNotOnce(text, zone, ZoneAccess::resolve(zone, clock.localSeconds), 0);
        first = *start;
        next = startOfDayOrNext(zone, clock.localSeconds + kSecondsPerDay);
    }
    const auto instant = bound == TimeBound::Lower ? Instant::fromSeconds(first)
                                                   : Instant::fromParts(next - 1, 999'999'999);
    if (!instant)
        throwOutside(text);
    return *instant;
}

} // namespace

ParsedTime parseTime(std::string_view text, const Zone &zone, TimeBound bound) {
    const auto clock = readClockText(text);
    if (!clock) {
        throw Error(ErrorKind::BadRequest, doing(text), "this is no time that can be read",
                    "Write it like 2026-03-31, 2026-03-31T17:00 or 2026-03-31T17:00:00.123+02:00.");
    }
    if (!clock->hasTime)
        return {boundOfDay(text, *clock, zone, bound), true};

    std::int64_t seconds = 0;
    if (clock->offset) {
        seconds = clock->localSeconds - *clock->offset;
    } else {
        const ZoneAccess::Local local = ZoneAccess::resolve(zone, clock->localSeconds);
        if (local.result != ZoneAccess::Local::Result::Once)
            throwNotOnce(text, zone, local, clock->nanos);
        seconds = local.earlier;
    }
    const auto instant = Instant::fromParts(seconds, clock->nanos);
    if (!instant)
        throwOutside(text);
    return {*instant, false};
}

std::optional<Instant> parseStamp(std::string_view text) {
    const auto clock = readClockText(text);
    if (!clock || !clock->hasTime)
        return std::nullopt;
    return Instant::fromParts(clock->localSeconds - clock->offset.value_or(0), clock->nanos);
}

} // namespace backstory
