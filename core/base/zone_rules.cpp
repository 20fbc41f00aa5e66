#include "core/base/zone_rules.h"

#include <chrono>

namespace backstory {

namespace {

/// 1 March: the years that begin there are alike in every weekday, leap day and all, when they
/// begin on the same weekday, and rules of summer time go by weekdays.
date::sys_days firstOfMarch(int year) {
    return date::sys_days{date::year{year} / date::March / 1};
}

/// How far a time after 2037 must be moved to fall into a year that the files hold, and that is
/// alike. Zero for earlier times.
date::days shiftIntoFiles(date::sys_days day) {
    constexpr int kFirstYear = 2026; // eleven years, among which every weekday occurs
    constexpr int kLastYear = 2036;
    if (day < firstOfMarch(kLastYear + 1))
        return date::days{0};
    int year = static_cast<int>(date::year_month_day{day}.year());
    if (day < firstOfMarch(year))
        --year;
    const date::sys_days start = firstOfMarch(year);
    for (int alike = kLastYear; alike > kFirstYear; --alike) {
        if (date::weekday{firstOfMarch(alike)} == date::weekday{start})
            return firstOfMarch(alike) - start;
    }
    return firstOfMarch(kFirstYear) - start;
}

} // namespace

date::sys_info infoAt(const date::time_zone &zone, date::sys_seconds time) {
    const date::days shift = shiftIntoFiles(date::floor<date::days>(time));
    date::sys_info info = zone.get_info(time + shift);
    info.begin -= shift;
    info.end -= shift;
    return info;
}

date::local_info infoAt(const date::time_zone &zone, date::local_seconds time) {
    const date::sys_days day{date::floor<date::days>(time).time_since_epoch()};
    const date::days shift = shiftIntoFiles(day);
    date::local_info info = zone.get_info(time + shift);
    for (date::sys_info *part : {&info.first, &info.second}) {
        part->begin -= shift;
        part->end -= shift;
    }
    return info;
}

} // namespace backstory
