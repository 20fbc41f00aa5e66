#include "core/source/sqlite_each_stream.h"

#include "core/source/sqlite_functions.h"
#include "core/source/sqlite_rows.h"
#include "core/source/stream_batch.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace backstory {
namespace {

/// Ids of one statement; SQLite takes 32,766 parameters.
constexpr std::size_t kSoughtAtOnce = 20'000;
/// Rows whose ids are looked through in the time in which one id is looked up in all its spellings.
constexpr std::int64_t kRowsPerWalk = 100;

/// Whether it pays to look through the whole column first, and all ids are then written alike.
bool isWrittenAlike(SqliteSession &session, std::size_t streams) {
    if (!session.sql().hasRowid())
        return false;
    SqliteStatement last = session.prepare(session.sql().lastRow());
    const std::int64_t rows = last.step() ? last.value(0).integer() : 0;
    return rows / kRowsPerWalk < static_cast<std::int64_t>(streams) && session.allPlain();
}

class IndexLookup {
public:
    IndexLookup(SqliteSession &session, const EventTable &table, const EventOrder &order)
        : m_statement(session.prepare(
              session.sql().events(session.sql().stream() + " COLLATE BINARY = ?1"))),
          m_rows(table, session.sql(), m_statement),
          m_order(order),
          m_seek(session.seekText()) {}

    void setWrittenAlike() { m_writtenAlike = true; }

    void read(const StreamId &stream, const std::function<void(Event &&)> &take) {
        m_events.clear();
        for (const std::string &text : textsOf(stream))
            addRows(text);
        m_order.sort(m_events);
        for (Event &event : m_events)
            take(std::move(event));
    }

private:
    [[nodiscard]] std::vector<std::string> textsOf(const StreamId &stream) const {
        if (!stream.uuid())
            return {stream.text()};
        if (m_writtenAlike)
            return {stream.uuid()->text()};
        return spellingsOf(m_seek, *stream.uuid());
    }
    void addRows(const std::string &text) {
        m_statement.reset();
        m_statement.bindText(1, text);
        while (m_statement.step())
            m_events.push_back(m_rows.read(m_statement, m_events.size()));
    }

    SqliteStatement m_statement;
    SqliteRows m_rows;
    const EventOrder &m_order;
    SeekText m_seek;
    bool m_writtenAlike = false;
    std::vector<Event> m_events;
};

/// How many of the first streams stand in stream id order, each once.
std::size_t inOrder(std::span<const StreamId> streams) {
    const auto end = std::adjacent_find(streams.begin(), streams.end(),
                                        [](const auto &a, const auto &b) { return !(a < b); });
    const auto run = static_cast<std::size_t>(end - streams.begin()) + (end != streams.end());
    return std::min(run, kSoughtAtOnce);
}

/// One scan of the table, from which SQLite sorts the rows of these streams only.
void seekByScan(SqliteSession &session, const EventTable &table, const EventOrder &order,
                std::span<const StreamId> streams, const std::function<void(Event &&)> &take) {
    const SqliteSql &sql = session.sql();
    std::string places;
    for (std::size_t i = 1; i <= streams.size(); ++i)
        places += (i > 1 ? ",?" : "?") + std::to_string(i);
    SqliteStatement statement = session.prepare(
        sql.events(sql.streamKey() + " IN (" + places + ")", "ORDER BY " + sql.streamKey()));
    for (std::size_t i = 0; i < streams.size(); ++i)
        statement.bindBlob(static_cast<int>(i) + 1, sortKeyOf(streams[i].text()));
    const SqliteRows rows(table, sql, statement);
    StreamBatch batch(order, std::nullopt, take);
    std::uint64_t count = 0;
    while (statement.step())
        batch.add(rows.read(statement, count++));
    batch.finish();
}

} // namespace

void readEachStream(SqliteSession &session, const EventTable &table, const EventOrder &order,
                    std::span<const StreamId> streams, const std::function<void(Event &&)> &take,
                    const Progress &progress) {
    if (session.canWalk()) {
        IndexLookup lookup(session, table, order);
        if (isWrittenAlike(session, streams.size()))
            lookup.setWrittenAlike();
        for (const StreamId &stream : streams) {
            progress.throwIfStopped();
            lookup.read(stream, take);
        }
        return;
    }
    while (!streams.empty()) {
        const std::size_t count = inOrder(streams);
        seekByScan(session, table, order, streams.first(count), take);
        streams = streams.subspan(count);
    }
}

} // namespace backstory
