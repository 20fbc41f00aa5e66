#include "core/replay/book_difference.h"

#include "core/replay/book_loading.h"
#include "core/replay/book_scan.h"
#include "core/replay/stream_merge.h"

#include <map>
#include <utility>

namespace backstory {

namespace {

constexpr std::size_t kStreamsAtOnce = 1'024;

BookChange::Kind otherWayRound(BookChange::Kind kind) {
    switch (kind) {
    case BookChange::Kind::Appeared:
        return BookChange::Kind::Disappeared;
    case BookChange::Kind::Disappeared:
        return BookChange::Kind::Appeared;
    case BookChange::Kind::Changed:
        break;
    }
    return kind;
}

/// Everything that a difference is worked out from, the earlier moment first.
class Difference {
public:
    Difference(const BookReading &reading, std::optional<Instant> earlier,
               std::optional<Instant> later, const TakeBookChange &take)
        : m_reading(reading),
          m_earlier(earlier),
          m_later(later),
          m_take(take),
          m_members(columnMembers(reading.rules)),
          m_fold(reading.rules, m_members) {}

    void run() {
        if (m_reading.fold)
            runUnordered();
        else
            runInOrder();
    }

private:
    void runInOrder() {
        StreamGatherer gatherer(
            m_reading.reader.table(), m_reading.knownAt,
            [this](const StreamEvents &stream) { foldAndTell(stream, m_take); },
            m_reading.progress);
        m_reading.reader.scan(
            {}, [&gatherer](Event &&event) { gatherer.add(std::move(event)); }, m_reading.progress);
        gatherer.finish();
    }

    void foldAndTell(const StreamEvents &stream, const TakeBookChange &take) {
        const std::size_t before = stream.countUpTo(m_earlier);
        const std::size_t after = stream.countUpTo(m_later);
        if (before == after)
            return;
        const std::span<const Event> events(stream.events);
        const StreamId &id = events.front().stream;
        m_fold.start(id);
        BookSide earlier;
        if (before > 0) {
            foldEvents(m_fold, events.first(before), m_reading.progress);
            earlier = {true, columnsOf(m_reading.rules, m_fold.state())};
        }
        foldEvents(m_fold, events.subspan(before, after - before), m_reading.progress);
        tellChange(id, std::move(earlier), {true, columnsOf(m_reading.rules, m_fold.state())},
                   after - before, take);
    }

    // What lies between comes after all that lies before, in the order of each stream: so the two
    // are folded apart, and one laid over the other.
    void runUnordered() {
        const auto book = m_reading.emptyBook();
        KeptStreams between = m_reading.fold->emptyStreams();
        const FoldTarget targets[] = {{m_earlier, &book->streams()}, {m_later, &between}};
        foldLog(m_reading, {{}, m_later}, targets, false);

        StreamMerge merge(between, StreamMerge::Which::WithEvents, StreamMerge::Order::ByStream,
                          m_reading.progress);
        std::vector<KeptRecord> records;
        while (const auto place = merge.next()) {
            records.push_back(between.at(*place));
            if (records.size() == kStreamsAtOnce)
                tell(records, *book);
        }
        tell(records, *book);
    }

    void tell(std::vector<KeptRecord> &records, KeptBook &book) {
        m_reading.progress.throwIfStopped();
        std::vector<StreamId> undecided;
        std::map<StreamId, BookChange> changes;
        const auto keep = [&changes](BookChange &&change) {
            const StreamId stream = change.stream;
            changes.emplace(stream, std::move(change));
        };
        for (const KeptRecord &record : records) {
            const PassedId id = passedIdOf(record);
            BookSide before = book.sideOf(id);
            book.absorb(record);
            const KeptRecord both = *book.streams().find(id);
            if (record.head().undecided || both.head().undecided)
                undecided.push_back(KeptStreams::idOf(both));
            else
                tellChange(KeptStreams::idOf(both), std::move(before), book.sideOf(id),
                           record.head().events, keep);
        }
        foldAgain(undecided, keep);
        for (auto &[stream, change] : changes)
            m_take(std::move(change));
        records.clear();
    }

    void foldAgain(const std::vector<StreamId> &streams, const TakeBookChange &take) {
        if (streams.empty())
            return;
        StreamGatherer gatherer(
            m_reading.reader.table(), m_reading.knownAt,
            [&](const StreamEvents &stream) { foldAndTell(stream, take); }, m_reading.progress);
        m_reading.reader.readEachStream(
            streams, [&gatherer](Event &&event) { gatherer.add(std::move(event)); },
            m_reading.progress);
        gatherer.finish();
    }

    const BookReading &m_reading;
    std::optional<Instant> m_earlier;
    std::optional<Instant> m_later;
    const TakeBookChange &m_take;
    std::vector<std::string> m_members;
    BookFold m_fold;
};

} // namespace

void bookDifference(EventReader &reader, const Ruleset &rules,
                    const BookDifferenceQuestion &question, const TakeBookChange &take,
                    const Progress &progress) {
    if (question.knownAt)
        requireRecordedTime(reader.table());
    const bool backwards = question.to && (!question.from || *question.to < *question.from);
    const TakeBookChange turned = [&take](BookChange &&change) {
        std::swap(change.before, change.after);
        change.kind = otherWayRound(change.kind);
        take(std::move(change));
    };
    std::optional<LogFold> fold;
    const std::vector<std::string> members = columnMembers(rules);
    if (LogFold::canFold(reader.table(), rules, members, false))
        fold.emplace(reader.table(), rules, members, question.knownAt);
    const BookReading reading{reader, rules, question.knownAt, fold ? &*fold : nullptr, progress};
    Difference(reading, backwards ? question.to : question.from,
               backwards ? question.from : question.to, backwards ? turned : take)
        .run();
}

} // namespace backstory
