#include "core/source/json_lines_log.h"

#include "core/base/error.h"
#include "core/source/json_lines_index.h"
#include "core/source/line_event.h"
#include "core/source/line_fields.h"
#include "core/source/log_batch.h"
#include "core/source/log_order.h"

#include <algorithm>
#include <tuple>

namespace backstory {

namespace {

/// A line, and the first key of its event in the order of the log.
struct LogLine {
    bool absent = true; ///< comes last
    std::int32_t nanos = 0;
    std::int64_t value = 0; ///< a position, or seconds
    LinePlace place;

    [[nodiscard]] auto key() const { return std::tuple(absent, value, nanos, place.number); }
};

LogLine logLineOf(const Event &event, const EventTable &table, const LinePlace &place) {
    LogLine line;
    line.place = place;
    if (table.position) {
        line.absent = !event.position.has_value();
        line.value = event.position.value_or(0);
    } else if (const auto &instant = event.happenedAt.instant) {
        line.absent = false;
        line.value = instant->seconds();
        line.nanos = instant->nanos();
    }
    return line;
}

std::vector<LogLine> logLines(const JsonLinesBytes &bytes, const EventTable &table,
                              const LineEvents &events, const Progress &progress) {
    std::vector<LogLine> lines;
    std::vector<json::Field> fields;
    walkLines(bytes,
              [&](const LinePlace &place, std::string_view line) {
                  if (!readLineFields(line, fields) && events.streamOf(fields).stream)
                      lines.push_back(logLineOf(events.eventOf(fields), table, place));
                  return true;
              },
              {progress.stop, {}});
    progress.throwIfStopped();
    if (!std::ranges::is_sorted(lines, {}, &LogLine::key))
        std::ranges::sort(lines, {}, &LogLine::key);
    return lines;
}

} // namespace

void scanLines(const JsonLinesBytes &bytes, const EventTable &table,
               const std::function<void(Event &&)> &take, const Progress &progress) {
    constexpr std::uint64_t kBetweenReports = 16'384;
    const LineEvents events(table);
    const std::vector<LogLine> lines = logLines(bytes, table, events, progress);
    LogBatch batch(logOrder(table), Arrives::ByFirstKey, take);
    std::string text;
    std::vector<json::Field> fields;
    std::uint64_t count = 0;
    for (const LogLine &line : lines) {
        progress.throwIfStopped();
        bytes.read(line.place.offset, line.place.length, text);
        if (readLineFields(text, fields)) {
            throw Error(ErrorKind::ConnectionLost,
                        "reading line " + std::to_string(line.place.number),
                        "the file was changed since it was opened", "Open it again.");
        }
        Event event = events.eventOf(fields);
        event.ordinal = line.place.number;
        batch.add(std::move(event));
        if (++count % kBetweenReports == 0)
            progress.tell({count, lines.size()});
    }
    batch.finish();
}

} // namespace backstory
