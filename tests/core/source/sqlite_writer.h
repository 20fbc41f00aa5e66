#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace backstory::test {

/// The classic table of an SQLite store.
inline const std::string kClassicSqlite =
    "CREATE TABLE order_events (id UUID PRIMARY KEY, order_id UUID NOT NULL, "
    "event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, created_at BIGINT);"
    "CREATE INDEX order_events_order_id ON order_events (order_id);";

/// A connection that writes, as the owner of a store would.
class SqliteWriter {
public:
    explicit SqliteWriter(const std::filesystem::path &file, const std::string &sql = {}) {
        if (sqlite3_open(file.string().c_str(), &m_handle) != SQLITE_OK)
            throw std::runtime_error("cannot make " + file.string());
        exec("PRAGMA synchronous = OFF"); // no test pulls the plug
        exec(sql);
    }
    ~SqliteWriter() { sqlite3_close_v2(m_handle); }
    SqliteWriter(const SqliteWriter &) = delete;
    SqliteWriter &operator=(const SqliteWriter &) = delete;

    void exec(const std::string &sql) {
        char *message = nullptr;
        if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
            const std::string what = message != nullptr ? message : "unknown";
            sqlite3_free(message);
            throw std::runtime_error(what + " in " + sql);
        }
    }
    void add(std::string_view id, std::string_view stream, std::string_view type,
             std::string_view payload, std::int64_t millis) {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, "INSERT INTO order_events VALUES (?, ?, ?, ?, ?)", -1,
                           &statement, nullptr);
        int place = 0;
        for (const std::string_view text : {id, stream, type, payload})
            sqlite3_bind_text64(statement, ++place, text.data(), text.size(), SQLITE_TRANSIENT,
                                SQLITE_UTF8);
        sqlite3_bind_int64(statement, ++place, millis);
        const int code = sqlite3_step(statement);
        sqlite3_finalize(statement);
        if (code != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_handle));
    }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace backstory::test
