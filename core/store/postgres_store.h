#pragma once

#include "core/store/event_store.h"
#include "core/store/postgres_batch.h"
#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

#include <string>
#include <vector>

namespace backstory::postgres {

/// Writes one store in a PostgreSQL database.
///
/// Cost: append is one round trip, by the store's own function, which every appender may call.
/// write takes a handful of round trips a batch where the user has the owner's rights; else it is
/// an append for each stream of the batch, each a transaction of its own.
class PostgresStore final : public EventStore {
public:
    PostgresStore(Target target, EventTable table, StoreLayout layout, bool ownsTable);

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    std::vector<Written> append(const StreamId &stream, std::span<const NewEvent> events,
                                const Expectation &expectation, const Progress &progress) override;
    std::vector<WriteOutcome> write(std::span<const NewEvent> events,
                                    const Progress &progress) override;

private:
    [[nodiscard]] std::optional<std::string> faultHere(const NewEvent &event) const;
    std::vector<Written> callAppend(const StreamId &stream, std::span<const NewEvent> events,
                                    const Expectation &expectation, const Progress &progress);
    void writeSound(std::span<const NewEvent> events, std::span<WriteOutcome> outcomes,
                    const Progress &progress);
    bool tryBatch(std::span<const NewEvent> events, std::span<WriteOutcome> outcomes,
                  std::string &fault, const Progress &progress);
    void writeByStream(std::span<const NewEvent> events, std::span<WriteOutcome> outcomes,
                       const Progress &progress);

    Target m_target;
    EventTable m_table;
    StoreLayout m_layout;
    bool m_ownsTable;
    /// Whether the next batch looks ids up first: after one in which some were stored.
    BatchIds m_ids = BatchIds::AllNew;
};

} // namespace backstory::postgres
