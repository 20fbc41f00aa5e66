#include "tests/bench/raw_sqlite.h"

#include <sqlite3.h>

#include <numeric>
#include <stdexcept>
#include <string_view>

namespace backstory::bench {

namespace {

constexpr int kTextColumns = 4;
constexpr int kPayloadColumn = 3;

std::string_view textOf(sqlite3_stmt *statement, int column) {
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

} // namespace

RawSqlite::RawSqlite(const std::filesystem::path &file) : m_database(nullptr, &sqlite3_close) {
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    m_database.reset(database);
    if (opened != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
}

RawReading RawSqlite::read(const std::string &rest, const std::string &parameter) {
    const std::string sql =
        "SELECT id, order_id, event_type, event_data, created_at FROM order_events " + rest;
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(m_database.get()));
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared,
                                                                               &sqlite3_finalize);
    if (!parameter.empty())
        sqlite3_bind_text(prepared, 1, parameter.data(), static_cast<int>(parameter.size()),
                          SQLITE_STATIC);
    RawReading reading;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        ++reading.rows;
        for (int column = 0; column < kTextColumns; ++column)
            reading.touched += textOf(prepared, column).size();
        const std::string_view payload = textOf(prepared, kPayloadColumn);
        reading.payloadBytes += payload.size();
        reading.touched = std::accumulate(
            payload.begin(), payload.end(), reading.touched,
            [](std::uint64_t sum, char c) { return sum + static_cast<unsigned char>(c); });
        reading.touched += static_cast<std::uint64_t>(sqlite3_column_int64(prepared, kTextColumns));
    }
    return reading;
}

} // namespace backstory::bench
