#pragma once

#include "core/model/event_source.h"
#include "core/source/sqlite_session.h"

#include <cstddef>
#include <string_view>

namespace backstory {

// How the streams of an SQLite table are listed and found, whatever the spelling of their ids.

/// The statement that gives the events of one stream, in no particular order.
SqliteStatement selectStream(SqliteSession &session, const StreamId &stream);

/// One page in stream id order.
StreamPage listStreams(SqliteSession &session, const ScanRange &range);

/// The streams whose id begins so, in any case; in stream id order.
StreamPage searchStreams(SqliteSession &session, std::string_view prefix, std::size_t limit);

} // namespace backstory
