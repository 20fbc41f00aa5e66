#pragma once

#include "core/base/progress.h"
#include "core/model/event.h"
#include "core/model/event_batch.h"
#include "core/model/event_table.h"
#include "core/model/log_follower.h"
#include "core/model/row_condition.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What a source is, in words that may be shown: never a password.
struct SourceDescription {
    std::string kind;  ///< `PostgreSQL 15.18`, `SQLite file`, `JSON Lines file`
    std::string label; ///< short: file name, or `database on host`
    std::string place; ///< long: full path, or URI without password
};

/// A page of streams, in stream id order.
struct StreamPage {
    std::vector<StreamId> streams; ///< each as first met in the store
    bool more = false;
};

/// Which part of a table a scan reads.
struct ScanRange {
    std::optional<StreamId> after;         ///< only streams after this one
    std::optional<std::size_t> maxStreams; ///< and no more than so many
};

/// Takes a batch of a pass; gives back one to be filled next, which may be the same.
using TakeBatch = std::function<std::unique_ptr<EventBatch>(std::unique_ptr<EventBatch>)>;

/// Which events a pass over the whole log hands out.
struct PassQuestion {
    std::optional<Instant> after; ///< only events with a stamp after this one
    std::optional<Instant> upTo;  ///< only events with a stamp at or before this one
};

/// Reads one event table. It never writes, and it holds nothing open that the owner of the store
/// would notice (a transaction lasts for one call).
///
/// Every function may throw Error, and Cancelled when its token was asked to stop. Ids given are
/// compared as section "ids" of TextId says, whatever their spelling.
/// Threads: one thread at a time; ask the source for one reader a thread.
class EventReader {
public:
    virtual ~EventReader() = default;

    [[nodiscard]] virtual const EventTable &table() const = 0;
    /// What must be known about the table as a whole, so far.
    [[nodiscard]] virtual std::vector<Finding> findings() const = 0;

    /// All events of one stream, in the table's order. Empty when there are none.
    virtual std::vector<Event> readStream(const StreamId &stream, const Progress &progress) = 0;

    /// The same, handed out in batches as they are read, so that nobody holds all of them twice: in
    /// whatever order is quickest for the backend, and whole (see EventBatch::rests).
    virtual void passStream(const StreamId &stream, const TakeBatch &take,
                            const Progress &progress);

    /// All events of some streams, each as readStream: streams in the order given, the events of
    /// one together, in the table's order. One snapshot for as many as a backend can ask for at
    /// once. `take` may move from its argument.
    virtual void readEachStream(std::span<const StreamId> streams,
                                const std::function<void(Event &&)> &take,
                                const Progress &progress);

    /// One page of stream ids.
    virtual StreamPage readStreams(const ScanRange &range, const Progress &progress) = 0;

    /// The streams whose id, as shown, begins with `prefix` (any case), at most `limit`.
    virtual StreamPage findStreams(std::string_view prefix, std::size_t limit,
                                   const Progress &progress) = 0;

    /// One page of the streams that have an event which meets the condition; see RowCondition:
    /// there may be more among them. Nothing where the backend cannot tell quicker than a scan of
    /// everything does.
    virtual std::optional<StreamPage> streamsWith(const RowCondition &condition,
                                                  const ScanRange &range, const Progress &progress);

    /// All events of the log once, one snapshot, in bounded memory, in whatever order is quickest
    /// for the backend. For folds that do not need an order, or make it themselves. A source that
    /// stops answering: as scan.
    virtual void pass(const PassQuestion &question, const TakeBatch &take,
                      const Progress &progress);

    /// All events of a range, one snapshot, in bounded memory: streams in stream id order, the
    /// events of one stream together, in the table's order. `take` may move from its argument.
    /// A source that stops answering in the middle throws Error(ConnectionLost) after what came
    /// was handed out: the caller marks it as part.
    virtual void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
                      const Progress &progress) = 0;

    /// All events in the order of the log, one snapshot, in bounded memory: by position where the
    /// table has one, else by time (absent last) and then as within a stream. `take` may move from
    /// its argument. A source that stops answering: as scan.
    virtual void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) = 0;

    /// Whether some event has one of these types.
    virtual bool hasAnyType(std::span<const std::string> types, const Progress &progress) = 0;

    /// About how many events there are, without counting; absent where nobody knows.
    virtual std::optional<std::uint64_t> estimateEvents() = 0;
};

/// A place where events are read: a database or a file, with one or more event tables.
///
/// Threads: all functions may be called from any thread at any time; readers are independent of
/// each other. The source must outlive its readers.
class EventSource {
public:
    virtual ~EventSource() = default;

    [[nodiscard]] virtual const SourceDescription &description() const = 0;
    /// The event tables, recognised or given by a mapping; the default first (`order_events`, else
    /// the first by name). Never empty: a source without one cannot be opened.
    [[nodiscard]] virtual const std::vector<EventTable> &tables() const = 0;

    /// A reader of one of tables(). `patience` bounds each answer that a person waits for on
    /// screen (then Error(Busy)); none for scans and command lines.
    virtual std::unique_ptr<EventReader>
    openReader(const EventTable &table, std::optional<std::chrono::milliseconds> patience) = 0;

    /// A follower of one of tables(), from a place that an earlier one told. Throws
    /// Error(BadRequest) for a place that is none of this table, Error(NotAnswerable) where a
    /// source cannot be followed.
    virtual std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                                      const LogPlace &place) = 0;
    /// The same from the beginning, or from now on.
    virtual std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                                      const Progress &progress) = 0;
};

} // namespace backstory
