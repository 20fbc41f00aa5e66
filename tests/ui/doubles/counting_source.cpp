#include "tests/ui/doubles/counting_source.h"

#include "ui/models/reader_decorators.h"

namespace backstory::test {

namespace {

class CountingReader : public ui::ForwardingReader {
public:
    CountingReader(std::unique_ptr<EventReader> reader, std::atomic<int> &streamsRead)
        : ForwardingReader(*reader), m_reader(std::move(reader)), m_streamsRead(streamsRead) {}

    std::vector<Event> readStream(const StreamId &stream, const Progress &progress) override {
        ++m_streamsRead;
        return inner().readStream(stream, progress);
    }
    void passStream(const StreamId &stream, const TakeBatch &take,
                    const Progress &progress) override {
        ++m_streamsRead;
        inner().passStream(stream, take, progress);
    }
    void readEachStream(std::span<const StreamId> streams,
                        const std::function<void(Event &&)> &take,
                        const Progress &progress) override {
        m_streamsRead += static_cast<int>(streams.size());
        inner().readEachStream(streams, take, progress);
    }

private:
    std::unique_ptr<EventReader> m_reader;
    std::atomic<int> &m_streamsRead;
};

} // namespace

std::unique_ptr<EventReader>
CountingSource::openReader(const EventTable &table,
                           std::optional<std::chrono::milliseconds> patience) {
    return std::make_unique<CountingReader>(m_source->openReader(table, patience), m_streamsRead);
}

} // namespace backstory::test
