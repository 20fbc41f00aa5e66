#include "core/json/duplicate_keys.h"

#include "core/json/lexis.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace backstory::json {

namespace {

constexpr std::size_t kFew = 16;
constexpr std::size_t kKept = 4096;
constexpr std::size_t kMany = std::size_t{1} << 20; // beyond this the table is not worth its memory

template <class Unsigned>
std::uint64_t load(const char *text) {
    Unsigned value = 0;
    std::memcpy(&value, text, sizeof value);
    return value;
}

/// Mixes the first and the last bytes and the length; equal hashes are compared in full.
std::uint64_t hashOf(std::string_view text) {
    const char *begin = text.data();
    const char *end = begin + text.size();
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (text.size() >= 8) {
        first = load<std::uint64_t>(begin);
        last = load<std::uint64_t>(end - 8);
    } else if (text.size() >= 4) {
        first = load<std::uint32_t>(begin);
        last = load<std::uint32_t>(end - 4);
    } else if (!text.empty()) {
        first = static_cast<unsigned char>(*begin);
        last = load<std::uint8_t>(begin + text.size() / 2) << 8 | load<std::uint8_t>(end - 1);
    }
    const std::uint64_t mixed = (first ^ text.size()) * 0x9e3779b97f4a7c15 + last;
    return (mixed ^ mixed >> 29) * 0xbf58476d1ce4e5b9;
}

} // namespace

void DuplicateKeys::reset() {
    if (m_keys.capacity() > kKept) { // what one large object needed
        m_keys = {};
        m_table = {};
    }
    m_keys.clear();
    m_starts.clear();
    m_decoded.clear();
    m_first.reset();
}

void DuplicateKeys::addKey(std::size_t at, std::string_view inside, bool escaped) {
    if (escaped) {
        m_decoded.emplace_back();
        appendDecoded(m_decoded.back(), inside);
        inside = m_decoded.back();
    }
    m_keys.push_back({hashOf(inside), inside, at});
}

bool DuplicateKeys::endObject() {
    const std::size_t start = m_starts.back();
    m_starts.pop_back();
    const bool twice = anyTwice(start) && noteFirst(start);
    m_keys.resize(start);
    return twice;
}

std::optional<std::string> DuplicateKeys::first() const {
    return m_first;
}

bool DuplicateKeys::anyTwiceAmongFew(std::size_t start) const {
    for (std::size_t at = start + 1; at < m_keys.size(); ++at) {
        for (std::size_t before = start; before < at; ++before) {
            if (m_keys[at].hash == m_keys[before].hash && m_keys[at].text == m_keys[before].text)
                return true;
        }
    }
    return false;
}

bool DuplicateKeys::anyTwice(std::size_t start) {
    const std::size_t count = m_keys.size() - start;
    if (count <= kFew)
        return anyTwiceAmongFew(start);
    if (count > kMany)
        return true; // noteFirst looks closely

    constexpr std::size_t kPatience = 64;
    m_table.assign(std::bit_ceil(count * 2), 0);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t at = 0; at < count; ++at) {
        const Key &key = m_keys[start + at];
        std::size_t slot = key.hash >> 20 & mask;
        std::size_t steps = 0;
        for (; m_table[slot] != 0; slot = (slot + 1) & mask) {
            const Key &other = m_keys[start + m_table[slot] - 1];
            if (other.hash == key.hash && other.text == key.text)
                return true;
            if (++steps > kPatience)
                return true; // keys made to collide: noteFirst looks closely
        }
        m_table[slot] = static_cast<std::uint32_t>(at + 1);
    }
    return false;
}

bool DuplicateKeys::noteFirst(std::size_t start) {
    std::sort(m_keys.begin() + static_cast<std::ptrdiff_t>(start), m_keys.end(),
              [](const Key &a, const Key &b) {
                  return a.text != b.text ? a.text < b.text : a.at < b.at;
              });
    bool found = false;
    for (std::size_t at = start + 1; at < m_keys.size(); ++at) {
        if (m_keys[at].text != m_keys[at - 1].text)
            continue;
        found = true;
        if (!m_first || m_keys[at].at < m_firstAt) {
            m_first = std::string(m_keys[at].text);
            m_firstAt = m_keys[at].at;
        }
    }
    return found;
}

} // namespace backstory::json
