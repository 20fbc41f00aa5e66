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

/// The page that one stream makes, where it is there and lies in the range.
StreamPage pageOfStream(SqliteSession &session, const StreamId &stream, const ScanRange &range);

/// One page of the streams that have a row which meets an SQL condition, in stream id order. Reads
/// rows in the order in which the condition is quickest checked, not along the index of streams.
StreamPage gatherStreams(SqliteSession &session, const std::string &condition,
                         const ScanRange &range);

} // namespace backstory
