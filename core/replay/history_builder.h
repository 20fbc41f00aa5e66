#pragma once

#include "core/base/progress.h"
#include "core/model/event_batch.h"
#include "core/replay/history.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// Makes a History of the events of one stream, which are handed to it in pieces and in any order.
/// What comes of it is what History::add makes of all of them.
///
/// Each payload is parsed once, when it is added; what came out of order is put in order at the
/// end, as numbers. Memory: what the History takes, and some bytes an event while that is done.
/// Threads: one at a time.
class HistoryBuilder {
public:
    HistoryBuilder(std::shared_ptr<const Ruleset> rules, EventOrder order);
    ~HistoryBuilder();
    HistoryBuilder(const HistoryBuilder &) = delete;
    HistoryBuilder &operator=(const HistoryBuilder &) = delete;

    /// Adds the events of a batch that were put there whole. `knownAt`: only those that had been
    /// recorded by then, or that were there before recording began.
    void add(const EventBatch &batch, const std::optional<Instant> &knownAt = {});

    /// The history of what was added, its stream spelled as in the first event of it; as asked for
    /// where there is none. Called once. Throws Cancelled once stopped.
    History finish(const StreamId &asked, const Progress &progress);

private:
    /// How the stream is spelled from a row on, in the order of adding.
    struct Spelling {
        std::uint32_t from = 0;
        std::string text; ///< as in PassedId
        StreamId stream;
    };

    void note(const PassedId &stream);
    [[nodiscard]] const StreamId &spellingOfFirst() const;

    std::shared_ptr<const Ruleset> m_rules;
    EventOrder m_order;
    std::unique_ptr<History::Body> m_body; ///< from the first event on
    std::vector<Spelling> m_spellings;
};

} // namespace backstory
