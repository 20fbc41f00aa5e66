#pragma once

#include "core/model/event_source.h"
#include "core/source/open_source.h"

#include <memory>

namespace backstory {

/// Opens the event tables of a PostgreSQL database, named by a `postgresql://` URI or a libpq
/// keyword string.
///
/// Every call of a reader is one read-only transaction, which also works through a pooler; nothing
/// is ever written. Each reader has a connection of its own, opened when it is first needed. Throws
/// Error as openSource says, and Cancelled.
std::unique_ptr<EventSource> openPostgres(const OpenRequest &request, const Progress &progress);

/// Opens it to say what is there, and closes it again. Throws as openPostgres does.
SourceReport tryPostgres(const OpenRequest &request, const Progress &progress);

} // namespace backstory
