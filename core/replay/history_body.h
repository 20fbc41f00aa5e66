#pragma once

#include "core/replay/event_columns.h"
#include "core/replay/history.h"
#include "core/replay/path_trie.h"
#include "core/replay/state_reader.h"
#include "core/replay/time_course.h"
#include "core/replay/write_recorder.h"
#include "core/replay/written_texts.h"

#include <memory>

namespace backstory {

/// What a History holds, and how it grows. Its parts refer to each other, so it stays in place.
struct History::Body {
    Body(StreamId streamId, std::shared_ptr<const Ruleset> ruleset, EventOrder eventOrder);
    Body(const Body &) = delete;
    Body &operator=(const Body &) = delete;

    std::uint32_t add(const Event &event);
    void add(std::vector<Event> &&events);
    [[nodiscard]] StateReader states() const { return {trie.root(), texts, start}; }

    StreamId stream;
    std::shared_ptr<const Ruleset> rules;
    EventOrder order;
    json::Value start;
    EventColumns columns;
    TimeCourse times;
    PathTrie trie;
    WrittenTexts texts;
    WriteRecorder recorder;
    std::optional<Event> last; ///< the head of the last event, for comparing

private:
    /// Behind all others, whether it belongs there or not; `last` is left to the caller.
    void append(const Event &event);
    void insertAt(std::uint32_t row, const Event &event);
    void mergeIn(const std::vector<Event> &events);
    void record(std::uint32_t row);
    void workOutWritten();
    void workOutFrom(std::uint32_t version);
    [[nodiscard]] std::uint32_t rowFor(const Event &event) const;
};

} // namespace backstory
