#pragma once

#include "core/model/event.h"

#include <cstdint>
#include <string_view>

namespace backstory::bench {

/// A number over the first events of a generator (FNV-1a), by which data kept from an earlier run
/// are known to be what it makes now.
class EventPrint {
public:
    void add(const Event &event) {
        add(event.id.text());
        add(event.stream.text());
        add(event.type);
        add(event.payload);
        add(std::to_string(event.happenedAt.instant->floorMillis()));
    }
    /// Never 0, which is what a new file has, and no more than 31 bits.
    [[nodiscard]] std::uint32_t value() const { return (m_hash & 0x7fffffffU) | 1U; }

private:
    void add(std::string_view text) {
        for (const char c : text)
            m_hash = (m_hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    }

    std::uint32_t m_hash = 2'166'136'261U;
};

} // namespace backstory::bench
