#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace backstory::postgres {

/// Reads a number in network order from the first bytes of a text, which must hold as many.
template <class Unsigned>
Unsigned readNumber(std::string_view bytes) {
    Unsigned value = 0;
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
        value = static_cast<Unsigned>((value << 8U) | static_cast<unsigned char>(bytes[i]));
    return value;
}

} // namespace backstory::postgres
