#include "core/store/postgres_copy_in.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <stdexcept>

namespace backstory::postgres {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// The header of the binary format: signature, no flags, no extension (PostgreSQL's manual, COPY).
constexpr std::string_view kHeader{"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", 19};
constexpr std::string_view kTrailer{"\xff\xff", 2};
/// One message of the protocol; smaller pieces keep a stop quick.
constexpr std::size_t kPiece = std::size_t{1} << 18U;
/// Microseconds from 1970 to 2000, where PostgreSQL counts from.
constexpr std::int64_t kPostgresEpochMicros = 946'684'800'000'000;

template <class Unsigned>
void appendNumber(std::string &out, Unsigned value) {
    for (int shift = static_cast<int>(sizeof(Unsigned) * 8) - 8; shift >= 0; shift -= 8)
        out += static_cast<char>(static_cast<unsigned char>(value >> static_cast<unsigned>(shift)));
}

void appendLength(std::string &out, std::size_t length) {
    appendNumber(out, static_cast<std::uint32_t>(length));
}

void send(PGconn *connection, std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t size = std::min(bytes.size(), kPiece);
        if (PQputCopyData(connection, bytes.data(), static_cast<int>(size)) != 1)
            throw std::runtime_error(PQerrorMessage(connection));
        bytes.remove_prefix(size);
    }
}

std::string field(const PGresult *result, int code) {
    const char *text = PQresultErrorField(result, code);
    return text == nullptr ? std::string() : std::string(text);
}

void requireDone(PGconn *connection) {
    Result failed(nullptr, &PQclear);
    for (Result result(PQgetResult(connection), &PQclear); result;
         result.reset(PQgetResult(connection))) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && !failed)
            failed = std::move(result);
    }
    if (PQstatus(connection) == CONNECTION_BAD)
        throw std::runtime_error(PQerrorMessage(connection));
    if (failed)
        throw StatementRefused{
            {field(failed.get(), PG_DIAG_SQLSTATE), field(failed.get(), PG_DIAG_MESSAGE_PRIMARY)},
            field(failed.get(), PG_DIAG_MESSAGE_DETAIL)};
}

} // namespace

void CopyRows::begin(std::size_t fields) {
    appendNumber(m_bytes, static_cast<std::uint16_t>(fields));
}

void CopyRows::null() {
    appendNumber(m_bytes, ~std::uint32_t{0});
}

void CopyRows::bytes(std::string_view value) {
    appendLength(m_bytes, value.size());
    m_bytes += value;
}

void CopyRows::jsonb(std::string_view text) {
    appendLength(m_bytes, text.size() + 1);
    m_bytes += '\x01'; // the version of the form
    m_bytes += text;
}

void CopyRows::integer(std::int64_t value) {
    appendLength(m_bytes, sizeof value);
    appendNumber(m_bytes, static_cast<std::uint64_t>(value));
}

void CopyRows::instant(std::int64_t micros) {
    integer(micros - kPostgresEpochMicros);
}

void CopyRows::uuid(const Uuid &value) {
    bytes({reinterpret_cast<const char *>(value.bytes.data()), value.bytes.size()});
}

void CopyRows::clear() {
    m_bytes.clear();
}

void copyInto(pg_conn *connection, const std::string &into, const CopyRows &rows) {
    const std::string statement = "COPY " + into + " FROM STDIN (FORMAT binary)";
    {
        const Result begun(PQexec(connection, statement.c_str()), &PQclear);
        if (PQstatus(connection) == CONNECTION_BAD)
            throw std::runtime_error(PQerrorMessage(connection));
        if (PQresultStatus(begun.get()) != PGRES_COPY_IN)
            throw StatementRefused{
                {field(begun.get(), PG_DIAG_SQLSTATE), field(begun.get(), PG_DIAG_MESSAGE_PRIMARY)},
                field(begun.get(), PG_DIAG_MESSAGE_DETAIL)};
    }
    send(connection, kHeader);
    send(connection, rows.view());
    send(connection, kTrailer);
    if (PQputCopyEnd(connection, nullptr) != 1)
        throw std::runtime_error(PQerrorMessage(connection));
    requireDone(connection);
}

} // namespace backstory::postgres
