#pragma once

#include "core/model/event_table.h"
#include "core/model/log_follower.h"
#include "core/source/json_lines_index.h"
#include "core/source/line_event.h"
#include "core/source/pending_events.h"

#include <cstdint>
#include <filesystem>

namespace backstory {

/// Follows a JSON Lines file that others append to. A line counts when it has its line break; one
/// that is no event is passed over. A look reads what is new.
class JsonLinesFollower final : public LogFollower {
public:
    /// From a place, which may be absent: then from the start. The file must not be a gzip file.
    JsonLinesFollower(std::filesystem::path path, EventTable table, const LogPlace *place);

    /// Passes over all lines there are so far.
    void skipToNow(const Progress &progress);

    [[nodiscard]] std::string way() const override;
    bool look(const std::function<void(Event &&)> &take, const Progress &progress) override;
    [[nodiscard]] LogPlace place() const override;
    void wait(const Progress &progress) override;

private:
    /// Up to where the file was read.
    struct Mark {
        std::uint64_t offset = 0;
        std::uint32_t lines = 0;
    };

    [[nodiscard]] LineRange newLines(const JsonLinesBytes &bytes, const Progress &progress);
    std::vector<Event> readEvents(const JsonLinesBytes &bytes, const LineRange &range,
                                  const Progress &progress);

    std::filesystem::path m_path;
    EventTable m_table;
    LineEvents m_events;
    Mark m_mark;
    PendingEvents m_pending;
    Mark m_pendingMark;
    bool m_more = false;
    std::uintmax_t m_lookedSize = 0; ///< of the file, when the last look began
};

} // namespace backstory
