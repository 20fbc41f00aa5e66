#pragma once

#include "core/source/postgres_session.h"
#include "core/source/postgres_stream_key.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace backstory::postgres {

/// What all readers of one source share.
///
/// Threads: any.
class SourceState {
public:
    explicit SourceState(Address address) : m_address(std::move(address)) {}

    [[nodiscard]] const Address &address() const { return m_address; }

    /// A session of the caller's own: one that stands idle, else a new one.
    Session takeSession();
    void giveBack(Session session);

    std::optional<Spellings> spellings(const std::string &table);
    void setSpellings(const std::string &table, const Spellings &spellings);

private:
    Address m_address;
    std::mutex m_mutex;
    std::optional<Session> m_idle;
    std::map<std::string, Spellings> m_spellings;
};

} // namespace backstory::postgres
