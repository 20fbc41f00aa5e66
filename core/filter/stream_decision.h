#pragma once

#include "core/filter/filter.h"
#include "core/replay/book.h"
#include "core/replay/book_fold.h"
#include "core/replay/stream_events.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>

namespace backstory {

/// Decides one stream after the other by a filter, as of the moment of a question, and hands out
/// those that match.
///
/// Holds one stream. What is given to it must outlive it. Threads: one at a time.
class StreamDecision {
public:
    /// Answers whether it wants more.
    using Take = std::function<bool(BookEntry &&)>;

    /// Throws Error(NotAnswerable) for knownAt on a table without a recorded time.
    StreamDecision(const EventTable &table, const Ruleset &rules, const Filter &filter,
                   const BookQuestion &question, const Take &take, const Progress &progress);
    ~StreamDecision() = default;
    StreamDecision(const StreamDecision &) = delete;
    StreamDecision &operator=(const StreamDecision &) = delete;

    /// The events of one stream together, in the table's order. Throws Cancelled, and whatever
    /// `take` throws; Enough after the last stream that is wanted.
    void add(Event &&event);
    /// Decides the stream that was added last.
    void finishStream();

    /// Thrown to leave a reading in the middle.
    struct Enough {};

    [[nodiscard]] std::uint64_t decided() const { return m_decided; }
    [[nodiscard]] std::uint64_t hits() const { return m_hits; }
    /// The last stream that was decided.
    [[nodiscard]] const std::optional<StreamId> &last() const { return m_last; }

private:
    void decide(const StreamEvents &stream);
    void hear(std::span<const Event> events);
    void handOut(BookEntry &&entry, const json::Value &state);
    void noteDecided();
    void tellProgress();

    const Ruleset &m_rules;
    const Filter &m_filter;
    const BookQuestion &m_question;
    const Take &m_take;
    const Progress &m_progress;
    StreamGatherer m_gatherer;
    StreamMatch m_match;
    BookFold m_fold;
    std::optional<StreamId> m_current;
    std::optional<StreamId> m_last;
    std::uint64_t m_decided = 0;
    std::uint64_t m_hits = 0;
    bool m_enough = false;
    std::chrono::steady_clock::time_point m_told = std::chrono::steady_clock::now();
};

} // namespace backstory
