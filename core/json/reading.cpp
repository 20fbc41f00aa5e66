#include "core/json/reading.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace backstory::json {

namespace {

constexpr std::size_t kKept = std::size_t{1} << 20;

/// The length of the UTF-8 character that begins with this byte; 0 where none does.
std::size_t lengthOf(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/// Whether the second byte may follow the first: no overlong forms, no surrogates, nothing beyond
/// U+10FFFF (RFC 3629, section 4).
bool mayFollow(unsigned char lead, unsigned char second) {
    switch (lead) {
    case 0xe0:
        return second >= 0xa0 && second <= 0xbf;
    case 0xed:
        return second >= 0x80 && second <= 0x9f;
    case 0xf0:
        return second >= 0x90 && second <= 0xbf;
    case 0xf4:
        return second >= 0x80 && second <= 0x8f;
    default:
        return second >= 0x80 && second <= 0xbf;
    }
}

} // namespace

Indexer &Indexer::ofThisThread() {
    thread_local Indexer indexer;
    return indexer;
}

bool Indexer::grow(std::size_t size) {
    const std::size_t capacity = std::bit_ceil(std::max<std::size_t>(size, 4096));
    m_capacity = 0;
    m_copy = std::make_unique<char[]>(capacity + simdjson::SIMDJSON_PADDING);
    if (m_parser.allocate(capacity, m_parser.max_depth()) != simdjson::SUCCESS)
        return false;
    m_capacity = capacity;
    return true;
}

simdjson::ondemand::json_iterator *Indexer::index(std::string_view text) {
    if (text.empty() || (text.size() > m_capacity && !grow(text.size())))
        return nullptr;
    std::memcpy(m_copy.get(), text.data(), text.size());
    const simdjson::padded_string_view padded(m_copy.get(), text.size(),
                                              m_capacity + simdjson::SIMDJSON_PADDING);
    if (m_parser.iterate_raw(padded).get(m_iterator) != simdjson::SUCCESS)
        return nullptr;
    return &m_iterator;
}

void Indexer::release() {
    if (m_capacity <= kKept)
        return;
    m_parser = simdjson::ondemand::parser();
    m_copy.reset();
    m_capacity = 0;
}

std::optional<Utf8Fault> findUtf8Fault(std::string_view text) {
    if (simdjson::validate_utf8(text))
        return std::nullopt;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lengthOf(lead);
        if (length == 0)
            return Utf8Fault{at, false};
        for (std::size_t follow = 1; follow < length; ++follow) {
            if (at + follow == text.size())
                return Utf8Fault{at, true};
            const auto byte = static_cast<unsigned char>(text[at + follow]);
            if (follow == 1 ? !mayFollow(lead, byte) : (byte & 0xc0) != 0x80)
                return Utf8Fault{at, false};
        }
        at += length;
    }
    return std::nullopt;
}

} // namespace backstory::json
