#include "core/replay/order_bytes.h"

#include <algorithm>
#include <cstring>

namespace backstory {

namespace {

constexpr std::size_t kSecondBytes = 5; // years 0000–9999 need 39 bits
constexpr std::size_t kStampBytes = kSecondBytes + 4;
constexpr std::size_t kNumberBytes = 8;
// Stamps alone tie more often than stored numbers do.
constexpr std::size_t kIdBytes = 16;
constexpr std::size_t kIdBytesBesideNumbers = 8;

std::uint8_t *writeNumber(std::uint64_t number, std::size_t bytes, std::uint8_t *out) {
    for (std::size_t at = bytes; at > 0; --at) {
        out[at - 1] = static_cast<std::uint8_t>(number);
        number >>= 8U;
    }
    return out + bytes;
}

std::uint8_t *writeStamp(const std::optional<Instant> &stamp, std::uint8_t *out) {
    if (!stamp) {
        std::memset(out, 0xff, kStampBytes);
        return out + kStampBytes;
    }
    const std::int64_t seconds = stamp->seconds() - Instant::earliest().seconds();
    out = writeNumber(static_cast<std::uint64_t>(seconds), kSecondBytes, out);
    return writeNumber(static_cast<std::uint64_t>(stamp->nanos()), 4, out);
}

/// An absent number is the greatest one, and so comes last.
std::uint8_t *writeStored(std::int64_t number, std::uint8_t *out) {
    constexpr std::uint64_t kSign = std::uint64_t{1} << 63U;
    return writeNumber(static_cast<std::uint64_t>(number) ^ kSign, kNumberBytes, out);
}

void writeId(const PassedId &id, std::size_t bytes, std::uint8_t *out) {
    *out = id.uuid ? 0 : 1;
    ++out;
    if (id.uuid) {
        std::memcpy(out, id.uuid->bytes.data(), bytes);
        return;
    }
    const std::size_t kept = std::min(bytes, id.text.size());
    if (kept > 0)
        std::memcpy(out, id.text.data(), kept);
    std::memset(out + kept, 0, bytes - kept);
}

} // namespace

OrderBytes::OrderBytes(const EventTable &table) : m_idBytes(kIdBytes) {
    for (const OrderKey key : table.order) {
        if (key == OrderKey::Id)
            break;
        if (std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end())
            continue;
        m_keys.push_back(key);
        m_width += key == OrderKey::HappenedAt ? kStampBytes : kNumberBytes;
        if (key != OrderKey::HappenedAt)
            m_idBytes = kIdBytesBesideNumbers;
    }
    m_width += 1 + m_idBytes;
}

void OrderBytes::write(const PassedEvent &event, std::uint8_t *out) const {
    for (const OrderKey key : m_keys) {
        if (key == OrderKey::HappenedAt)
            out = writeStamp(event.happenedAt, out);
        else
            out =
                writeStored(key == OrderKey::Position ? event.position : event.storedVersion, out);
    }
    writeId(event.id, m_idBytes, out);
}

} // namespace backstory
