#include "core/base/zone.h"

#include "core/base/error.h"
#include "core/base/zone_database.h"
#include "core/base/zone_rules.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace backstory {

namespace {

const char *const kRemedy = "Name a zone of the IANA database (Europe/Berlin), UTC or local.";

const date::time_zone &database(const void *zone) {
    return *static_cast<const date::time_zone *>(zone);
}

[[noreturn]] void throwNoDatabase(const std::string &doing, const std::string &cause) {
    throw Error(ErrorKind::BadRequest, doing,
                "the zone database of the system cannot be read (" +
                    cause.substr(0, cause.find('\n')) + ')',
                "Install the zone files (the package tzdata), or use UTC.");
}

/// Throws when there is no database; the free functions of the library would throw other errors.
const date::tzdb &openDatabase(const std::string &doing) {
    try {
        const date::tzdb &zones = date::get_tzdb();
        if (!zones.zones.empty())
            return zones;
    } catch (const std::exception &cause) {
        throwNoDatabase(doing, cause.what());
    }
    throwNoDatabase(doing, "it is empty");
}

/// Other names of UTC, which need no database and print as UTC.
bool meansUtc(std::string_view name) {
    constexpr std::string_view kNames[] = {"UTC",      "Etc/UTC",   "Etc/UCT",       "UCT", "Zulu",
                                           "Etc/Zulu", "Universal", "Etc/Universal", "Z"};
    return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

/// The zone of this computer: TZ where it names one, as every program honours it, else what the
/// system is set to. A system that is set to nothing runs on UTC.
std::string localName(const std::string &doing) {
    openDatabase(doing);
    if (const char *variable = std::getenv("TZ")) {
        const std::string_view name(*variable == ':' ? variable + 1 : variable);
        try {
            return meansUtc(name) ? "UTC" : date::locate_zone(name)->name();
        } catch (const std::exception &) {
            // A rule such as CET-1CEST, or a path: fall back on the setting of the system.
        }
    }
    try {
        return date::current_zone()->name();
    } catch (const std::exception &) {
        return "UTC";
    }
}

std::string offsetText(std::int32_t seconds) {
    const std::int32_t size = std::abs(seconds);
    char text[16];
    const int minutes = size / 60 % 60;
    std::snprintf(text, sizeof text, "%c%02d:%02d", seconds < 0 ? '-' : '+', size / 3600, minutes);
    std::string result = text;
    if (size % 60 != 0) { // local mean time, before there were zones
        std::snprintf(text, sizeof text, ":%02d", size % 60);
        result += text;
    }
    return result;
}

/// The clock of a zone at an instant, as the text of an instant without its Z.
std::string clockText(Instant instant, std::int32_t offset) {
    // Near the ends the clock may lie outside of the years that an Instant holds; there it is
    // held at the end.
    std::string text = toIsoText(instant.plusSeconds(offset));
    text.pop_back();
    return text;
}

} // namespace

Zone::Zone() = default;

Zone Zone::named(std::string_view name) {
    const std::string doing = "choosing the time zone " + std::string(name);
    std::string wanted(name);
    if (wanted == "local")
        wanted = localName(doing);
    if (meansUtc(wanted))
        return {};

    openDatabase(doing);
    Zone zone;
    try {
        zone.m_zone = date::locate_zone(wanted);
        // The files are read on first use; better to learn here that one is damaged.
        database(zone.m_zone).get_info(date::sys_seconds{});
    } catch (const std::exception &) {
        throw Error(ErrorKind::BadRequest, doing, "there is no time zone of that name", kRemedy);
    }
    zone.m_name = std::move(wanted);
    return zone;
}

std::vector<std::string> Zone::allNames() {
    std::vector<std::string> names{"UTC"};
    for (const date::time_zone &zone : openDatabase("listing the time zones").zones) {
        if (zone.name() != "UTC")
            names.push_back(zone.name());
    }
    std::sort(names.begin() + 1, names.end());
    return names;
}

Zone::Offset Zone::offsetAt(Instant instant) const {
    if (isUtc())
        return {0, "UTC"};
    try {
        const date::sys_seconds time{std::chrono::seconds{instant.seconds()}};
        const date::sys_info info = infoAt(database(m_zone), time);
        return {static_cast<std::int32_t>(info.offset.count()), info.abbrev};
    } catch (const std::exception &cause) {
        throwNoDatabase("reading the time zone " + m_name, cause.what());
    }
}

std::string Zone::toText(Instant instant) const {
    if (isUtc())
        return toIsoText(instant);
    const std::int32_t offset = offsetAt(instant).seconds;
    return clockText(instant, offset) + offsetText(offset);
}

std::string Zone::toLocalText(Instant instant) const {
    std::string text = clockText(instant, isUtc() ? 0 : offsetAt(instant).seconds);
    text[10] = ' ';
    return text;
}

ZoneAccess::Local ZoneAccess::resolve(const Zone &zone, std::int64_t localSeconds) {
    if (zone.isUtc())
        return {Local::Result::Once, localSeconds, localSeconds, localSeconds};
    date::local_info info;
    try {
        const date::local_seconds time{std::chrono::seconds{localSeconds}};
        info = infoAt(database(zone.m_zone), time);
    } catch (const std::exception &cause) {
        throwNoDatabase("reading the time zone " + zone.name(), cause.what());
    }
    const std::int64_t before = localSeconds - info.first.offset.count();
    if (info.result == date::local_info::unique)
        return {Local::Result::Once, before, before, before};
    const std::int64_t after = localSeconds - info.second.offset.count();
    if (info.result == date::local_info::ambiguous)
        return {Local::Result::Twice, before, after, before};
    // With the offset after the gap the clock shows more, so the same reading is earlier.
    return {Local::Result::Never, after, before, info.first.end.time_since_epoch().count()};
}

} // namespace backstory
