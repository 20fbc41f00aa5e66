#pragma once

#include "core/json/value.h"
#include "core/model/event_source.h"
#include "core/rules/ruleset.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What is asked of a whole log.
struct ReplayQuestion {
    std::optional<Instant> asOf; ///< inclusive; absent: the end
    std::optional<Instant>
        knownAt; ///< only what had been recorded by then; see requireRecordedTime
    /// The top-level members of the state that are wanted, each once. Others are never kept.
    std::vector<std::string> members;
    /// In which order streams are handed out: Any is quicker, and may differ from run to run.
    enum class Order { ByStream, Any };
    Order order = Order::ByStream;
    bool eventsAfter = false; ///< whether what is stored after the moment is counted
    bool firstTime = true;    ///< whether the time of the first event is asked for
};

/// One stream as a replay of the log leaves it. Lives during the call that hands it out.
class ReplayedStream {
public:
    virtual ~ReplayedStream() = default;

    StreamId stream;               ///< as its first event spells it
    std::uint64_t events = 0;      ///< up to the moment
    std::uint64_t eventsAfter = 0; ///< 0 where it was not asked for
    /// Effective times of the first and last event up to the moment, as in BookEntry.
    std::optional<Instant> first;
    std::optional<Instant> last;

    /// The raw JSON text of one of the wanted members, by its place in the question; nothing where
    /// the state has none.
    [[nodiscard]] virtual std::optional<std::string_view> raw(std::size_t member) const = 0;
    /// The state, of which only the wanted members count. Made at the first question.
    [[nodiscard]] virtual const json::Value &state() const = 0;
};

using TakeReplayed = std::function<void(const ReplayedStream &)>;

/// Folds a whole log, all streams of it, up to a moment.
///
/// Where the rules do nothing but set the wanted members whole, events are read in whatever order
/// is quickest (EventReader::pass) and nothing is sorted: of two writes the one of the later event
/// stays. The caller's thread reads, and folds what a second thread has not come to. Where the
/// order of events is needed, it is one ordered scan. Both give what scanBook gives: streams
/// without an event by the moment are left out.
///
/// Memory: for each stream some 40 bytes a member besides its text, and 80 more; the ordered scan
/// holds one stream.
/// Streams whose events tie beyond what is kept, or spell their id in two ways, are read again when
/// they are handed out; those show what came meanwhile.
/// Throws what the reader throws; Error(NotAnswerable) for knownAt on a table without a recorded
/// time. Stops within 50 ms.
/// Threads: one at a time. Reader and rules must outlive it.
class Replayer {
public:
    Replayer(EventReader &reader, const Ruleset &rules, ReplayQuestion question);
    ~Replayer();
    Replayer(const Replayer &) = delete;
    Replayer &operator=(const Replayer &) = delete;

    /// Whether the answer takes the ordered scan.
    [[nodiscard]] bool needsOrder() const;

    /// `take` is called on the caller's thread. It must not use the reader.
    void replay(const TakeReplayed &take, const Progress &progress);

private:
    void replayInOrder(const TakeReplayed &take, const Progress &progress);
    void replayUnordered(const TakeReplayed &take, const Progress &progress);

    EventReader &m_reader;
    const Ruleset &m_rules;
    ReplayQuestion m_question;
};

} // namespace backstory
