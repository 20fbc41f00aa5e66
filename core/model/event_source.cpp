#include "core/model/event_source.h"

namespace backstory {

// What a reader does that has no quicker way.

void EventReader::passStream(const StreamId &stream, const TakeBatch &take,
                             const Progress &progress) {
    auto batch = std::make_unique<EventBatch>();
    for (const Event &event : readStream(stream, progress)) {
        batch->addWhole(event);
        if (!batch->full())
            continue;
        batch = take(std::move(batch));
        batch->clear();
    }
    if (!batch->empty())
        take(std::move(batch));
}

void EventReader::readEachStream(std::span<const StreamId> streams,
                                 const std::function<void(Event &&)> &take,
                                 const Progress &progress) {
    for (const StreamId &stream : streams)
        for (Event &event : readStream(stream, progress))
            take(std::move(event));
}

std::optional<StreamPage> EventReader::streamsWith(const RowCondition & /*condition*/,
                                                   const ScanRange & /*range*/,
                                                   const Progress & /*progress*/) {
    return std::nullopt;
}

void EventReader::pass(const PassQuestion &question, const TakeBatch &take,
                       const Progress &progress) {
    auto batch = std::make_unique<EventBatch>();
    const auto isAsked = [&question](const std::optional<Instant> &stamp) {
        const bool late = !question.upTo || (stamp && *stamp <= *question.upTo);
        return late && (!question.after || (stamp && *stamp > *question.after));
    };
    scan(
        {},
        [&](Event &&event) {
            if (!isAsked(event.happenedAt.instant))
                return;
            batch->add(event);
            if (!batch->full())
                return;
            batch = take(std::move(batch));
            batch->clear();
        },
        progress);
    if (!batch->empty())
        take(std::move(batch));
}

} // namespace backstory
