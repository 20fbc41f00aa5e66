#pragma once

#include <date/tz.h>

namespace backstory {

/// What a zone's clock is at an instant, and what its reading stands for: as date::time_zone
/// answers, and right also after 2037, where the zone files end and date::time_zone stays with
/// the last offset. From then on the rules of the last years that the files hold are carried on.
date::sys_info infoAt(const date::time_zone &zone, date::sys_seconds time);
date::local_info infoAt(const date::time_zone &zone, date::local_seconds time);

} // namespace backstory
