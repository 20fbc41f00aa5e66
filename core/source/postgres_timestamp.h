#pragma once

#include "core/model/event.h"

#include <cstdint>
#include <string>
#include <vector>

namespace backstory::postgres {

/// A timestamp in PostgreSQL's binary form, exact to its microsecond and independent of the
/// server's DateStyle and TimeZone. Infinity, years beyond 9999 and those before Christ cannot be
/// held: they keep their text, with a finding.
Stamp stampOfTimestamp(std::int64_t binary, bool withZone, std::vector<Finding> &findings);
/// The same for a date, which stands for its first instant.
Stamp stampOfDate(std::int32_t binary, std::vector<Finding> &findings);

/// As PostgreSQL prints it in ISO style: `10000-01-01 00:00:00.5+00`, `0044-03-15 00:00:00 BC`.
std::string timestampText(std::int64_t binary, bool withZone);
std::string dateText(std::int32_t binary);

} // namespace backstory::postgres
