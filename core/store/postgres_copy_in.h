#pragma once

#include "core/store/postgres_target.h"

#include <string>

namespace backstory::postgres {

/// Sends rows by `COPY into FROM STDIN (FORMAT binary)`, through libpq.
///
/// Throws StatementRefused (the connection is usable), and std::runtime_error where the connection
/// broke.
void copyInto(pg_conn *connection, const std::string &into, const CopyRows &rows);

} // namespace backstory::postgres
