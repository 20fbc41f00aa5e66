#include "core/json/key_sieve.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace backstory::json {

namespace {
constexpr std::size_t kMostWindow = std::numeric_limits<std::uint8_t>::max();
} // namespace

KeySieve::KeySieve(const std::vector<std::string> &keys) : m_window(kMostWindow) {
    for (const std::string &key : keys) {
        m_quoted.push_back('"' + key + '"');
        m_window = std::min(m_window, m_quoted.back().size());
    }
    m_skips.fill(static_cast<std::uint8_t>(m_window - 1));
    for (const std::string &quoted : m_quoted) {
        for (std::size_t at = 1; at < m_window; ++at) {
            std::uint8_t &skip = m_skips[blockOf(quoted[at - 1], quoted[at])];
            skip = std::min(skip, static_cast<std::uint8_t>(m_window - 1 - at));
        }
    }
}

bool KeySieve::mayHoldAny(std::string_view text) const {
    if (m_quoted.empty())
        return false;
    // A key can be spelled with escapes in many ways.
    if (!text.empty() && std::memchr(text.data(), '\\', text.size()) != nullptr)
        return true;
    std::size_t last = m_window - 1;
    while (last < text.size()) {
        const std::size_t skip = m_skips[blockOf(text[last - 1], text[last])];
        if (skip == 0 && anyAt(text.substr(last + 1 - m_window)))
            return true;
        last += std::max<std::size_t>(skip, 1);
    }
    return false;
}

bool KeySieve::anyAt(std::string_view text) const {
    return std::any_of(m_quoted.begin(), m_quoted.end(),
                       [text](const std::string &quoted) { return text.starts_with(quoted); });
}

} // namespace backstory::json
