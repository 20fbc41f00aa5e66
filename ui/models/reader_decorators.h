#pragma once

#include "core/model/event_source.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace backstory::ui {

/// A reader that passes everything on to another: the base of those that change one thing.
class ForwardingReader : public EventReader {
public:
    explicit ForwardingReader(EventReader &reader) : m_reader(reader) {}

    [[nodiscard]] const EventTable &table() const override { return m_reader.table(); }
    [[nodiscard]] std::vector<Finding> findings() const override { return m_reader.findings(); }
    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override {
        return m_reader.readStream(stream, progress);
    }
    void passStream(const StreamId &stream, const TakeBatch &take,
                    const Progress &progress) override {
        m_reader.passStream(stream, take, progress);
    }
    void readEachStream(std::span<const StreamId> streams,
                        const std::function<void(Event &&)> &take,
                        const Progress &progress) override {
        m_reader.readEachStream(streams, take, progress);
    }
    std::optional<StreamPage> streamsWith(const RowCondition &condition, const ScanRange &range,
                                          const Progress &progress) override {
        return m_reader.streamsWith(condition, range, progress);
    }
    void pass(const PassQuestion &question, const TakeBatch &take,
              const Progress &progress) override {
        m_reader.pass(question, take, progress);
    }
    StreamPage readStreams(const ScanRange &range, const Progress &progress) override {
        return m_reader.readStreams(range, progress);
    }
    StreamPage findStreams(std::string_view prefix, std::size_t limit,
                           const Progress &progress) override {
        return m_reader.findStreams(prefix, limit, progress);
    }
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override {
        m_reader.scan(range, take, progress);
    }
    void scanLog(const std::function<void(Event &&)> &take, const Progress &progress) override {
        m_reader.scanLog(take, progress);
    }
    bool hasAnyType(std::span<const std::string> types, const Progress &progress) override {
        return m_reader.hasAnyType(types, progress);
    }
    std::optional<std::uint64_t> estimateEvents() override { return m_reader.estimateEvents(); }

protected:
    [[nodiscard]] EventReader &inner() { return m_reader; }

private:
    EventReader &m_reader;
};

/// Notices which streams a scan went through, those that give no entry of a book included: that is
/// where the next page begins.
class StreamCounter : public ForwardingReader {
public:
    using ForwardingReader::ForwardingReader;

    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override;

    [[nodiscard]] const std::optional<StreamId> &last() const { return m_last; }
    [[nodiscard]] std::size_t streams() const { return m_streams; }

private:
    std::optional<StreamId> m_last;
    std::size_t m_streams = 0;
};

/// Scans some streams only, each by its own reading: a book of the hits of a search.
class ChosenStreams : public ForwardingReader {
public:
    ChosenStreams(EventReader &reader, std::vector<StreamId> streams)
        : ForwardingReader(reader), m_streams(std::move(streams)) {}

    /// Reads the chosen streams whatever the range.
    void scan(const ScanRange &range, const std::function<void(Event &&)> &take,
              const Progress &progress) override;

private:
    std::vector<StreamId> m_streams;
};

} // namespace backstory::ui
