#include "core/json/builder.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace backstory::json {

namespace {

constexpr std::size_t kKept = 4096;

template <class Element>
void emptyVector(std::vector<Element> &vector) {
    vector.clear();
    if (vector.capacity() > kKept) // what one large document needed
        vector.shrink_to_fit();
}

template <class Element>
auto from(std::vector<Element> &vector, std::size_t start) {
    return vector.begin() + static_cast<std::ptrdiff_t>(start);
}

std::string decoded(std::string_view inside, bool escaped) {
    if (!escaped)
        return std::string(inside);
    std::string text;
    text.reserve(inside.size());
    appendDecoded(text, inside);
    return text;
}

} // namespace

void Builder::reset() {
    emptyVector(m_values);
    emptyVector(m_keys);
    emptyVector(m_order);
    m_starts.clear();
    m_duplicates = false;
}

Value Builder::take() {
    Value value = std::move(m_values.back());
    m_values.clear();
    return value;
}

void Builder::begin(Kind /*kind*/, std::size_t /*at*/) {
    m_starts.push_back({m_values.size(), m_keys.size()});
}

void Builder::end(Kind kind, std::size_t /*end*/) {
    const Start start = m_starts.back();
    m_starts.pop_back();
    Value value = kind == Kind::Array ? Value(takeElements(start)) : Value(takeMembers(start));
    m_values.resize(start.values);
    m_keys.resize(start.keys);
    m_values.push_back(std::move(value));
}

void Builder::key(std::size_t /*at*/, std::string_view inside, bool escaped) {
    m_keys.push_back(decoded(inside, escaped));
}

void Builder::scalar(Kind kind, std::size_t /*at*/, std::string_view word, bool escaped) {
    switch (kind) {
    case Kind::String:
        m_values.emplace_back(decoded(word, escaped));
        break;
    case Kind::Number:
        m_values.emplace_back(Number{std::string(word)});
        break;
    case Kind::Boolean:
        m_values.emplace_back(word == "true");
        break;
    default:
        m_values.emplace_back();
    }
}

Array Builder::takeElements(const Start &start) {
    return Array(std::make_move_iterator(from(m_values, start.values)),
                 std::make_move_iterator(m_values.end()));
}

Object Builder::takeMembers(const Start &start) {
    const auto keys = from(m_keys, start.keys);
    // Not in ascending order, or two neighbours equal.
    if (std::adjacent_find(keys, m_keys.end(), std::greater_equal<>()) != m_keys.end())
        return takeUnsorted(start);
    Object members;
    members.reserve(m_keys.size() - start.keys);
    for (std::size_t at = 0; start.keys + at < m_keys.size(); ++at)
        members.push_back(
            {std::move(m_keys[start.keys + at]), std::move(m_values[start.values + at])});
    return members;
}

Object Builder::takeUnsorted(const Start &start) {
    const std::size_t count = m_keys.size() - start.keys;
    const auto keyOf = [this, &start](std::uint32_t at) -> std::string & {
        return m_keys[start.keys + at];
    };
    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::sort(m_order.begin(), m_order.end(), [&keyOf](std::uint32_t a, std::uint32_t b) {
        const int order = keyOf(a).compare(keyOf(b));
        return order != 0 ? order < 0 : a < b;
    });

    Object members;
    members.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        if (at + 1 < count && keyOf(m_order[at]) == keyOf(m_order[at + 1])) {
            m_duplicates = true;
            continue; // a later one wins
        }
        members.push_back(
            {std::move(keyOf(m_order[at])), std::move(m_values[start.values + m_order[at]])});
    }
    return members;
}

} // namespace backstory::json
