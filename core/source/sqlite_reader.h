#pragma once

#include "core/model/event_order.h"
#include "core/model/event_source.h"
#include "core/source/sqlite_session.h"

#include <limits>
#include <memory>

namespace backstory {

/// Reads one event table of an SQLite file.
///
/// Cost of readStream and findStreams with an index on the stream column: some dozens of looks into
/// it, however large the table; without one, a scan of the table. readStreams: a few looks a
/// stream. A scan first reads the stream column once, to learn whether the index is in the order of
/// ids; else SQLite sorts the rows, in its own temporary files.
class SqliteReader final : public EventReader {
public:
    /// `known`: what must be known about the file from the start.
    SqliteReader(std::shared_ptr<const SqliteFile> file, EventTable table,
                 std::optional<std::chrono::milliseconds> patience,
                 std::vector<Finding> known = {});

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    [[nodiscard]] std::vector<Finding> findings() const override { return m_findings; }
    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override;
    void readEachStream(std::span<const StreamId> streams,
                        const std::function<void(Event &&)> &take,
                        const Progress &progress) override;
    void passStream(const StreamId &stream, const TakeBatch &take,
                    const Progress &progress) override;
    StreamPage readStreams(const ScanRange &range, const Progress &progress) override;
    StreamPage findStreams(std::string_view prefix, std::size_t limit,
                           const Progress &progress) override;
    std::optional<StreamPage> streamsWith(const RowCondition &condition, const ScanRange &range,
                                          const Progress &progress) override;
    void pass(const PassQuestion &question, const TakeBatch &take,
              const Progress &progress) override;
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override;
    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override;
    /// Some rows after one of this rowid, in the order of their rowids.
    struct RowsAfter {
        std::vector<Event> events;
        std::int64_t last = 0; ///< the rowid up to which nothing is left
        bool more = false;
    };
    /// Only where there is a lastRowid(). At most 10,000 rows, and no more once 64 MiB of payload
    /// are there.
    RowsAfter readRowsAfter(std::int64_t row, const Progress &progress);
    /// The greatest rowid, kNoRow where there is no row; nothing for a relation without rowids.
    std::optional<std::int64_t> lastRowid(const Progress &progress);
    static constexpr std::int64_t kNoRow = std::numeric_limits<std::int64_t>::min();

    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override;
    std::optional<std::uint64_t> estimateEvents() override;

private:
    using Patience = std::optional<std::chrono::milliseconds>;
    using Work = std::function<void(SqliteSession &)>;

    /// Runs one reading in one snapshot, on a connection that fits the file's present state.
    void answer(const Progress &progress, Patience patience, bool repeatable, const Work &work);
    [[noreturn]] void failChanged() const;
    void requireSession(const Progress &progress, Patience patience);
    bool tryAnswer(const Progress &progress, Patience patience, const Work &work);
    bool answerOnce(const Progress &progress, Patience patience, const Work &work);

    std::shared_ptr<const SqliteFile> m_file;
    EventTable m_table;
    EventOrder m_order;
    Patience m_patience;
    std::unique_ptr<SqliteSession> m_session;
    std::vector<Finding> m_known;
    std::vector<Finding> m_findings;
};

} // namespace backstory
