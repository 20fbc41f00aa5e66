#include "core/source/postgres_copy.h"

#include "core/source/postgres_binary.h"

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace backstory::postgres {
namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
using Buffer = std::unique_ptr<char, decltype(&PQfreemem)>;

constexpr std::string_view kSignature{"PGCOPY\n\xff\r\n\0", 11};

[[noreturn]] void fail(PGconn *connection, const PGresult *result) {
    const auto field = [&](int code) {
        const char *text = result == nullptr ? nullptr : PQresultErrorField(result, code);
        return std::string(text == nullptr ? "" : text);
    };
    const std::string state = field(PG_DIAG_SQLSTATE);
    if (state.empty() || PQstatus(connection) == CONNECTION_BAD)
        throw CopyBroken{readComplaint(PQerrorMessage(connection)).message};
    throw CopyRefused{{state, field(PG_DIAG_MESSAGE_PRIMARY)}};
}

Result nextResult(PGconn *connection) {
    return {PQgetResult(connection), &PQclear};
}

/// Passes over the answers to the statements before the COPY.
void awaitRows(PGconn *connection) {
    for (Result result = nextResult(connection); result; result = nextResult(connection)) {
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_COPY_OUT)
            return;
        if (status != PGRES_COMMAND_OK) {
            const Result failed = std::move(result);
            while (nextResult(connection)) {
            }
            fail(connection, failed.get());
        }
    }
    throw CopyBroken{"the server answered without rows"};
}

/// After the last row: whether it was the last, or the copying failed.
void finish(PGconn *connection) {
    Result failed(nullptr, &PQclear);
    for (Result result = nextResult(connection); result; result = nextResult(connection)) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && !failed)
            failed = std::move(result);
    }
    if (failed)
        fail(connection, failed.get());
    if (PQstatus(connection) == CONNECTION_BAD)
        fail(connection, nullptr);
}

/// Takes the fields of one message apart. The server sends one row in each, the file's header
/// before the first one, and an end mark as the last.
class RowReader {
public:
    /// Answers false for a message without a row.
    bool read(std::string_view message) {
        m_rest = message;
        if (m_rest.starts_with(kSignature))
            skipHeader();
        m_fields.clear();
        if (m_rest.empty())
            return false;
        const auto count = static_cast<std::int16_t>(take<std::uint16_t>());
        for (std::int16_t i = 0; i < count; ++i)
            m_fields.push_back(takeField());
        return count >= 0;
    }
    [[nodiscard]] BinaryRow fields() const { return m_fields; }

private:
    void skipHeader() {
        m_rest.remove_prefix(kSignature.size());
        take<std::uint32_t>(); // flags
        const auto extension = take<std::uint32_t>();
        takeBytes(extension);
    }
    std::optional<std::string_view> takeField() {
        const auto length = static_cast<std::int32_t>(take<std::uint32_t>());
        if (length < 0)
            return std::nullopt;
        return takeBytes(static_cast<std::size_t>(length));
    }
    template <class Unsigned>
    Unsigned take() {
        return readNumber<Unsigned>(takeBytes(sizeof(Unsigned)));
    }
    std::string_view takeBytes(std::size_t count) {
        if (m_rest.size() < count)
            throw CopyBroken{"the server sent a row that ends too early"};
        const std::string_view bytes = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return bytes;
    }

    std::string_view m_rest;
    std::vector<std::optional<std::string_view>> m_fields;
};

} // namespace

void copyOut(pg_conn *connection, const std::string &message,
             const std::function<void(BinaryRow)> &take, const std::stop_token &stop) {
    if (PQsendQuery(connection, message.c_str()) == 0)
        fail(connection, nullptr);
    awaitRows(connection);
    RowReader reader;
    for (;;) {
        char *data = nullptr;
        const int length = PQgetCopyData(connection, &data, 0);
        const Buffer buffer(data, &PQfreemem);
        if (stop.stop_requested())
            throw Cancelled{};
        if (length < 0)
            break;
        if (reader.read({data, static_cast<std::size_t>(length)}))
            take(reader.fields());
    }
    finish(connection);
}

} // namespace backstory::postgres
