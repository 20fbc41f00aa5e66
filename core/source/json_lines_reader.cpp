#include "core/source/json_lines_reader.h"

#include "core/base/error.h"
#include "core/source/json_lines_log.h"
#include "core/source/json_lines_pass.h"
#include "core/source/line_fields.h"

#include <algorithm>

namespace backstory {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool beginsInAnyCase(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower, lower);
}

} // namespace

JsonLinesReader::JsonLinesReader(std::shared_ptr<const JsonLinesBytes> bytes,
                                 std::shared_ptr<const JsonLinesIndex> index, EventTable table)
    : m_bytes(std::move(bytes)),
      m_index(std::move(index)),
      m_table(std::move(table)),
      m_order(m_table),
      m_events(m_table) {}

std::vector<Event> JsonLinesReader::eventsOf(std::size_t stream, const Progress &progress) {
    std::vector<Event> events;
    for (const LinePlace &place : m_index->lines(stream)) {
        progress.throwIfStopped();
        m_bytes->read(place.offset, place.length, m_line);
        const auto reason = readLineFields(m_line, m_fields);
        Event event = reason ? Event{} : m_events.eventOf(m_fields);
        if (reason || !(event.stream == m_index->streams()[stream])) {
            throw Error(ErrorKind::ConnectionLost, "reading line " + std::to_string(place.number),
                        "the file was changed since it was opened", "Open it again.");
        }
        event.ordinal = place.number;
        events.push_back(std::move(event));
    }
    m_order.sort(events);
    return events;
}

std::vector<Event> JsonLinesReader::readStream(const StreamId &stream, const Progress &progress) {
    const auto &streams = m_index->streams();
    const auto found = std::ranges::lower_bound(streams, stream);
    if (found == streams.end() || !(*found == stream))
        return {};
    return eventsOf(static_cast<std::size_t>(found - streams.begin()), progress);
}

std::size_t JsonLinesReader::firstOf(const ScanRange &range) const {
    if (!range.after)
        return 0;
    const auto &streams = m_index->streams();
    return static_cast<std::size_t>(std::ranges::upper_bound(streams, *range.after) -
                                    streams.begin());
}

StreamPage JsonLinesReader::readStreams(const ScanRange &range, const Progress &progress) {
    progress.throwIfStopped();
    const auto &streams = m_index->streams();
    const std::size_t first = firstOf(range);
    const std::size_t count =
        std::min(range.maxStreams.value_or(streams.size()), streams.size() - first);
    const auto begin = streams.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    return {{begin, end}, end != streams.end()};
}

StreamPage JsonLinesReader::findStreams(std::string_view prefix, std::size_t limit,
                                        const Progress &progress) {
    progress.throwIfStopped();
    StreamPage page;
    for (const StreamId &stream : m_index->streams()) {
        if (!beginsInAnyCase(stream.text(), prefix))
            continue;
        page.more = page.streams.size() == limit;
        if (page.more)
            break;
        page.streams.push_back(stream);
    }
    return page;
}

void JsonLinesReader::pass(const PassQuestion &question, const TakeBatch &take,
                           const Progress &progress) {
    PassBatches batches(question, take, progress, m_index->eventCount());
    passLines(*m_bytes, m_table, m_index->eventCount(), batches, progress);
}

void JsonLinesReader::scan(const ScanRange &range, const std::function<void(Event &&)> &take,
                           const Progress &progress) {
    const std::size_t first = firstOf(range);
    const std::size_t all = m_index->streams().size();
    const std::size_t last = first + std::min(range.maxStreams.value_or(all), all - first);
    constexpr std::uint64_t kBetweenReports = 16'384;
    std::uint64_t count = 0;
    for (std::size_t stream = first; stream < last; ++stream) {
        for (Event &event : eventsOf(stream, progress)) {
            take(std::move(event));
            if (++count % kBetweenReports == 0)
                progress.tell({count, m_index->eventCount()});
        }
    }
}

void JsonLinesReader::scanLog(const std::function<void(Event &&)> &take, const Progress &progress) {
    scanLines(*m_bytes, m_table, take, progress);
}

bool JsonLinesReader::hasAnyType(std::span<const std::string> types, const Progress &progress) {
    progress.throwIfStopped();
    return std::ranges::any_of(types,
                               [&](const std::string &type) { return m_index->hasType(type); });
}

std::optional<std::uint64_t> JsonLinesReader::estimateEvents() {
    return m_index->eventCount();
}

} // namespace backstory
