#pragma once

#include "core/base/progress.h"
#include "core/model/event_table.h"
#include "core/store/expectation.h"
#include "core/store/new_event.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace backstory {

/// What became of an event: where it stands now, committed.
struct Written {
    StreamId stream;
    EventId id;
    std::int64_t version = 0;  ///< its stored version
    std::int64_t position = 0; ///< in the whole log
    bool wasThere = false;     ///< the same event was written before: nothing was done
};

/// Why an event was not written: a clause that stands alone.
struct Refused {
    std::string reason;
};

using WriteOutcome = std::variant<Written, Refused>;

/// Writes one event table that initStore made, and never changes what is there.
///
/// Every function is one transaction: after an error nothing of the call is stored, with one
/// exception that no client can be spared: where the connection broke during the commit
/// (Error(ConnectionLost)) it may be. Saying the same again, with ids, is safe: an id that is
/// there with the same content (stream, type, payload and whatever else was given, equal by
/// value) is answered as the first time and not written again.
///
/// Throws Error: Conflict, BadRequest (a payload that is no JSON, an id that the table cannot
/// hold), TargetUnwritable, ConnectionLost; and Cancelled. Threads: one at a time; any number of
/// stores and processes may write to the same table.
class EventStore {
public:
    virtual ~EventStore() = default;

    [[nodiscard]] virtual const EventTable &table() const = 0;

    /// Appends events to one stream, all or none; their `stream` must be this one. Ids are looked
    /// up first: where all are there with the same content, the expectation does not matter.
    /// Throws Error(Conflict) that names the version found, or the id whose content differs.
    virtual std::vector<Written> append(const StreamId &stream, std::span<const NewEvent> events,
                                        const Expectation &expectation,
                                        const Progress &progress) = 0;

    /// Writes events of any streams in one go, the quick way: those that are there already are
    /// passed over, those that contradict what is there or cannot be held are refused, one by one.
    /// Within a stream the order is kept. The outcomes stand in the order of the events.
    virtual std::vector<WriteOutcome> write(std::span<const NewEvent> events,
                                            const Progress &progress) = 0;
};

/// Which table is written.
struct StoreRequest {
    /// A PostgreSQL connection string or the path of an SQLite file.
    std::string target;
    /// The event table by name (`order_events`, `sales.order_events`). Empty: the default one.
    std::string table;
    std::optional<std::string> password;
};

/// Opens a store that initStore made. Throws Error: as openSource does, and TargetUnwritable for a
/// table that initStore did not make (naming the way: `init --upgrade`).
std::unique_ptr<EventStore> openStore(const StoreRequest &request, const Progress &progress = {});

} // namespace backstory
