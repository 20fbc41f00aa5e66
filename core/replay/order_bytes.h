#pragma once

#include "core/model/event_batch.h"
#include "core/model/event_table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backstory {

/// The order of the events of one stream (EventOrder) in a few bytes, which compare as the events
/// do.
///
/// Of ids only the beginning is in there, and nothing of what comes after them: bytes that are
/// equal decide nothing.
/// Threads: immutable.
class OrderBytes {
public:
    static constexpr std::size_t kMaxWidth = 48;

    explicit OrderBytes(const EventTable &table);

    [[nodiscard]] std::size_t width() const { return m_width; }
    /// Writes width() bytes.
    void write(const PassedEvent &event, std::uint8_t *out) const;

private:
    std::vector<OrderKey> m_keys; ///< before the id
    std::size_t m_idBytes = 0;
    std::size_t m_width = 0;
};

} // namespace backstory
