#include "core/replay/book.h"

#include "core/replay/book_columns.h"
#include "core/replay/book_scan.h"
#include "core/replay/stream_events.h"

#include <algorithm>

namespace backstory {
namespace {

void handOut(const StreamEvents &stream, const std::optional<Instant> &asOf, BookFold &fold,
             const TakeBookState &take, const Progress &progress) {
    const std::size_t count = stream.countUpTo(asOf);
    if (count == 0)
        return;
    BookEntry entry;
    entry.stream = stream.events.front().stream;
    entry.events = count;
    entry.eventsAfter = stream.events.size() - count;
    entry.first = stream.times.front();
    entry.last = stream.times[count - 1];
    fold.start(entry.stream);
    foldEvents(fold, std::span(stream.events).first(count), progress);
    take(std::move(entry), fold.state());
}

} // namespace

void scanBookStates(EventReader &reader, BookFold &fold, const BookQuestion &question,
                    const TakeBookState &take, const Progress &progress) {
    const auto takeStream = [&](const StreamEvents &stream) {
        handOut(stream, question.asOf, fold, take, progress);
    };
    StreamGatherer gatherer(reader.table(), question.knownAt, takeStream, progress);
    reader.scan(
        question.range, [&gatherer](Event &&event) { gatherer.add(std::move(event)); }, progress);
    gatherer.finish();
}

void readBookStates(EventReader &reader, std::span<const StreamId> streams, BookFold &fold,
                    const BookQuestion &question, const TakeBookState &take,
                    const Progress &progress) {
    const auto takeStream = [&](const StreamEvents &stream) {
        handOut(stream, question.asOf, fold, take, progress);
    };
    StreamGatherer gatherer(reader.table(), question.knownAt, takeStream, progress);
    reader.readEachStream(
        streams, [&gatherer](Event &&event) { gatherer.add(std::move(event)); }, progress);
    gatherer.finish();
}

void foldEvents(BookFold &fold, std::span<const Event> events, const Progress &progress) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i % 1024 == 1023)
            progress.throwIfStopped();
        fold.apply(events[i].type, events[i].payload);
    }
}

void scanBook(EventReader &reader, const Ruleset &rules, const BookQuestion &question,
              const std::function<void(BookEntry &&)> &take, const Progress &progress) {
    BookFold fold = question.wholeState ? BookFold(rules) : BookFold(rules, columnMembers(rules));

    const auto complete = [&](BookEntry &&entry, const json::Value &state) {
        entry.columns = columnsOf(rules, state);
        if (question.wholeState)
            entry.state = state;
        take(std::move(entry));
    };
    scanBookStates(reader, fold, question, complete, progress);
}

void keepKnown(std::vector<Event> &events, const EventTable &table, Instant knownAt) {
    requireRecordedTime(table);
    std::erase_if(events, [knownAt](const Event &event) {
        return event.recordedAt.instant && *event.recordedAt.instant > knownAt;
    });
}

} // namespace backstory
