#pragma once

#include "core/base/instant.h"
#include "core/base/zone.h"
#include "core/json/value.h"
#include "core/model/event.h"
#include "core/model/row_condition.h"
#include "core/rules/ruleset.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

struct FilterParts;

/// A mistake in the text of a filter: where it is, in bytes, and a sentence that says what to do.
class FilterMistake : public std::runtime_error {
public:
    FilterMistake(std::size_t offset, std::size_t length, const std::string &sentence)
        : std::runtime_error(sentence), m_offset(offset), m_length(length) {}

    [[nodiscard]] std::size_t offset() const { return m_offset; }
    [[nodiscard]] std::size_t length() const { return m_length; }

private:
    std::size_t m_offset;
    std::size_t m_length;
};

/// What a filter is asked of.
enum class FilterContext {
    Streams, ///< a stream with all its events up to a moment
    Events,  ///< single events: words about whole streams are mistakes
};

/// What the words of a filter are read by.
struct FilterWords {
    std::vector<RulesetColumn> columns; ///< names that stand for state paths
    Zone zone;                          ///< of times without an offset
    /// What `-3d` and `now` count from: the moment that is asked about, or the present.
    Instant present;
    FilterContext context = FilterContext::Streams;
};

/// What is known of one stream at a moment, besides its events and its state.
struct StreamFacts {
    const StreamId *stream = nullptr;
    std::uint64_t events = 0; ///< up to the moment
    std::optional<Instant> first;
    std::optional<Instant> last;
};

/// A condition on streams, or on single events, as a person writes it:
/// `status=Paid amount>100 not data.trackingNumber type:OrderPaid before:-3d "free text"`.
///
/// The grammar, and what each word asks, are written in filter_grammar.h. The same words give the
/// same answer on every backend, since core decides; a database only sieves (RowCondition).
/// Threads: immutable; any number of threads may use it.
class Filter {
public:
    /// The filter that everything matches.
    Filter();
    /// Throws FilterMistake.
    static Filter parse(std::string_view text, const FilterWords &words);

    [[nodiscard]] const std::string &text() const;
    [[nodiscard]] bool isEmpty() const;

    /// Whether it asks anything of the state, and which of its top-level members.
    [[nodiscard]] bool asksState() const;
    [[nodiscard]] std::vector<std::string> stateMembers() const;
    /// The state paths it asks for, for who keeps the writers of each.
    [[nodiscard]] std::vector<json::Pointer> statePaths() const;
    /// Whether it asks anything of events: their types, times, payloads, free text.
    [[nodiscard]] bool asksEvents() const;
    /// What one event at least of every stream that matches meets. `rules` may tell which payload
    /// members feed a state path. Meets everything where nothing can be said.
    [[nodiscard]] RowCondition sieve(const Ruleset &rules) const;
    /// What every event that matches by itself meets.
    [[nodiscard]] RowCondition eventSieve() const;

    /// Whether one event matches by itself; `state` is the state after it, which may be null where
    /// asksState() is false. Its own stamp decides whether it lies in a period, and words about
    /// whole streams (`events>3`) hold of no event.
    [[nodiscard]] bool matchesEvent(const Event &event, const json::Value *state) const;

    /// What it was read as, for the sources of this folder.
    [[nodiscard]] const FilterParts &parts() const { return *m_parts; }

private:
    explicit Filter(std::shared_ptr<const FilterParts> parts) : m_parts(std::move(parts)) {}

    std::shared_ptr<const FilterParts> m_parts;
};

/// Decides streams, one after the other: hears of the events of each, and is asked at a moment.
///
/// It may be asked after every event: an answer costs the conditions of the filter, not the events
/// so far. Threads: one at a time. The filter must outlive it.
class StreamMatch {
public:
    explicit StreamMatch(const Filter &filter);
    ~StreamMatch();
    StreamMatch(const StreamMatch &) = delete;
    StreamMatch &operator=(const StreamMatch &) = delete;

    /// Forgets the stream before.
    void start();
    /// Takes the next event; needs its ids, type, payload, metadata and own stamp.
    void add(const Event &event);
    /// Whether the stream matches after the events so far. `state` as for matchesEvent.
    [[nodiscard]] bool matches(const StreamFacts &facts, const json::Value *state) const;

private:
    const FilterParts &m_parts;
    struct Seen;
    std::unique_ptr<Seen> m_seen;
};

} // namespace backstory
