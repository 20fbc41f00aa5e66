#include "core/replay/history_builder.h"

#include "core/replay/history_body.h"

#include <algorithm>

namespace backstory {

HistoryBuilder::HistoryBuilder(std::shared_ptr<const Ruleset> rules, EventOrder order)
    : m_rules(std::move(rules)), m_order(std::move(order)) {}

HistoryBuilder::~HistoryBuilder() = default;

void HistoryBuilder::add(const EventBatch &batch, const std::optional<Instant> &knownAt) {
    auto rest = batch.rests().begin();
    for (std::size_t i = 0; i < batch.events().size(); ++i) {
        const PassedEvent &event = batch.events()[i];
        const bool hasRest = rest != batch.rests().end() && rest->event == i;
        const EventRest *const restOfIt = hasRest ? &*rest++ : nullptr;
        if (knownAt && event.recordedAt && *event.recordedAt > *knownAt)
            continue;
        note(event.stream);
        m_body->append(event, restOfIt);
    }
}

void HistoryBuilder::note(const PassedId &stream) {
    if (m_body && m_spellings.back().text == stream.text)
        return;
    StreamId shown(stream.shown());
    if (!m_body)
        m_body = std::make_unique<History::Body>(shown, m_rules, m_order);
    m_spellings.push_back({m_body->columns.size(), std::string(stream.text), std::move(shown)});
}

const StreamId &HistoryBuilder::spellingOfFirst() const {
    if (m_spellings.size() == 1)
        return m_spellings.front().stream;
    const RowOrder order(m_order, m_body->columns);
    std::uint32_t first = 0;
    for (std::uint32_t row = 1; row < m_body->columns.size(); ++row)
        if (order.compare(row, first) < 0)
            first = row;
    const auto next = std::ranges::upper_bound(m_spellings, first, {}, &Spelling::from);
    return (next - 1)->stream;
}

History HistoryBuilder::finish(const StreamId &asked, const Progress &progress) {
    if (!m_body)
        return {asked, m_rules, m_order};
    const StreamId &spelled = spellingOfFirst();
    m_body->arrange(progress);
    if (spelled.text() != m_body->stream.text())
        m_body->respell(spelled, progress);
    return History(std::move(m_body));
}

} // namespace backstory
