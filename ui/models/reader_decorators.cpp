#include "ui/models/reader_decorators.h"

namespace backstory::ui {

void StreamCounter::scan(const ScanRange &range, const std::function<void(Event &&)> &take,
                         const Progress &progress) {
    const auto count = [&](Event &&event) {
        if (!m_last || *m_last != event.stream) {
            m_last = event.stream;
            ++m_streams;
        }
        take(std::move(event));
    };
    inner().scan(range, count, progress);
}

void ChosenStreams::scan(const ScanRange &, const std::function<void(Event &&)> &take,
                         const Progress &progress) {
    for (const StreamId &stream : m_streams) {
        progress.throwIfStopped();
        for (Event &event : inner().readStream(stream, progress))
            take(std::move(event));
    }
}

} // namespace backstory::ui
