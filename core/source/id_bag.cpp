#include "core/source/id_bag.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace backstory {

namespace {

constexpr std::string_view kHex = "0123456789ABCDEF";

bool isPlain(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || c == '.';
}

std::string encoded(std::string_view text) {
    std::string word;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain(c))
            word += c;
        else
            (word += '%').append({kHex[byte >> 4U], kHex[byte & 15U]});
    }
    return word;
}

std::optional<std::string> decoded(std::string_view word) {
    std::string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] != '%') {
            text += word[i];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = word.substr(i + 1, 2);
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (error != std::errc{} || digits.size() != 2 || end != digits.data() + 2)
            return std::nullopt;
        text += static_cast<char>(byte);
        i += 2;
    }
    return text;
}

} // namespace

template <class Id>
void IdBag::Part<Id>::arrange() {
    if (!std::ranges::is_sorted(ids))
        std::ranges::sort(ids);
    met.assign(ids.size(), false);
}

template <class Id>
bool IdBag::Part<Id>::meet(const Id &id) {
    auto place = static_cast<std::size_t>(std::ranges::lower_bound(ids, id) - ids.begin());
    while (place < ids.size() && ids[place] == id && met[place])
        ++place;
    if (place == ids.size() || ids[place] != id)
        return false;
    met[place] = true;
    return true;
}

void IdBag::add(const EventId &id) {
    if (id.uuid())
        m_uuids.ids.push_back(*id.uuid());
    else
        m_others.ids.push_back(id.text());
}

void IdBag::add(const IdBag &other) {
    m_uuids.ids.insert(m_uuids.ids.end(), other.m_uuids.ids.begin(), other.m_uuids.ids.end());
    m_others.ids.insert(m_others.ids.end(), other.m_others.ids.begin(), other.m_others.ids.end());
}

void IdBag::clear() {
    *this = {};
}

std::size_t IdBag::size() const {
    return m_uuids.ids.size() + m_others.ids.size();
}

void IdBag::arrange() {
    m_uuids.arrange();
    m_others.arrange();
}

bool IdBag::meet(const EventId &id) {
    return id.uuid() ? m_uuids.meet(*id.uuid()) : m_others.meet(id.text());
}

std::string IdBag::text() const {
    std::string text;
    for (const Uuid &uuid : m_uuids.ids) {
        std::string digits = uuid.text();
        std::erase(digits, '-');
        text.append(" ").append(digits);
    }
    for (const std::string &other : m_others.ids)
        text.append(" =").append(encoded(other));
    return text;
}

bool IdBag::addWord(std::string_view word) {
    if (word.starts_with('=')) {
        auto other = decoded(word.substr(1));
        if (!other)
            return false;
        m_others.ids.push_back(*std::move(other));
        return true;
    }
    const auto uuid = Uuid::parse(word);
    if (uuid)
        m_uuids.ids.push_back(*uuid);
    return uuid.has_value();
}

} // namespace backstory
