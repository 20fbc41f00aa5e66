#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// Tells of most texts, at a glance, that none of a few keys stands in them.
///
/// It never looks at the grammar: where it answers no, no object in the text, well-formed or not,
/// has such a key; where it answers yes, one may have.
/// Threads: immutable. Cost: some tenths of a nanosecond a byte, less the longer the keys.
class KeySieve {
public:
    explicit KeySieve(const std::vector<std::string> &keys);

    [[nodiscard]] bool mayHoldAny(std::string_view text) const;

private:
    // Wu and Manber, "A fast algorithm for multi-pattern searching" (1994), with blocks of two.
    static constexpr std::size_t kBlocks = 1'024;

    [[nodiscard]] static std::size_t blockOf(char first, char second) {
        return ((static_cast<std::size_t>(static_cast<unsigned char>(first)) << 4U) ^
                static_cast<unsigned char>(second)) %
               kBlocks;
    }
    [[nodiscard]] bool anyAt(std::string_view text) const;

    std::vector<std::string> m_quoted;
    std::size_t m_window = 0; ///< bytes of the shortest of them
    std::array<std::uint8_t, kBlocks> m_skips{};
};

} // namespace backstory::json
