#pragma once

#include "core/model/event_order.h"
#include "core/model/event_source.h"
#include "core/source/json_lines_index.h"

#include <memory>

namespace backstory {

/// Reads the events of one mapping from an indexed JSON Lines file.
///
/// Cost of readStream: one small reading of the file for each event. A scan jumps about in a file
/// that is not sorted by stream.
class JsonLinesReader final : public EventReader {
public:
    JsonLinesReader(std::shared_ptr<const JsonLinesBytes> bytes,
                    std::shared_ptr<const JsonLinesIndex> index, EventTable table);

    [[nodiscard]] const EventTable &table() const override { return m_table; }
    [[nodiscard]] std::vector<Finding> findings() const override { return m_index->findings(); }
    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override;
    StreamPage readStreams(const ScanRange &range, const Progress &progress) override;
    StreamPage findStreams(std::string_view prefix, std::size_t limit,
                           const Progress &progress) override;
    void pass(const PassQuestion &question, const TakeBatch &take,
              const Progress &progress) override;
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override;
    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override;
    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override;
    std::optional<std::uint64_t> estimateEvents() override;

private:
    /// The place of the first stream of a range.
    [[nodiscard]] std::size_t firstOf(const ScanRange &range) const;
    [[nodiscard]] std::vector<Event> eventsOf(std::size_t stream, const Progress &progress);

    std::shared_ptr<const JsonLinesBytes> m_bytes;
    std::shared_ptr<const JsonLinesIndex> m_index;
    EventTable m_table;
    EventOrder m_order;
    LineEvents m_events;
    std::string m_line;
    std::vector<json::Field> m_fields;
};

} // namespace backstory
