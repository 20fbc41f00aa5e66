#include "core/replay/event_columns.h"

#include <algorithm>

namespace backstory {

namespace {

/// Stands for "the table has none" in a column of numbers. An event that really has this number
/// would lose it; no store counts from there.
constexpr std::int64_t kNone = PassedEvent::kNoNumber;

std::optional<std::int64_t> orNothing(std::int64_t value) {
    return value == kNone ? std::nullopt : std::optional(value);
}

template <class T>
std::vector<T> reordered(const std::vector<T> &column, const std::vector<std::uint32_t> &order) {
    std::vector<T> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t row : order)
        sorted.push_back(column[row]);
    return sorted;
}

} // namespace

EventColumns::EventColumns() : m_storedVersions(kNone), m_positions(kNone) {}

void EventColumns::append(const PassedEvent &event, const EventRest *rest) {
    const std::size_t rows = size();
    m_ids.append(event.id);
    appendCompactly(m_types, typeIndex(event.type));
    if (rest) {
        m_happenedAt.append(rows, event.happenedAt, rest->happenedRaw, rest->happenedRawIsNumber);
        m_recordedAt.append(rows, event.recordedAt, rest->recordedRaw, rest->recordedRawIsNumber);
    } else {
        m_happenedAt.append(rows, event.happenedAt);
        m_recordedAt.append(rows, event.recordedAt);
    }
    m_storedVersions.append(rows, event.storedVersion);
    m_positions.append(rows, event.position);
    m_ordinals.append(rows, event.ordinal);
    appendRest(rest);
    appendCompactly(m_marks, std::uint8_t{0});
    const std::string_view payload = m_arena.add(event.payload);
    appendCompactly(m_payloads, Slice{payload.data(), static_cast<std::uint32_t>(payload.size())});
}

void EventColumns::appendRest(const EventRest *rest) {
    const std::size_t rows = size();
    std::uint32_t metadata = 0;
    if (rest && rest->metadata) {
        appendCompactly(m_metadata, m_arena.add(*rest->metadata));
        metadata = static_cast<std::uint32_t>(m_metadata.size());
    }
    std::uint32_t findings = 0;
    if (rest && !rest->findings.empty()) {
        m_findings.push_back(rest->findings);
        findings = static_cast<std::uint32_t>(m_findings.size());
    }
    m_metadataPlace.append(rows, metadata);
    m_findingsPlace.append(rows, findings);
    m_recorders.append(rows, rest ? recorderIndex(rest->recordedBy) : 0);
}

void EventColumns::moveLast(std::uint32_t at) {
    m_ids.moveLast(at);
    backstory::moveLast(m_types, at);
    backstory::moveLast(m_payloads, at);
    backstory::moveLast(m_marks, at);
    m_happenedAt.moveLast(at);
    m_recordedAt.moveLast(at);
    m_storedVersions.moveLast(at);
    m_positions.moveLast(at);
    m_ordinals.moveLast(at);
    m_recorders.moveLast(at);
    m_metadataPlace.moveLast(at);
    m_findingsPlace.moveLast(at);
}

void EventColumns::reserve(std::size_t rows) {
    m_ids.reserve(rows);
    m_types.reserve(rows);
    m_payloads.reserve(rows);
    m_marks.reserve(rows);
    m_happenedAt.reserve(rows);
    m_ordinals.reserve(rows);
}

void EventColumns::reorder(const std::vector<std::uint32_t> &order) {
    m_ids.reorder(order);
    m_types = reordered(m_types, order);
    m_payloads = reordered(m_payloads, order);
    m_marks = reordered(m_marks, order);
    m_happenedAt.reorder(order);
    m_recordedAt.reorder(order);
    m_storedVersions.reorder(order);
    m_positions.reorder(order);
    m_ordinals.reorder(order);
    m_recorders.reorder(order);
    m_metadataPlace.reorder(order);
    m_findingsPlace.reorder(order);
}

