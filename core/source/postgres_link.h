#pragma once

#include "core/source/postgres_connect.h"
#include "core/source/postgres_errors.h"
#include "core/source/postgres_pqxx.h"
#include "core/source/postgres_session.h"

#include <memory>

namespace backstory::postgres {

/// An open connection: libpqxx owns it, and libpq is asked where libpqxx does not reach.
class Link {
public:
    explicit Link(Connection connection)
        : m_raw(connection.get()), m_facts(factsOf(m_raw)), m_pqxx(adopt(connection.release())) {}

    pg_conn *raw() { return m_raw; }
    PqxxConnection &pqxx() { return *m_pqxx; }
    [[nodiscard]] const ServerFacts &facts() const { return m_facts; }

private:
    pg_conn *m_raw;
    ServerFacts m_facts;
    std::unique_ptr<PqxxConnection> m_pqxx;
};

/// What the server said. libpqxx 6 knows no SQLSTATE of some classes of errors; then it is read off
/// the text, which connect() asks for in its verbose form.
ServerComplaint complaintOf(const pqxx::sql_error &error);

/// The rows of an answer, as text.
std::vector<TextRow> rowsOf(const pqxx::result &result);

} // namespace backstory::postgres
