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

void StampColumn::insert(std::size_t at, std::size_t rows, const Stamp &stamp) {
    m_micros.insert(at, rows, stamp.instant ? stamp.instant->floorMicros() : kNone);
    m_nanos.insert(at, rows,
                   static_cast<std::uint16_t>(stamp.instant ? stamp.instant->nanos() % 1'000 : 0));
    std::uint32_t place = 0;
    if (!stamp.raw.empty()) {
        m_raw.push_back({stamp.raw, stamp.rawIsNumber});
        place = static_cast<std::uint32_t>(m_raw.size());
    }
    m_rawPlace.insert(at, rows, place);
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
