#pragma once

#include "core/source/sqlite_database.h"

namespace backstory {

/// Adds `backstory_same(type, stored, folded)` to a connection: 1 where meansSame says so. Rows are
/// compared by it in statements, so that rebuilding and checking never disagree.
void addSameValue(SqliteDatabase &database);

} // namespace backstory
