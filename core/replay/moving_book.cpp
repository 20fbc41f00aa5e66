#include "core/replay/moving_book.h"

#include "core/replay/book_loading.h"
#include "core/replay/stream_merge.h"

namespace backstory {

namespace {

constexpr std::size_t kStreamsAtOnce = 1'024;
/// So many streams are always read by themselves. Of more, reading one takes about as long as
/// passing over so many events (as in core/projection/projector.cpp).
constexpr std::size_t kFewTouched = 1'000;
constexpr std::uint64_t kEventsForAStream = 64;

bool isEarlier(const std::optional<Instant> &a, const std::optional<Instant> &b) {
    return a && (!b || *a < *b);
}

/// The streams that have an event with a stamp in (after, upTo].
void touchBetween(const BookReading &reading, const PassQuestion &question, KeptStreams &touched) {
    reading.reader.pass(
        question,
        [&](std::unique_ptr<EventBatch> batch) {
            reading.progress.throwIfStopped();
            for (const PassedEvent &event : batch->events())
                touched.add({&event.stream, &event.happenedAt});
            batch->clear();
            return batch;
        },
        reading.progress);
}

std::uint64_t allEvents(const KeptStreams &streams) {
    std::uint64_t events = 0;
    for (std::size_t shard = 0; shard < streams.shards(); ++shard) {
        for (const KeptPlace &place : streams.places(shard)) {
            const KeptHead &head = streams.at(place).head();
            events += std::uint64_t{head.events} + head.eventsAfter;
        }
    }
    return events;
}

std::uint64_t distance(std::uint64_t a, std::uint64_t b) {
    return a < b ? b - a : a - b;
}

} // namespace

/// One move of a book.
class MovingBook::Move {
public:
    Move(const BookReading &reading, std::optional<Instant> from, std::optional<Instant> to,
         std::unique_ptr<KeptBook> &book, const TakeBookChange &take)
        : m_reading(reading),
          m_from(from),
          m_to(to),
          m_book(book),
          m_take(take),
          m_touched(reading.fold ? reading.fold->emptyStreams() : KeptStreams(0, 0)) {}

    void run() {
        const bool forward = isEarlier(m_from, m_to);
        const PassQuestion between{forward ? m_from : m_to, forward ? m_to : m_from};
        const bool folds = forward && m_reading.fold;
        if (folds) {
            const FoldTarget target{m_to, &m_touched};
            foldLog(m_reading, between, std::span(&target, 1), false);
        } else {
            touchBetween(m_reading, between, m_touched);
        }
        if (!m_from || !m_to)
            touchUnstamped();
        if (!folds && tooMany())
            loadAnew();
        else
            changeInPlace(folds);
    }

private:
    // An event without a stamp may belong to the end, and no pass between stamps finds it.
    void touchUnstamped() {
        const KeptStreams &streams = m_book->streams();
        for (std::size_t shard = 0; shard < streams.shards(); ++shard) {
            for (const KeptPlace &place : streams.places(shard)) {
                const KeptRecord record = streams.at(place);
                if (record.head().unstamped)
                    m_touched.record(passedIdOf(record)).head().undecided = true;
            }
        }
    }

    [[nodiscard]] bool tooMany() const {
        const std::size_t touched = m_touched.size();
        return touched > kFewTouched && touched > allEvents(m_book->streams()) / kEventsForAStream;
    }

    void loadAnew() {
        const std::unique_ptr<KeptBook> before = std::move(m_book);
        m_book = loadBook(m_reading, m_to);
        forEachTouched([&](const std::vector<KeptRecord> &records) {
            for (const KeptRecord &record : records)
                tell(record, sideIn(*before, record));
        });
    }

    void changeInPlace(bool folds) {
        forEachTouched([&](const std::vector<KeptRecord> &records) {
            std::vector<Side> before;
            std::vector<StreamId> again;
            for (const KeptRecord &record : records) {
                before.push_back(sideIn(*m_book, record));
                if (!folds || !carryOn(record))
                    again.push_back(before.back().stream);
            }
            readAgain(m_reading, again, m_to, *m_book);
            for (std::size_t i = 0; i < records.size(); ++i)
                tell(records[i], std::move(before[i]));
        });
    }

