#pragma once

#include "core/model/event.h"
#include "core/model/event_order.h"
#include "core/source/postgres_event_columns.h"
#include "core/source/postgres_session.h"
#include "core/source/postgres_stream_key.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace backstory::postgres {

/// The events of many streams of one table: as many streams as go together are one statement.
///
/// Streams that only a statement of their own finds (see StreamKey::joined) are left to the caller.
/// Memory: the names of one statement's streams, and one stream where the server cannot follow the
/// order of its events.
class EachStream {
public:
    /// What is asked of which table. Must outlive this.
    struct Table {
        Session &session;
        const StreamKey &key;
        const EventColumns &columns;
        const EventOrder &order;
        std::string relation; ///< quoted
        std::string filters;  ///< a condition, empty where there is none
        std::size_t atOnce;   ///< streams in one statement, at most
        Errand errand;
    };
    using Take = std::function<void(Event &&)>;
    using ReadAlone = std::function<std::vector<Event>(const StreamId &)>;

    EachStream(const Table &table, const Take &take, const ReadAlone &readAlone,
               const Progress &progress);

    /// Streams in the order given, the events of one together, in the table's order.
    void read(std::span<const StreamId> streams);

private:
    void readTogether(std::span<const StreamId> streams, StreamKey::Joined how);
    [[nodiscard]] std::string select(std::span<const StreamId> streams,
                                     StreamKey::Joined how) const;

    const Table &m_table;
    const Take &m_take;
    const ReadAlone &m_readAlone;
    const Progress &m_progress;
};

} // namespace backstory::postgres
