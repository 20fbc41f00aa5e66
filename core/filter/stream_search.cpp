#include "core/filter/stream_search.h"

#include "core/filter/stream_decision.h"

#include <algorithm>

namespace backstory {
namespace {

/// Pages begin small, so that the first hits are early, and grow, so that there are few.
constexpr std::size_t kFirstPage = 64;
constexpr std::size_t kGrowth = 16;
constexpr std::size_t kLargestPage = 262'144;
/// A stream read by itself costs some times as much as one of a scan.
constexpr std::size_t kSparse = 4;

/// What the database may look for; anything where it would not help.
RowCondition sieveOf(const Filter &filter, const Ruleset &rules, const EventTable &table,
                     const BookQuestion &question) {
    RowCondition sieve = filter.sieve(rules);
    // What counts by the moment was stamped by then, where stamps order the stream.
    if (!sieve.isAny() && question.asOf && table.orderedByTime())
        sieve.to = std::min(sieve.to.value_or(*question.asOf), *question.asOf);
    return sieve;
}

/// One search: where it stands, and how it goes on from there.
class StreamSearch {
public:
    StreamSearch(EventReader &reader, const RowCondition &sieve, const BookQuestion &question,
                 StreamDecision &decision, const Progress &progress)
        : m_reader(reader),
          m_sieve(sieve),
          m_after(question.range.after),
          m_decision(decision),
          m_quiet{progress.stop, {}} {}

    void run() {
        if (m_sieve.stream)
            readOne(*m_sieve.stream);
        else if (m_sieve.isAny() || !goBySieve())
            scanRest();
    }

private:
    void readOne(const StreamId &stream) {
        if (!m_after || stream > *m_after)
            read(std::span(&stream, 1));
    }

    void read(std::span<const StreamId> streams) {
        m_reader.readEachStream(
            streams, [this](Event &&event) { m_decision.add(std::move(event)); }, m_quiet);
        m_decision.finishStream();
    }

    /// Decides the next streams, all of them without a number. False after the last.
    bool scanSome(std::optional<std::size_t> streams) {
        const std::uint64_t before = m_decision.decided();
        m_reader.scan(
            {m_after, streams}, [this](Event &&event) { m_decision.add(std::move(event)); },
            m_quiet);
        m_decision.finishStream();
        if (m_decision.last())
            m_after = m_decision.last();
        return streams && m_decision.decided() > before;
    }

    void scanRest() {
        for (std::size_t size = kFirstPage; size < kLargestPage; size *= kGrowth)
            if (!scanSome(size))
                return;
        scanSome(std::nullopt);
    }

    /// False where a scan of the rest is better.
    bool goBySieve() {
        // A look at the first streams: where many match, the sieve would only cost.
        if (!scanSome(kFirstPage))
            return true;
        if (m_decision.hits() * kSparse > kFirstPage)
            return false;
        for (std::size_t size = kFirstPage;; size = std::min(size * kGrowth, kLargestPage)) {
            const auto page = m_reader.streamsWith(m_sieve, {m_after, size}, m_quiet);
            if (!page || (page->more && isDense(*page)))
                return false;
            read(page->streams);
            if (!page->more)
                return true;
            m_after = page->streams.back();
        }
    }

    /// Whether the sieve lets so many streams through that it does not help.
    bool isDense(const StreamPage &page) {
        const StreamPage all = m_reader.readStreams({m_after, kFirstPage * kSparse}, m_quiet);
        return !all.streams.empty() && page.streams[kFirstPage - 1] <= all.streams.back();
    }

    EventReader &m_reader;
    const RowCondition &m_sieve;
    std::optional<StreamId> m_after;
    StreamDecision &m_decision;
    Progress m_quiet; ///< readers count rows, a search counts streams
};

} // namespace

std::optional<StreamId> searchBook(EventReader &reader, const Ruleset &rules, const Filter &filter,
                                   const BookQuestion &question,
                                   const std::function<bool(BookEntry &&)> &take,
                                   const Progress &progress) {
    const RowCondition sieve = sieveOf(filter, rules, reader.table(), question);
    StreamDecision decision(reader.table(), rules, filter, question, take, progress);
    try {
        StreamSearch(reader, sieve, question, decision, progress).run();
    } catch (const StreamDecision::Enough &) {
        return decision.last();
    }
    return std::nullopt;
}

} // namespace backstory
