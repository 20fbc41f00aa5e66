#include "core/base/clock_text.h"
#include "core/base/error.h"
#include "core/base/written_time.h"
#include "core/base/zone.h"
#include "core/base/zone_database.h"

#include <chrono>

namespace backstory {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

std::string doing(std::string_view text) {
    return "reading the time " + std::string(text);
}

[[noreturn]] void throwOutside(std::string_view text) {
    throw Error(ErrorKind::BadRequest, doing(text), "it lies outside the years 0000–9999 UTC");
}

[[noreturn]] void throwRefused(std::string_view text, WrittenTime::Refusal refusal) {
    using Refusal = WrittenTime::Refusal;
    switch (refusal) {
    case Refusal::NoSuchDay:
        throw Error(ErrorKind::BadRequest, doing(text), "the calendar has no such day",
                    "Write a day that there is, like 2026-03-31.");
    case Refusal::NoYear:
        throw Error(ErrorKind::BadRequest, doing(text), "it names no year",
                    "Write the year too, like 31 March 2026.");
    case Refusal::TwoDigitYear:
        throw Error(ErrorKind::BadRequest, doing(text),
                    "a year of two digits may be of any century",
                    "Write all four digits of it, like 31.03.2026.");
    case Refusal::SlashedDate:
        throw Error(ErrorKind::BadRequest, doing(text),
                    "with slashes, some write the day first and some the month",
                    "Write it like 2026-03-31, 31.03.2026 or 31 March 2026.");
    case Refusal::NotATime:
        break;
    }
    throw Error(ErrorKind::BadRequest, doing(text), "this is no time that can be read",
                "Write it like 2026-03-31, 2026-03-31 17:00, 31.03.2026 17:00 or 31 March 2026; or "
                "today, yesterday or now.");
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

/// A time in the spelling of machines, else in one of people.
ClockText clockOf(std::string_view text, const Zone &zone, Instant present) {
    if (const auto clock = readClockText(text))
        return *clock;
    const std::chrono::sys_seconds local{
        std::chrono::seconds{present.seconds() + zone.offsetAt(present).seconds}};
    const std::int64_t today =
        std::chrono::floor<std::chrono::days>(local).time_since_epoch().count();
    const WrittenTime written = readWrittenTime(text, today);
    if (!written.clock)
        throwRefused(text, written.refusal);
    return *written.clock;
}

} // namespace

ParsedTime parseTime(std::string_view text, const Zone &zone, TimeBound bound) {
    // Whole milliseconds, as every store can hold them.
    const auto present = Instant::fromMillis(Instant::now().floorMillis());
    return parseTime(text, zone, bound, present.value_or(Instant::latest()));
}

ParsedTime parseTime(std::string_view text, const Zone &zone, TimeBound bound, Instant present) {
    if (saysNow(text))
        return {present, false};
    const ClockText clock = clockOf(text, zone, present);
    if (!clock.hasTime)
        return {boundOfDay(text, clock, zone, bound), true};

    std::int64_t seconds = 0;
    if (clock.offset) {
        seconds = clock.localSeconds - *clock.offset;
    } else {
        const ZoneAccess::Local local = ZoneAccess::resolve(zone, clock.localSeconds);
        if (local.result != ZoneAccess::Local::Result::Once)
            throwNotOnce(text, zone, local, clock.nanos);
        seconds = local.earlier;
    }
    const auto instant = Instant::fromParts(seconds, clock.nanos);
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
