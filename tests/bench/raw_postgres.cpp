#include "tests/bench/raw_postgres.h"

#include <libpq-fe.h>

#include <stdexcept>

namespace backstory::bench {

namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

} // namespace

RawPostgres::RawPostgres(const std::string &uri)
    : m_connection(PQconnectdb(uri.c_str()), &PQfinish) {
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        fail();
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
}

void RawPostgres::fail() const {
    throw std::runtime_error(PQerrorMessage(m_connection.get()));
}

void RawPostgres::run(const std::string &statements) {
    const Result result(PQexec(m_connection.get(), statements.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        fail();
}

void RawPostgres::copyIn(const std::string &table,
                         const std::function<void(const TakeLine &)> &fill,
                         const std::string &options) {
    const std::string copy =
        "COPY " + table + " FROM STDIN" + (options.empty() ? "" : " (" + options + ')');
    const Result begun(PQexec(m_connection.get(), copy.c_str()), &PQclear);
    if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
        fail();
    fill([this](const std::string &line) {
        if (PQputCopyData(m_connection.get(), line.data(), static_cast<int>(line.size())) != 1)
            fail();
    });
    if (PQputCopyEnd(m_connection.get(), nullptr) != 1)
        fail();
    while (const Result result{PQgetResult(m_connection.get()), &PQclear}) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            fail();
    }
}

std::uint64_t RawPostgres::copyOut(const std::string &select, bool binary) {
    const std::string copy = "COPY (" + select + ") TO STDOUT" + (binary ? " (FORMAT binary)" : "");
    const Result begun(PQexec(m_connection.get(), copy.c_str()), &PQclear);
    if (PQresultStatus(begun.get()) != PGRES_COPY_OUT)
        fail();
    std::uint64_t bytes = 0;
    for (;;) {
        char *row = nullptr;
        const int length = PQgetCopyData(m_connection.get(), &row, 0);
        if (length < 0)
            break;
        bytes += static_cast<std::uint64_t>(length);
        PQfreemem(row);
    }
    while (const Result result{PQgetResult(m_connection.get()), &PQclear}) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            fail();
    }
    return bytes;
}

int RawPostgres::query(const std::string &select) {
    const Result result(PQexec(m_connection.get(), select.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        fail();
    return PQntuples(result.get());
}

std::vector<std::vector<std::string>> RawPostgres::rows(const std::string &select) {
    const Result result(PQexec(m_connection.get(), select.c_str()), &PQclear);
    if (PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        fail();
    std::vector<std::vector<std::string>> rows(static_cast<std::size_t>(PQntuples(result.get())));
    for (int row = 0; row < PQntuples(result.get()); ++row)
        for (int column = 0; column < PQnfields(result.get()); ++column)
            rows[static_cast<std::size_t>(row)].emplace_back(PQgetvalue(result.get(), row, column));
    return rows;
}

} // namespace backstory::bench
