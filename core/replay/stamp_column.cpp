#include "core/replay/stamp_column.h"

namespace backstory {

std::optional<Instant> StampColumn::instant(std::size_t row) const {
    const std::int64_t micros = m_micros.at(row);
    if (micros == kNone)
        return std::nullopt;
    std::int64_t seconds = micros / 1'000'000;
    std::int64_t rest = micros % 1'000'000;
    if (rest < 0) {
        rest += 1'000'000;
        --seconds;
    }
    return Instant::fromParts(seconds, static_cast<std::int32_t>(rest * 1'000 + m_nanos.at(row)));
}

Stamp StampColumn::at(std::size_t row) const {
    Stamp stamp;
    stamp.instant = instant(row);
    if (const std::uint32_t place = m_rawPlace.at(row)) {
        stamp.raw = m_raw[place - 1].text;
        stamp.rawIsNumber = m_raw[place - 1].isNumber;
    }
    return stamp;
}

std::strong_ordering StampColumn::compare(std::size_t a, std::size_t b) const {
    const std::int64_t microsOfA = m_micros.at(a);
    const std::int64_t microsOfB = m_micros.at(b);
    if (microsOfA == microsOfB)
        return m_nanos.at(a) <=> m_nanos.at(b);
    if (microsOfA == kNone || microsOfB == kNone)
        return microsOfA == kNone ? std::strong_ordering::greater : std::strong_ordering::less;
    return microsOfA <=> microsOfB;
}

void StampColumn::append(std::size_t rows, const std::optional<Instant> &instant) {
    append(rows, instant, {}, false);
}

void StampColumn::append(std::size_t rows, const std::optional<Instant> &instant,
                         std::string_view raw, bool rawIsNumber) {
    m_micros.append(rows, instant ? instant->floorMicros() : kNone);
    m_nanos.append(rows, static_cast<std::uint16_t>(instant ? instant->nanos() % 1'000 : 0));
    std::uint32_t place = 0;
    if (!raw.empty()) {
        m_raw.push_back({std::string(raw), rawIsNumber});
        place = static_cast<std::uint32_t>(m_raw.size());
    }
    m_rawPlace.append(rows, place);
}

void StampColumn::moveLast(std::size_t at) {
    m_micros.moveLast(at);
    m_nanos.moveLast(at);
    m_rawPlace.moveLast(at);
}

void StampColumn::reorder(const std::vector<std::uint32_t> &order) {
    m_micros.reorder(order);
    m_nanos.reorder(order);
    m_rawPlace.reorder(order);
}

std::size_t StampColumn::memoryBytes() const {
    std::size_t bytes = m_micros.memoryBytes() + m_nanos.memoryBytes() + m_rawPlace.memoryBytes() +
                        m_raw.capacity() * sizeof(Raw);
    for (const Raw &raw : m_raw)
        bytes += raw.text.capacity();
    return bytes;
}

} // namespace backstory
