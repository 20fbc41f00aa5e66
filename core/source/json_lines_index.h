#pragma once

#include "core/base/ids.h"
#include "core/source/json_lines_bytes.h"
#include "core/source/line_event.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace backstory {

/// Where a line lies.
struct LinePlace {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::uint32_t number = 0; ///< from 1
};

/// A part of a file that begins where a line does.
struct LineRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::uint32_t linesBefore = 0;
};

/// Walks the lines of a file from the first to the last, without the line break, a byte-order mark
/// at the beginning and blank lines. Stops when `take` answers false.
void walkLines(const JsonLinesBytes &bytes,
               const std::function<bool(const LinePlace &, std::string_view)> &take,
               const Progress &progress);
/// The same for a part of the file.
void walkLines(const JsonLinesBytes &bytes, const LineRange &range,
               const std::function<bool(const LinePlace &, std::string_view)> &take,
               const Progress &progress);

/// Which lines of a file belong to which stream. Made in one pass.
///
/// Threads: immutable once built. Memory: 16 bytes a line and the ids of the streams.
class JsonLinesIndex {
public:
    JsonLinesIndex(const JsonLinesBytes &bytes, const EventTable &table, const Progress &progress);

    /// All streams in stream id order, each as first met.
    [[nodiscard]] const std::vector<StreamId> &streams() const { return m_streams; }
    /// The lines of a stream by its place in streams(), in the order of the file.
    [[nodiscard]] std::span<const LinePlace> lines(std::size_t stream) const;
    [[nodiscard]] std::uint64_t eventCount() const { return m_lines.size(); }
    [[nodiscard]] bool hasType(const std::string &type) const { return m_types.contains(type); }
    /// Lines that are no events, and whether the file is whole.
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }

private:
    struct Draft;
    void arrange(Draft &draft, const Progress &progress);
    void note(std::uint32_t line, std::string reason);

    std::vector<StreamId> m_streams;
    std::vector<std::size_t> m_first; ///< of each stream in m_lines, and the end
    std::vector<LinePlace> m_lines;
    std::unordered_set<std::string> m_types;
    std::vector<Finding> m_findings;
    std::uint64_t m_badLines = 0;
};

} // namespace backstory
