#include "core/replay/text_arena.h"

#include <algorithm>
#include <cstring>

namespace backstory {

namespace {
constexpr std::size_t kLargestChunk = std::size_t{1} << 20;
} // namespace

std::string_view TextArena::add(std::string_view text) {
    if (text.empty())
        return {};
    if (text.size() > m_left) {
        // A text that would waste most of a chunk gets one of its own.
        const bool alone = text.size() > kLargestChunk / 4;
        const std::size_t size = alone ? text.size() : std::max(m_nextChunk, text.size());
        auto chunk = std::make_unique_for_overwrite<char[]>(size);
        m_bytes += size;
        if (alone) {
            std::memcpy(chunk.get(), text.data(), text.size());
            m_chunks.push_back(std::move(chunk));
            return {m_chunks.back().get(), text.size()};
        }
        m_nextChunk = std::min(m_nextChunk * 2, kLargestChunk);
        m_free = chunk.get();
        m_left = size;
        m_chunks.push_back(std::move(chunk));
    }
    char *const place = m_free;
    std::memcpy(place, text.data(), text.size());
    m_free += text.size();
    m_left -= text.size();
    return {place, text.size()};
}

} // namespace backstory
