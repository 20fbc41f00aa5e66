#pragma once

#include "core/model/event_order.h"
#include "core/model/event_source.h"
#include "core/source/postgres_catalog.h"
#include "core/source/postgres_event_columns.h"
#include "core/source/postgres_session.h"
#include "core/source/postgres_source_state.h"
#include "core/source/postgres_stream_key.h"

#include <memory>
#include <string>

namespace backstory::postgres {

/// Reads one event table of a PostgreSQL database.
///
/// Cost: a stream is one round trip. On a text column whose ids are UUIDs, the first lookup and the
/// first page read the whole column once for each table and source, to learn how ids are written
/// there.
class PostgresReader final : public EventReader {
public:
    PostgresReader(std::shared_ptr<SourceState> state, EventTable table, TableFacts facts,
                   std::optional<std::chrono::milliseconds> patience);
    ~PostgresReader() override;

    const EventTable &table() const override { return m_table; }
    std::vector<Finding> findings() const override { return m_findings; }
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
    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override;
    std::optional<std::uint64_t> estimateEvents() override;

private:
    [[nodiscard]] Errand errand(const char *what) const;
    [[nodiscard]] std::string restricted(const std::string &condition) const;
    void learnSpellings(const Progress &progress);
    StreamPage readPage(const std::string &statement, std::size_t limit, const Errand &errand,
                        const Progress &progress);
    void scanRows(const std::string &condition, const std::function<void(Event &&)> &take,
                  const std::optional<std::uint64_t> &total, const Progress &progress);

    std::shared_ptr<SourceState> m_state;
    EventTable m_table;
    TableFacts m_facts;
    std::optional<std::chrono::milliseconds> m_patience;
    Session m_session;
    EventColumns m_columns;
    EventOrder m_order;
    StreamKey m_key;
    std::string m_relation;
    std::string m_filters; ///< a condition, empty where there is none
    std::vector<Finding> m_findings;
    bool m_spellingsUnknown = false; ///< finding them out took too long
};

/// The finding for a table whose streams cannot be looked up, with the line that would help.
std::optional<Finding> missingIndex(const EventTable &table, const TableFacts &facts);

} // namespace backstory::postgres
