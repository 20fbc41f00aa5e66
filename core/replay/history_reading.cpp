#include "core/replay/history_reading.h"

#include "core/replay/batch_worker.h"
#include "core/replay/history_builder.h"
#include "core/replay/stream_events.h"

namespace backstory {

std::optional<History> readHistory(EventReader &reader, const HistoryQuestion &question,
                                   const Progress &progress) {
    if (question.knownAt)
        requireRecordedTime(reader.table());
    HistoryBuilder builder(question.rules, EventOrder(reader.table()));
    BatchWorker worker([&](const EventBatch &batch) {
        if (!progress.stop.stop_requested())
            builder.add(batch, question.knownAt);
    });
    bool any = false;
    reader.passStream(
        question.stream,
        [&](std::unique_ptr<EventBatch> batch) {
            any = true;
            return worker.take(std::move(batch));
        },
        progress);
    if (!any)
        return std::nullopt;
    worker.finish();
    progress.throwIfStopped();
    return builder.finish(question.stream, progress);
}

} // namespace backstory
