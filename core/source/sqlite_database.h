#pragma once

#include "core/base/progress.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// What a connection may do.
enum class SqliteRights {
    Read,
    Write, ///< for the targets of core/store and core/projection
};

/// One open SQLite connection.
///
/// Failures are thrown as Error: Busy, SourceUnreadable, NoPermission, TableMissing, ColumnMissing;
/// on a connection that may write, Busy, TargetUnwritable and ColumnMissing.
/// Threads: one at a time.
class SqliteDatabase {
public:
    /// Opens a `file:` URI. Where only reading is allowed, its `mode` decides whether a journal may
    /// be rolled back (a private copy), and no statement can write either way; a writing one waits
    /// longer for others who write. `label` names the file in errors.
    SqliteDatabase(const std::string &uri, std::string label,
                   SqliteRights rights = SqliteRights::Read);

    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }
    [[nodiscard]] const std::string &label() const { return m_label; }
    void execute(const char *sql);
    /// What it is used for, as errors say it: "reading orders.db".
    [[nodiscard]] std::string doing() const;

    /// Throws what a result code of this connection stands for.
    [[noreturn]] void fail(int code, std::string_view doing) const;

    /// How long a read may wait, what may stop it, and how long for a writer that locks the file.
    struct Watch {
        std::stop_token stop;
        std::optional<std::chrono::steady_clock::time_point> deadline;
        std::chrono::milliseconds forWriter{0};
        bool expired = false;
    };
    [[nodiscard]] Watch &watch() { return *m_watch; }

private:
    struct Close {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };

    std::string m_label;
    SqliteRights m_rights;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<sqlite3, Close> m_handle;
};

/// Ties a connection to a caller's token and patience while it lives: a stop or the end of the
/// patience interrupts whatever statement runs, within a few milliseconds.
class SqliteWatch {
public:
    SqliteWatch(SqliteDatabase &database, const Progress &progress,
                std::optional<std::chrono::milliseconds> patience);
    ~SqliteWatch();
    SqliteWatch(const SqliteWatch &) = delete;
    SqliteWatch &operator=(const SqliteWatch &) = delete;

private:
    struct Interrupt {
        sqlite3 *handle;
        void operator()() const { sqlite3_interrupt(handle); }
    };

    SqliteDatabase &m_database;
    std::stop_callback<Interrupt> m_callback;
};

/// A value of the current row. Slices live until the next step.
class SqliteValue {
public:
    SqliteValue(sqlite3_stmt *statement, int column) : m_statement(statement), m_column(column) {}

    [[nodiscard]] int type() const { return sqlite3_column_type(m_statement, m_column); }
    [[nodiscard]] bool isNull() const { return type() == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer() const {
        return sqlite3_column_int64(m_statement, m_column);
    }
    [[nodiscard]] double real() const { return sqlite3_column_double(m_statement, m_column); }
    /// The bytes of a text or a blob.
    [[nodiscard]] std::string_view bytes() const;

private:
    sqlite3_stmt *m_statement;
    int m_column;
};

/// A prepared statement.
class SqliteStatement {
public:
    SqliteStatement(SqliteDatabase &database, std::string_view sql);

    SqliteStatement &bindText(int place, std::string_view text);
    SqliteStatement &bindBlob(int place, std::string_view bytes);
    SqliteStatement &bindInteger(int place, std::int64_t value);
    SqliteStatement &bindNull(int place);
    /// To the next row; false after the last.
    bool step();
    void reset();

    [[nodiscard]] SqliteValue value(int column) const { return {m_statement.get(), column}; }
    [[nodiscard]] std::string text(int column) const { return std::string(value(column).bytes()); }
    [[nodiscard]] sqlite3_stmt *handle() const { return m_statement.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };

    SqliteDatabase &m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// One snapshot: everything read while it lives is read from the same state of the file.
class SqliteSnapshot {
public:
    explicit SqliteSnapshot(SqliteDatabase &database);
    ~SqliteSnapshot();
    SqliteSnapshot(const SqliteSnapshot &) = delete;
    SqliteSnapshot &operator=(const SqliteSnapshot &) = delete;

private:
    SqliteDatabase &m_database;
};

/// A name as SQL quotes it.
std::string quotedName(std::string_view name);

} // namespace backstory
