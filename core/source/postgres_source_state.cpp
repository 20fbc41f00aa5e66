#include "core/source/postgres_source_state.h"

namespace backstory::postgres {

Session SourceState::takeSession() {
    const std::scoped_lock lock(m_mutex);
    if (!m_idle)
        return Session(m_address);
    Session session = *std::move(m_idle);
    m_idle.reset();
    return session;
}

void SourceState::giveBack(Session session) {
    const std::scoped_lock lock(m_mutex);
    if (!m_idle)
        m_idle = std::move(session);
}

std::optional<Spellings> SourceState::spellings(const std::string &table) {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_spellings.find(table);
    return found == m_spellings.end() ? std::nullopt : std::optional(found->second);
}

void SourceState::setSpellings(const std::string &table, const Spellings &spellings) {
    const std::scoped_lock lock(m_mutex);
    m_spellings[table] = spellings;
}

} // namespace backstory::postgres
