#include "core/source/json_lines_follower.h"

#include "core/base/error.h"
#include "core/source/await_change.h"
#include "core/source/line_fields.h"
#include "core/source/log_order.h"
#include "core/source/place_words.h"
#include "core/source/utf8_path.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace backstory {

namespace {

constexpr const char *kKind = "offset";
constexpr std::size_t kMostEvents = 10'000;
constexpr std::uint64_t kMostBytes = std::uint64_t{64} << 20U;

/// Where the last whole line ends, not before `begin`.
std::uint64_t endOfLines(const JsonLinesBytes &bytes, std::uint64_t begin,
                         const Progress &progress) {
    constexpr std::uint64_t kPiece = std::uint64_t{64} << 10U;
    std::string piece;
    for (std::uint64_t end = bytes.size(); end > begin; end -= piece.size()) {
        progress.throwIfStopped();
        const std::uint64_t length = std::min(kPiece, end - begin);
        bytes.read(end - length, static_cast<std::size_t>(length), piece);
        if (const std::size_t found = piece.rfind('\n'); found != std::string::npos)
            return end - length + found + 1;
    }
    return begin;
}

} // namespace

JsonLinesFollower::JsonLinesFollower(std::filesystem::path path, EventTable table,
                                     const LogPlace *place)
    : m_path(std::move(path)), m_table(std::move(table)), m_events(m_table) {
    if (place == nullptr)
        return;
    const auto words = placeWords(*place, kKind, m_table.displayName());
    const auto offset = words.size() == 2 ? numberOf<std::uint64_t>(words[0]) : std::nullopt;
    const auto lines = words.size() == 2 ? numberOf<std::uint32_t>(words[1]) : std::nullopt;
    if (!offset || !lines)
        refusePlace(*place, m_table.displayName());
    m_mark = {*offset, *lines};
}

LineRange JsonLinesFollower::newLines(const JsonLinesBytes &bytes, const Progress &progress) {
    const std::uint64_t begin = m_mark.offset;
    std::string before = "\n";
    if (begin > 0 && begin <= bytes.size())
        bytes.read(begin - 1, 1, before);
    if (begin > bytes.size() || before != "\n" || bytes.isPacked())
        throw Error(ErrorKind::SourceUnreadable, "following " + utf8Text(m_path.filename()),
                    "it is no longer the file that was followed: what was read of it is not there",
                    "Follow it from the start, or from now.");
    return {begin, endOfLines(bytes, begin, progress), m_mark.lines};
}

void JsonLinesFollower::skipToNow(const Progress &progress) {
    const JsonLinesBytes bytes(m_path, progress);
    const LineRange range = newLines(bytes, progress);
    std::string piece;
    constexpr std::uint64_t kPiece = std::uint64_t{1} << 20U;
    while (m_mark.offset < range.end) {
        progress.throwIfStopped();
        const std::uint64_t length = std::min(kPiece, range.end - m_mark.offset);
        bytes.read(m_mark.offset, static_cast<std::size_t>(length), piece);
        m_mark.lines += static_cast<std::uint32_t>(std::ranges::count(piece, '\n'));
        m_mark.offset += length;
    }
}

std::string JsonLinesFollower::way() const {
    return "Each look reads the whole lines that were added to " + utf8Text(m_path.filename()) +
           ", when its size has changed.";
}

std::vector<Event> JsonLinesFollower::readEvents(const JsonLinesBytes &bytes,
                                                 const LineRange &range, const Progress &progress) {
    std::vector<Event> events;
    std::vector<json::Field> fields;
    m_pendingMark = {range.end, range.linesBefore};
    m_more = false;
    walkLines(bytes, range,
              [&](const LinePlace &place, std::string_view line) {
                  if (events.size() == kMostEvents || place.offset - range.begin > kMostBytes) {
                      m_pendingMark = {place.offset, place.number - 1};
                      m_more = true;
                      return false;
                  }
                  m_pendingMark.lines = place.number;
                  if (readLineFields(line, fields) || !m_events.streamOf(fields).stream)
                      return true;
                  events.push_back(m_events.eventOf(fields));
                  events.back().ordinal = place.number;
                  return true;
              },
              {progress.stop, {}});
    return events;
}

bool JsonLinesFollower::look(const std::function<void(Event &&)> &take, const Progress &progress) {
    if (m_pending.empty()) {
        const JsonLinesBytes bytes(m_path, progress);
        m_lookedSize = bytes.size();
        auto events = readEvents(bytes, newLines(bytes, progress), progress);
        logOrder(m_table).sort(events);
        m_pending.set(std::move(events));
    }
    m_pending.handOut(take, progress);
    m_mark = m_pendingMark;
    return m_more;
}

LogPlace JsonLinesFollower::place() const {
    return {kKind + (' ' + std::to_string(m_mark.offset) + ' ' + std::to_string(m_mark.lines))};
}

void JsonLinesFollower::wait(const Progress &progress) {
    awaitChange(
        [this] {
            std::error_code error;
            return std::filesystem::file_size(m_path, error) != m_lookedSize || error;
        },
        progress);
}

} // namespace backstory
