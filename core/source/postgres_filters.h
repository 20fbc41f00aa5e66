#pragma once

#include "core/model/event_table.h"
#include "core/source/postgres_catalog.h"

#include <string>

namespace backstory::postgres {

/// The filters of a mapping as a condition; empty where there is none.
std::string filterConditions(const EventTable &table, const Relation &relation);

/// Two conditions, of which either may be empty, as one.
std::string bothOf(const std::string &first, const std::string &second);

} // namespace backstory::postgres
