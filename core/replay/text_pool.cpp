#include "core/replay/text_pool.h"

#include <cstring>

namespace backstory {

const char *TextPool::add(std::string_view text) {
    char *place = takePlace(text.size());
    std::memcpy(place, text.data(), text.size());
    return place;
}

void TextPool::giveBack(const char *text, std::size_t size) {
    if (size > kPooled) {
        m_large.erase(text);
        return;
    }
    char *&first = m_free[classOf(size)];
    // One that takePlace handed out, and so not const.
    char *place = const_cast<char *>(text); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    std::memcpy(place, &first, sizeof first);
    first = place;
}

char *TextPool::takePlace(std::size_t size) {
    if (size > kPooled) {
        auto place = std::make_unique_for_overwrite<char[]>(size);
        char *start = place.get();
        m_large.emplace(start, std::move(place));
        return start;
    }
    if (char *&first = m_free[classOf(size)]; first) {
        char *place = first;
        std::memcpy(&first, place, sizeof first);
        return place;
    }
    const std::size_t rounded = classOf(size) * kGrain;
    if (rounded > m_left) {
        m_chunks.push_back(std::make_unique_for_overwrite<char[]>(kChunk));
        m_next = m_chunks.back().get();
        m_left = kChunk;
    }
    char *place = m_next;
    m_next += rounded;
    m_left -= rounded;
    return place;
}

} // namespace backstory
