#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"
#include "core/source/sqlite_database.h"

#include <optional>

namespace backstory {

/// Writes events into the table of a local copy such that reading them there finds again what was
/// found at the source: stored versions, positions, times and metadata as they were, payloads byte
/// for byte, and values that cannot be read as they stood.
///
/// The table is laid out as in a store, but nothing in it is unique and nothing is required:
/// what is broken at the source is as broken in its copy.
class CopiedRows {
public:
    /// Makes the table.
    CopiedRows(SqliteDatabase &database, const EventTable &copy);

    void add(const Event &event);
    /// Makes the indexes, once all rows are there.
    void finish();

private:
    /// The columns, as the places of the INSERT.
    struct At {
        enum Place : int {
            Id = 1,
            Stream,
            Type,
            Payload,
            CreatedAt,
            Version,
            Position,
            Metadata,
            RecordedAt,
            RecordedBy,
            Erased,
        };
    };

    void bindStampOf(At::Place place, const std::optional<StampRef> &part, const Stamp &stamp,
                     const Event &event);
    void bindStamp(At::Place place, const Stamp &stamp, StampForm form, const Event &event);
    void bindPayload(const Event &event);
    void bindErasure(const Event &event);

    SqliteDatabase &m_database;
    EventTable m_table;
    SqliteStatement m_insert;
};

} // namespace backstory
