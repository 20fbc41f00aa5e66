#pragma once

#include "core/source/postgres_errors.h"
#include "core/source/postgres_session.h"

#include <functional>
#include <stop_token>
#include <string>

namespace backstory::postgres {

/// The server refused; the connection is idle again.
struct CopyRefused {
    ServerComplaint complaint;
};

/// The connection ended, before or in the middle.
struct CopyBroken {
    std::string message;
};

/// Runs a message whose last statement is `COPY … TO STDOUT (FORMAT binary)`, through libpq, and
/// hands out its rows. A row's fields are valid during the call only.
///
/// Memory: one row. Throws CopyRefused, CopyBroken, Cancelled once stopped, and whatever `take`
/// throws; after the last two the connection must be closed.
void copyOut(pg_conn *connection, const std::string &message,
             const std::function<void(BinaryRow)> &take, const std::stop_token &stop);

} // namespace backstory::postgres
