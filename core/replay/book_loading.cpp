#include "core/replay/book_loading.h"

#include "core/replay/book_scan.h"
#include "core/replay/fold_crew.h"

namespace backstory {

namespace {

constexpr std::size_t kStreamsAtOnce = 1'024;

void foldInOrder(const BookReading &reading, std::span<const StreamId> streams,
                 const std::optional<Instant> &asOf, KeptBook &book) {
    if (streams.empty())
        return;
    for (const StreamId &stream : streams)
        book.drop(stream);
    BookFold fold(reading.rules, book.members());
    const auto take = [&](const StreamEvents &stream) {
        book.replace(stream, asOf, fold, reading.progress);
    };
    StreamGatherer gatherer(reading.reader.table(), reading.knownAt, take, reading.progress);
    reading.reader.readEachStream(
        streams, [&](Event &&event) { gatherer.add(std::move(event)); }, reading.progress);
    gatherer.finish();
}

/// Folds streams as the log was, so that they can be carried on; answers those of which that does
/// not tell enough.
std::vector<StreamId> foldUnordered(const BookReading &reading, std::span<const StreamId> streams,
                                    const std::optional<Instant> &asOf, KeptBook &book) {
    KeptStreams kept = reading.fold->emptyStreams();
    const FoldTarget target{asOf, &kept};
    EventBatch batch;
    const auto fold = [&] {
        reading.fold->fold(batch, std::span(&target, 1), true);
        batch.clear();
    };
    reading.reader.readEachStream(
        streams,
        [&](Event &&event) {
            batch.add(event);
            if (batch.full())
                fold();
        },
        reading.progress);
    fold();
    std::vector<StreamId> undecided;
    for (const StreamId &stream : streams) {
        const auto record = kept.find({stream.uuid(), stream.text()});
        if (!record)
            book.drop(stream);
        else if (record->head().undecided)
            undecided.push_back(stream);
        else
            book.replace(*record);
    }
    return undecided;
}

/// Folds in order what the fold of the log left undecided, a few at a time.
void decide(const BookReading &reading, const std::optional<Instant> &asOf, KeptBook &book) {
    std::vector<StreamId> undecided;
    const auto fold = [&] {
        foldInOrder(reading, undecided, asOf, book);
        undecided.clear();
    };
    for (std::size_t shard = 0; shard < book.streams().shards(); ++shard) {
        reading.progress.throwIfStopped();
        for (const KeptPlace &place : book.streams().places(shard)) {
            const KeptRecord record = book.streams().at(place);
            if (record.head().undecided)
                undecided.push_back(KeptStreams::idOf(record));
            if (undecided.size() == kStreamsAtOnce)
                fold();
        }
    }
    fold();
}

} // namespace

std::unique_ptr<KeptBook> BookReading::emptyBook() const {
    return std::make_unique<KeptBook>(reader.table(), rules, fold ? fold->orderBytes() : 0);
}

void foldLog(const BookReading &reading, const PassQuestion &question,
             std::span<const FoldTarget> targets, bool countAfter) {
    FoldCrew crew([&](const EventBatch &batch) { reading.fold->fold(batch, targets, countAfter); });
    reading.reader.pass(
        question,
        [&](std::unique_ptr<EventBatch> batch) {
            reading.progress.throwIfStopped();
            return crew.take(std::move(batch));
        },
        reading.progress);
    crew.finish();
}

std::unique_ptr<KeptBook> loadBook(const BookReading &reading, const std::optional<Instant> &asOf) {
    auto book = reading.emptyBook();
    if (reading.fold) {
        const FoldTarget target{asOf, &book->streams()};
        foldLog(reading, {}, std::span(&target, 1), true);
        decide(reading, asOf, *book);
        return book;
    }
    BookFold fold(reading.rules, book->members());
    const auto take = [&](const StreamEvents &stream) {
        book->replace(stream, asOf, fold, reading.progress);
    };
    StreamGatherer gatherer(reading.reader.table(), reading.knownAt, take, reading.progress);
    reading.reader.scan(
        {}, [&](Event &&event) { gatherer.add(std::move(event)); }, reading.progress);
    gatherer.finish();
    return book;
}

void readAgain(const BookReading &reading, std::span<const StreamId> streams,
               const std::optional<Instant> &asOf, KeptBook &book) {
    if (streams.empty())
        return;
    if (reading.fold)
        foldInOrder(reading, foldUnordered(reading, streams, asOf, book), asOf, book);
    else
        foldInOrder(reading, streams, asOf, book);
}

} // namespace backstory
