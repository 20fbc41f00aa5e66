#include "core/source/sqlite_database.h"

#include "core/base/error.h"

#include <algorithm>
#include <new>
#include <thread>

namespace backstory {

namespace {

using Clock = std::chrono::steady_clock;

/// How long to wait for a writer that locks the file, where the caller has no less patience.
constexpr std::chrono::milliseconds kWaitForWriter{1'000};
/// The same for one who writes himself, and so has to wait for all others of his kind.
constexpr std::chrono::milliseconds kWaitAmongWriters{60'000};
/// Steps of SQLite's machine between two looks at the stop token: well below a millisecond.
constexpr int kStepsBetweenLooks = 2'000;

bool mustStop(SqliteDatabase::Watch &watch) {
    if (watch.stop.stop_requested())
        return true;
    if (watch.deadline && Clock::now() >= *watch.deadline)
        watch.expired = true;
    return watch.expired;
}

int onProgress(void *context) {
    return mustStop(*static_cast<SqliteDatabase::Watch *>(context)) ? 1 : 0;
}

/// Who only appends is out of the way at once, so the first pauses are short.
int onBusy(void *context, int attempts) {
    using std::chrono::microseconds;
    constexpr microseconds kFirst{100};
    constexpr microseconds kLongest{5'000};
    constexpr int kDoublings = 6;
    SqliteDatabase::Watch &watch = *static_cast<SqliteDatabase::Watch *>(context);
    const int doublings = std::min(attempts, kDoublings);
    const microseconds waited = kFirst * ((1 << doublings) - 1) + kLongest * (attempts - doublings);
    if (mustStop(watch) || waited >= watch.forWriter)
        return 0;
    std::this_thread::sleep_for(std::min(kFirst * (1 << doublings), kLongest));
    return 1;
}

ErrorKind kindOf(int code, std::string_view message, SqliteRights rights) {
    const int base = code & 0xff;
    if (base == SQLITE_BUSY || base == SQLITE_LOCKED)
        return ErrorKind::Busy;
    if (rights == SqliteRights::Write)
        return message.starts_with("no such column") ? ErrorKind::ColumnMissing
                                                     : ErrorKind::TargetUnwritable;
    switch (base) {
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorKind::NoPermission;
    case SQLITE_ERROR:
        if (message.starts_with("no such table"))
            return ErrorKind::TableMissing;
        if (message.starts_with("no such column"))
            return ErrorKind::ColumnMissing;
        break;
    default:
        break;
    }
    return ErrorKind::SourceUnreadable;
}

std::string causeOf(int code, std::string message) {
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program is writing to it and has locked it";
    case SQLITE_NOTADB:
        return "it is not an SQLite database, or it is encrypted";
    case SQLITE_CORRUPT:
        return "the file is damaged (" + message + ")";
    default:
        return message;
    }
}

} // namespace

SqliteDatabase::SqliteDatabase(const std::string &uri, std::string label, SqliteRights rights)
    : m_label(std::move(label)), m_rights(rights), m_watch(std::make_unique<Watch>()) {
    const bool writes = rights == SqliteRights::Write;
    m_watch->forWriter = writes ? kWaitAmongWriters : kWaitForWriter;
    // The most that the URI may ask for.
    const int most = SQLITE_OPEN_READWRITE | (writes ? SQLITE_OPEN_CREATE : 0);
    sqlite3 *handle = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &handle,
                                     most | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                                         SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK)
        fail(code, "opening " + m_label);
    // What stands in the schema of a foreign file must not act: no functions with side effects.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_handler(handle, onBusy, m_watch.get());
    sqlite3_progress_handler(handle, kStepsBetweenLooks, onProgress, m_watch.get());
    if (!writes)
        execute("PRAGMA query_only = ON");
    execute("PRAGMA cell_size_check = ON"); // damage is told here, not by nonsense later
}

void SqliteDatabase::execute(const char *sql) {
    const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code, doing());
}

std::string SqliteDatabase::doing() const {
    return (m_rights == SqliteRights::Write ? "writing " : "reading ") + m_label;
}

void SqliteDatabase::fail(int code, std::string_view doing) const {
    if ((code & 0xff) == SQLITE_NOMEM)
        throw std::bad_alloc();
    if (m_watch->stop.stop_requested())
        throw Cancelled{};
    if (m_watch->expired) {
        throw Error(ErrorKind::Busy, std::string(doing),
                    "the answer took longer than was asked for", "Try again, or ask for less.");
    }
    const std::string message = m_handle ? sqlite3_errmsg(handle()) : sqlite3_errstr(code);
    throw Error(kindOf(code, message, m_rights), std::string(doing), causeOf(code, message));
}

SqliteWatch::SqliteWatch(SqliteDatabase &database, const Progress &progress,
                         std::optional<std::chrono::milliseconds> patience)
    : m_database(database), m_callback(progress.stop, Interrupt{database.handle()}) {
    auto &watch = m_database.watch();
    watch.stop = progress.stop;
    watch.expired = false;
    watch.deadline.reset();
    if (patience)
        watch.deadline = Clock::now() + *patience;
}

SqliteWatch::~SqliteWatch() {
    auto &watch = m_database.watch();
    watch.stop = {};
    watch.deadline.reset();
    watch.expired = false;
}

std::string_view SqliteValue::bytes() const {
    // In a database of UTF-16 only the text call answers in UTF-8. It comes before the size, since
    // it may convert.
    const void *data = type() == SQLITE_TEXT
                           ? static_cast<const void *>(sqlite3_column_text(m_statement, m_column))
                           : sqlite3_column_blob(m_statement, m_column);
    const int size = sqlite3_column_bytes(m_statement, m_column);
    return {static_cast<const char *>(data), static_cast<std::size_t>(size)};
}

SqliteStatement::SqliteStatement(SqliteDatabase &database, std::string_view sql)
    : m_database(database) {
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        database.fail(code, database.doing());
}

SqliteStatement &SqliteStatement::bindText(int place, std::string_view text) {
    sqlite3_bind_text64(handle(), place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

SqliteStatement &SqliteStatement::bindBlob(int place, std::string_view bytes) {
    sqlite3_bind_blob64(handle(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

SqliteStatement &SqliteStatement::bindInteger(int place, std::int64_t value) {
    sqlite3_bind_int64(handle(), place, value);
    return *this;
}

SqliteStatement &SqliteStatement::bindNull(int place) {
    sqlite3_bind_null(handle(), place);
    return *this;
}

bool SqliteStatement::step() {
    const int code = sqlite3_step(handle());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.fail(code, m_database.doing());
    return false;
}

void SqliteStatement::reset() {
    sqlite3_reset(handle());
}

SqliteSnapshot::SqliteSnapshot(SqliteDatabase &database) : m_database(database) {
    m_database.execute("BEGIN");
}

SqliteSnapshot::~SqliteSnapshot() {
    // Nothing was written, so either way of ending is the same; this one cannot fail for readers.
    sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

std::string quotedName(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name) {
        quoted += c;
        if (c == '"')
            quoted += c;
    }
    return quoted + '"';
}

} // namespace backstory
