#pragma once

#include "core/base/progress.h"
#include "core/replay/event_columns.h"
#include "core/replay/history.h"
#include "core/replay/path_trie.h"
#include "core/replay/row_order.h"
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

    /// Behind all others, whether it belongs there or not: see arrange. `rest` may be null.
    void append(const PassedEvent &event, const EventRest *rest);
    /// Puts in order what was appended out of it. Until then nothing can be asked. Throws Cancelled
    /// once stopped, and is then of no use.
    void arrange(const Progress &progress);
    /// Another spelling of the same stream.
    void respell(StreamId spelled, const Progress &progress);

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

private:
    [[nodiscard]] RowOrder rowOrder() const { return {order, columns}; }
    void record(std::uint32_t row);
    void workOutWritten();
    void workOutFrom(std::uint32_t version);
    void workOutAll(const Progress &progress);

    bool m_disordered = false; ///< some event was appended that belongs before another
};

} // namespace backstory
