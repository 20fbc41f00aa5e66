#pragma once

#include "core/base/error.h"

#include <sqlite3.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace backstory::test {

/// A connection as any other program would have it: plain SQLite, with its settings as they come.
class SqliteShell {
public:
    using Row = std::vector<std::string>;

    explicit SqliteShell(const std::filesystem::path &file) {
        if (sqlite3_open(file.string().c_str(), &m_handle) != SQLITE_OK)
            throw std::runtime_error("cannot open " + file.string());
        constexpr int kPatience = 30'000;
        sqlite3_busy_timeout(m_handle, kPatience);
        run("PRAGMA synchronous = OFF"); // no test pulls the plug
    }
    ~SqliteShell() { sqlite3_close_v2(m_handle); }
    SqliteShell(const SqliteShell &) = delete;
    SqliteShell &operator=(const SqliteShell &) = delete;

    /// All rows, as text; NULL is "NULL".
    std::vector<Row> rows(const std::string &sql) {
        std::vector<Row> rows;
        const std::string fault = perform(sql, &rows);
        if (!fault.empty())
            throw std::runtime_error(fault + " in " + sql);
        return rows;
    }
    std::string value(const std::string &sql) {
        const auto all = rows(sql);
        return all.empty() ? std::string("nothing") : all.front().front();
    }
    /// The first column of all rows, with a blank between.
    std::string list(const std::string &sql) {
        std::string text;
        for (const Row &row : rows(sql))
            text += (text.empty() ? "" : " ") + row.front();
        return text;
    }
    void run(const std::string &sql) { rows(sql); }
    /// What SQLite says against it; empty where it was done.
    std::string refusal(const std::string &sql) { return perform(sql, nullptr); }

private:
    std::string perform(const std::string &sql, std::vector<Row> *rows) {
        const auto take = [](void *to, int count, char **values, char **) {
            Row row;
            for (int i = 0; i < count; ++i)
                row.emplace_back(values[i] ? values[i] : "NULL");
            if (to)
                static_cast<std::vector<Row> *>(to)->push_back(std::move(row));
            return 0;
        };
        char *message = nullptr;
        if (sqlite3_exec(m_handle, sql.c_str(), take, rows, &message) == SQLITE_OK)
            return {};
        const std::string fault = message ? message : "unknown";
        sqlite3_free(message);
        return fault;
    }

    sqlite3 *m_handle = nullptr;
};

/// The Error that something throws; nothing where it throws none.
inline std::optional<Error> errorOf(const std::function<void()> &action) {
    try {
        action();
    } catch (const Error &error) {
        return error;
    }
    return std::nullopt;
}

} // namespace backstory::test
