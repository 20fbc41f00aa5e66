#pragma once

#include "core/rules/ruleset.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The fold for those who need one state of each of many streams, and of it only some members.
///
/// Top-level members that nobody asked for are never kept. One that is only ever set is parsed
/// once, at the end, whatever the number of events that set it.
/// Threads: one at a time. One fold serves any number of streams, one after the other.
class BookFold final : private WriteSink {
public:
    /// Keeps the named top-level members.
    BookFold(const Ruleset &rules, const std::vector<std::string> &members);
    /// Keeps everything.
    explicit BookFold(const Ruleset &rules);

    /// Forgets the stream before, and begins another.
    void start(const StreamId &stream);
    /// `payload` must live until the next start.
    void apply(std::string_view type, std::string_view payload);
    /// The state after the events so far, as far as it is kept. Lives until the next call.
    const json::Value &state();

private:
    struct Slot {
        std::string member;
        std::string_view pending; ///< raw text set last and not parsed yet; empty: none
    };

    void write(const Write &write) override;
    void settle(Slot &slot);
    Slot *slotOf(std::string_view member);

    const Ruleset &m_rules;
    bool m_everything;
    std::vector<Slot> m_slots;
    json::Value m_state;
};

} // namespace backstory
