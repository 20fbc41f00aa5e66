#include "core/replay/folded_stream_view.h"

#include "core/json/print.h"

namespace backstory {

FoldedStreamView::FoldedStreamView(const std::vector<std::string> &members, BookEntry &&entry,
                                   const json::Value &state)
    : m_members(members), m_state(state) {
    stream = std::move(entry.stream);
    events = entry.events;
    eventsAfter = entry.eventsAfter;
    first = entry.first;
    last = entry.last;
}

std::optional<std::string_view> FoldedStreamView::raw(std::size_t member) const {
    const json::Value *value = m_state.find(m_members[member]);
    if (!value)
        return std::nullopt;
    m_text = json::toText(*value);
    return m_text;
}

} // namespace backstory