    /// False where only the whole history tells.
    bool carryOn(const KeptRecord &later) {
        if (later.head().undecided)
            return false;
        m_book->absorb(later);
        return !m_book->streams().find(passedIdOf(later))->head().undecided;
    }

    template <class Take>
    void forEachTouched(const Take &take) {
        StreamMerge merge(m_touched, StreamMerge::Which::All, StreamMerge::Order::ByStream,
                          m_reading.progress);
        std::vector<KeptRecord> records;
        const auto handOut = [&] {
            m_reading.progress.throwIfStopped();
            take(records);
            records.clear();
        };
        while (const auto place = merge.next()) {
            records.push_back(m_touched.at(*place));
            if (records.size() == kStreamsAtOnce)
                handOut();
        }
        handOut();
    }

    struct Side {
        StreamId stream;
        BookSide side;
        std::uint64_t events = 0;
    };

    static Side sideIn(const KeptBook &book, const KeptRecord &record) {
        const PassedId id = passedIdOf(record);
        const auto found = book.streams().find(id);
        return {found ? KeptStreams::idOf(*found) : KeptStreams::idOf(record), book.sideOf(id),
                found ? found->head().events : 0};
    }

    void tell(const KeptRecord &record, Side &&before) const {
        Side after = sideIn(*m_book, record);
        const StreamId &stream = after.side.isThere ? after.stream : before.stream;
        tellChange(stream, std::move(before.side), std::move(after.side),
                   distance(before.events, after.events), m_take);
    }

    const BookReading &m_reading;
    std::optional<Instant> m_from;
    std::optional<Instant> m_to;
    std::unique_ptr<KeptBook> &m_book;
    const TakeBookChange &m_take;
    KeptStreams m_touched;
};

MovingBook::MovingBook(EventTable table, std::shared_ptr<const Ruleset> rules,
                       std::optional<Instant> knownAt)
    : m_table(std::move(table)), m_rules(std::move(rules)), m_knownAt(knownAt) {
    if (m_knownAt)
        requireRecordedTime(m_table);
    const std::vector<std::string> members = columnMembers(*m_rules);
    if (LogFold::canFold(m_table, *m_rules, members, false))
        m_fold = std::make_unique<LogFold>(m_table, *m_rules, members, m_knownAt);
}

MovingBook::~MovingBook() = default;

void MovingBook::load(EventReader &reader, std::optional<Instant> asOf, const Progress &progress) {
    m_book.reset();
    const BookReading reading{reader, *m_rules, m_knownAt, m_fold.get(), progress};
    m_book = loadBook(reading, asOf);
    m_asOf = asOf;
}

void MovingBook::moveTo(EventReader &reader, std::optional<Instant> asOf,
                        const TakeBookChange &take, const Progress &progress) {
    if (asOf == m_asOf)
        return;
    const BookReading reading{reader, *m_rules, m_knownAt, m_fold.get(), progress};
    std::unique_ptr<KeptBook> book = std::move(m_book);
    Move(reading, m_asOf, asOf, book, take).run();
    m_book = std::move(book);
    m_asOf = asOf;
}

std::size_t MovingBook::size() const {
    std::size_t there = 0;
    for (std::size_t shard = 0; shard < m_book->streams().shards(); ++shard)
        for (const KeptPlace &place : m_book->streams().places(shard))
            there += m_book->streams().at(place).head().events > 0 ? 1U : 0U;
    return there;
}

std::optional<BookEntry> MovingBook::find(const StreamId &stream) const {
    const auto record = m_book->streams().find({stream.uuid(), stream.text()});
    if (!record || record->head().events == 0)
        return std::nullopt;
    return m_book->entryOf(*record);
}

void MovingBook::forEach(const std::function<void(BookEntry &&)> &take,
                         const Progress &progress) const {
    StreamMerge merge(m_book->streams(), StreamMerge::Which::WithEvents,
                      StreamMerge::Order::ByStream, progress);
    std::size_t handedOut = 0;
    while (const auto place = merge.next()) {
        if (++handedOut % kStreamsAtOnce == 0)
            progress.throwIfStopped();
        take(m_book->entryOf(m_book->streams().at(*place)));
    }
}

} // namespace backstory
