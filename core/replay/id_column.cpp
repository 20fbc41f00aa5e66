#include "core/replay/id_column.h"

#include <algorithm>

namespace backstory {

namespace {

/// Whether the text is how its UUID is printed: of those that read as one, the only with 36
/// characters has all dashes and no braces.
bool isPrinted(const EventId &id) {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'F'; };
    return id.uuid() && id.text().size() == 36 && std::ranges::none_of(id.text(), isUpper);
}

} // namespace

EventId IdColumn::at(std::size_t row) const {
    if (const std::uint32_t place = m_textPlace.at(row))
        return EventId(m_texts[place - 1]);
    return EventId(m_uuids[row].text());
}

std::optional<std::size_t> IdColumn::find(const EventId &id) const {
    const Uuid wanted = id.uuid().value_or(Uuid{});
    for (std::size_t row = 0; row < m_uuids.size(); ++row) {
        if (m_uuids[row] != wanted)
            continue;
        const std::uint32_t place = m_textPlace.at(row);
        if (place == 0 ? id.uuid().has_value() : EventId(m_texts[place - 1]) == id)
            return row;
    }
    return std::nullopt;
}

void IdColumn::insert(std::size_t at, const EventId &id) {
    std::uint32_t place = 0;
    if (!isPrinted(id)) {
        m_texts.push_back(id.text());
        place = static_cast<std::uint32_t>(m_texts.size());
    }
    m_textPlace.insert(at, m_uuids.size(), place);
    insertCompactly(m_uuids, at, id.uuid().value_or(Uuid{}));
}

void IdColumn::reorder(const std::vector<std::uint32_t> &order) {
    std::vector<Uuid> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t row : order)
        sorted.push_back(m_uuids[row]);
    m_uuids = std::move(sorted);
    m_textPlace.reorder(order);
}

std::size_t IdColumn::memoryBytes() const {
    std::size_t bytes = m_uuids.capacity() * sizeof(Uuid) + m_textPlace.memoryBytes() +
                        m_texts.capacity() * sizeof(std::string);
    for (const std::string &text : m_texts)
        bytes += text.capacity();
    return bytes;
}

} // namespace backstory
