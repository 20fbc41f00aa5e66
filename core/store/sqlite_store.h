#pragma once

#include "core/source/sqlite_database.h"
#include "core/store/event_store.h"
#include "core/store/same_content.h"
#include "core/store/sqlite_layout.h"
#include "core/store/sqlite_text.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace backstory {

/// Writes one event table of an SQLite file.
///
/// Ids and streams that read as UUIDs are stored in lower case with dashes, unless the stream is
/// there in another spelling; payloads and metadata as they were given, byte for byte. An id may be
/// any text. recorded_by is the name of the system's user.
class SqliteStore final : public EventStore {
public:
    SqliteStore(std::unique_ptr<SqliteDatabase> database, EventTable table, SqliteLayout layout);

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    std::vector<Written> append(const StreamId &stream, std::span<const NewEvent> events,
                                const Expectation &expectation, const Progress &progress) override;
    std::vector<WriteOutcome> write(std::span<const NewEvent> events,
                                    const Progress &progress) override;

private:
    /// What is stored under an id.
    struct Stored {
        StoredContent content;
        Written written;
    };
    /// How a stream is spelled here, and its last version.
    struct StreamEnd {
        std::string spelling;
        std::int64_t version = 0;
    };
    /// Where the log and its streams end, as far as this transaction has looked.
    struct Ends {
        std::int64_t position = 0;
        std::unordered_map<StreamId, StreamEnd> streams;
    };

    [[nodiscard]] std::optional<std::string> faultHere(const NewEvent &event) const;
    void checkCall(const std::string &doing, const StreamId &stream,
                   std::span<const NewEvent> events) const;
    std::optional<Stored> find(const EventId &id);
    Stored readStored() const;
    StreamEnd findStream(const StreamId &stream);
    Ends findEnds();
    StreamEnd &endOf(Ends &ends, const StreamId &stream);
    Written insert(const NewEvent &event, Ends &ends);
    WriteOutcome writeOne(const NewEvent &event, Ends &ends);

    std::unique_ptr<SqliteDatabase> m_database;
    EventTable m_table;
    SqliteLayout m_layout;
    std::string m_user;
    SqliteStatement m_find;
    SqliteStatement m_lastVersion;
    SqliteStatement m_lastPosition;
    SqliteStatement m_insert;
    SqliteTextColumns m_columns;
};

} // namespace backstory
