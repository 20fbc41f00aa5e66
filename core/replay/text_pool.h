#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backstory {

/// Keeps texts that come and go, most of them short: what one leaves, the next of its size takes.
///
/// Cost: the bytes of the texts, rounded up to eight, and at most one chunk more. Threads: one at a
/// time.
class TextPool {
public:
    /// A copy of a text that is not empty. It stays where it is until it is given back.
    const char *add(std::string_view text);
    void giveBack(const char *text, std::size_t size);

private:
    static constexpr std::size_t kGrain = 8;
    static constexpr std::size_t kPooled = 512; ///< larger texts are kept each by itself
    static constexpr std::size_t kChunk = std::size_t{32} << 10U;

    static std::size_t classOf(std::size_t size) { return (size + kGrain - 1) / kGrain; }
    char *takePlace(std::size_t size);

    /// The first free place of each size; it holds where the next one is.
    std::array<char *, kPooled / kGrain + 1> m_free{};
    std::vector<std::unique_ptr<char[]>> m_chunks;
    std::unordered_map<const char *, std::unique_ptr<char[]>> m_large;
    char *m_next = nullptr;
    std::size_t m_left = 0;
};

} // namespace backstory
