#pragma once

#include "core/model/event_table.h"
#include "core/model/row_condition.h"
#include "core/source/postgres_catalog.h"

#include <string>

namespace backstory::postgres {

/// What the server can check of a condition, but for its stream: true for every row that meets it,
/// maybe for more. Empty where there is nothing that it can.
///
/// Left out is what the server would see otherwise than we do: a type or a stamp that is a path
/// into text, stamps that are text or floating-point numbers, text that cannot be sent. No part can
/// end the statement, whatever stands in the rows.
std::string rowCondition(const RowCondition &condition, const EventTable &table,
                         const Relation &relation);

} // namespace backstory::postgres
