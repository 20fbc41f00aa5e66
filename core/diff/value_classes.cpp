#include "core/diff/value_classes.h"

#include <functional>
#include <string_view>

namespace backstory {

namespace {

std::size_t mix(std::size_t seed, std::size_t value) {
    return seed ^ (value + 0x9e3779b97f4a7c15ULL + (seed << 6) + (seed >> 2));
}

/// By the significant digits alone, which are the same however a number is written (`10.0`, `1e1`).
std::size_t hashOfNumber(std::string_view token) {
    const std::string_view mantissa = token.substr(0, token.find_first_of("eE"));
    std::size_t hash = 0;
    std::size_t zeros = 0;
    for (const char c : mantissa) {
        if (c < '0' || c > '9')
            continue;
        if (c == '0') {
            zeros +=
                hash != 0 ? 1 : 0; // leading ones do not count, later ones only if more follows
            continue;
        }
        for (; zeros > 0; --zeros)
            hash = mix(hash, 10);
        hash = mix(hash, static_cast<std::size_t>(c - '0') + 11);
    }
    return hash;
}

} // namespace

std::size_t hashOf(const json::Value &value) {
    const auto kind = static_cast<std::size_t>(value.kind());
    switch (value.kind()) {
    case json::Kind::Null:
        return kind;
    case json::Kind::Boolean:
        return mix(kind, value.boolean() ? 1 : 2);
    case json::Kind::Number:
        return mix(kind, hashOfNumber(value.number()));
    case json::Kind::String:
        return mix(kind, std::hash<std::string>{}(value.string()));
    case json::Kind::Array: {
        std::size_t hash = kind;
        for (const json::Value &element : value.array())
            hash = mix(hash, hashOf(element));
        return hash;
    }
    case json::Kind::Object:
        break;
    }
    std::size_t hash = kind;
    for (const json::Member &member : value.object())
        hash = mix(mix(hash, std::hash<std::string>{}(member.key)), hashOf(member.value));
    return hash;
}

std::uint32_t ValueClasses::classOf(const json::Value &value) {
    const std::size_t hash = hashOf(value);
    const auto [begin, end] = m_byHash.equal_range(hash);
    for (auto it = begin; it != end; ++it)
        if (json::equal(*m_first[it->second], value))
            return it->second;
    const auto number = static_cast<std::uint32_t>(m_first.size());
    m_first.push_back(&value);
    m_byHash.emplace(hash, number);
    return number;
}

} // namespace backstory