void EventColumns::setMarks(std::uint32_t row, const EventMarks &marks) {
    m_marks[row] =
        static_cast<std::uint8_t>((marks.understood ? 1 : 0) | (marks.payloadIsJson ? 2 : 0) |
                                  (marks.payloadIsObject ? 4 : 0) | (marks.remarkable ? 8 : 0) |
                                  (marks.metadataNotJson ? 16 : 0));
}

EventMarks EventColumns::marks(std::uint32_t row) const {
    const std::uint8_t bits = m_marks[row];
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0, (bits & 16) != 0};
}

std::optional<std::uint32_t> EventColumns::find(const EventId &id) const {
    const auto row = m_ids.find(id);
    return row ? std::optional(static_cast<std::uint32_t>(*row)) : std::nullopt;
}

std::optional<std::int64_t> EventColumns::storedVersion(std::uint32_t row) const {
    return orNothing(m_storedVersions.at(row));
}

std::optional<std::int64_t> EventColumns::position(std::uint32_t row) const {
    return orNothing(m_positions.at(row));
}

std::optional<std::string_view> EventColumns::metadata(std::uint32_t row) const {
    const std::uint32_t place = m_metadataPlace.at(row);
    return place ? std::optional(m_metadata[place - 1]) : std::nullopt;
}

std::string_view EventColumns::recordedBy(std::uint32_t row) const {
    return m_recorderNames[m_recorders.at(row)];
}

const std::vector<Finding> &EventColumns::readFindings(std::uint32_t row) const {
    static const std::vector<Finding> none;
    const std::uint32_t place = m_findingsPlace.at(row);
    return place ? m_findings[place - 1] : none;
}

Event EventColumns::head(std::uint32_t row, const StreamId &stream) const {
    Event event;
    event.id = id(row);
    event.stream = stream;
    event.type = std::string(type(row));
    event.happenedAt = m_happenedAt.at(row);
    event.recordedAt = m_recordedAt.at(row);
    event.storedVersion = storedVersion(row);
    event.position = position(row);
    event.recordedBy = std::string(recordedBy(row));
    event.ordinal = m_ordinals.at(row);
    return event;
}

std::uint32_t EventColumns::typeIndex(std::string_view type) {
    const auto found = m_typeIndexes.find(type);
    if (found != m_typeIndexes.end())
        return found->second;
    const auto index = static_cast<std::uint32_t>(m_typeNames.size());
    m_typeNames.push_back(m_arena.add(type));
    m_typeIndexes.emplace(m_typeNames.back(), index);
    return index;
}

std::uint32_t EventColumns::recorderIndex(std::string_view recorder) {
    // Few: the logins of the programs that write.
    const auto found = std::ranges::find(m_recorderNames, recorder);
    if (found != m_recorderNames.end())
        return static_cast<std::uint32_t>(found - m_recorderNames.begin());
    m_recorderNames.push_back(m_arena.add(recorder));
    return static_cast<std::uint32_t>(m_recorderNames.size() - 1);
}

std::size_t EventColumns::memoryBytes() const {
    std::size_t bytes =
        m_arena.memoryBytes() + m_ids.memoryBytes() + m_types.capacity() * sizeof(std::uint32_t) +
        m_payloads.capacity() * sizeof(Slice) + m_marks.capacity() + m_happenedAt.memoryBytes() +
        m_recordedAt.memoryBytes() + m_storedVersions.memoryBytes() + m_positions.memoryBytes() +
        m_ordinals.memoryBytes() + m_recorders.memoryBytes() + m_metadataPlace.memoryBytes() +
        m_findingsPlace.memoryBytes() + m_metadata.capacity() * sizeof(std::string_view) +
        m_typeNames.size() * 4 * sizeof(std::string_view);
    for (const auto &findings : m_findings)
        bytes += sizeof(std::vector<Finding>) + findings.capacity() * sizeof(Finding);
    return bytes;
}

} // namespace backstory
