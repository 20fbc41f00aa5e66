#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace backstory {

/// Keeps texts one after another, for good: what was added is never moved and never freed before
/// the arena itself.
///
/// Cost: the bytes of the texts, and at most one chunk more.
class TextArena {
public:
    /// The same text, in the arena.
    std::string_view add(std::string_view text);
    [[nodiscard]] std::size_t memoryBytes() const { return m_bytes; }

private:
    std::vector<std::unique_ptr<char[]>> m_chunks;
    char *m_free = nullptr;
    std::size_t m_left = 0;
    std::size_t m_nextChunk = 1024;
    std::size_t m_bytes = 0;
};

} // namespace backstory
