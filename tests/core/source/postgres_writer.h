#pragma once

#include <libpq-fe.h>

#include <stdexcept>
#include <string>

namespace backstory::test {

/// A connection that writes, and keeps its transaction open as long as the test wants.
class PostgresWriter {
public:
    explicit PostgresWriter(const std::string &uri) : m_connection(PQconnectdb(uri.c_str())) {
        if (PQstatus(m_connection) != CONNECTION_OK)
            throw std::runtime_error(PQerrorMessage(m_connection));
        PQsetNoticeProcessor(
            m_connection, [](void *, const char *) {}, nullptr);
    }
    ~PostgresWriter() { PQfinish(m_connection); }
    PostgresWriter(const PostgresWriter &) = delete;
    PostgresWriter &operator=(const PostgresWriter &) = delete;

    void exec(const std::string &sql) {
        PGresult *result = PQexec(m_connection, sql.c_str());
        const ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw std::runtime_error(PQerrorMessage(m_connection));
    }

private:
    PGconn *m_connection;
};

} // namespace backstory::test
