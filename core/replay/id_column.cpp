#include "core/replay/id_column.h"

namespace backstory {

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

std::strong_ordering IdColumn::compare(std::size_t a, std::size_t b) const {
    if (m_textPlace.at(a) == 0 && m_textPlace.at(b) == 0)
        return m_uuids[a] <=> m_uuids[b];
    return at(a) <=> at(b);
}

void IdColumn::append(const PassedId &id) {
    std::uint32_t place = 0;
    if (!id.uuid || !id.text.empty()) {
        m_texts.emplace_back(id.text);
        place = static_cast<std::uint32_t>(m_texts.size());
    }
    m_textPlace.append(m_uuids.size(), place);
    appendCompactly(m_uuids, id.uuid.value_or(Uuid{}));
}

void IdColumn::moveLast(std::size_t at) {
    m_textPlace.moveLast(at);
    backstory::moveLast(m_uuids, at);
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
