#include "core/store/demo_file.h"

#include "core/base/error.h"
#include "core/source/sqlite_functions.h"
#include "core/store/sqlite_layout.h"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace backstory {
namespace {

Error unwritable(const std::filesystem::path &file, const std::string &cause,
                 const std::string &remedy = {}) {
    return {ErrorKind::TargetUnwritable, "making " + file.string(), cause, remedy};
}

// Claims the name: nobody else can have made the file in between.
void createExclusively(const std::filesystem::path &file) {
    errno = 0;
#ifdef _WIN32
    std::FILE *made = _wfopen(file.c_str(), L"wbx");
#else
    std::FILE *made = std::fopen(file.c_str(), "wbx");
#endif
    if (made) {
        std::fclose(made);
        return;
    }
    if (errno == EEXIST)
        throw unwritable(file, "a file of that name is there already, and is never overwritten",
                         "Choose another name, or remove it first.");
    throw unwritable(file, std::generic_category().message(errno),
                     "Check that the folder is there and that you may write to it.");
}

// What was there before recording began stands in the order of time, as an upgrade numbers it.
bool comesBefore(const DemoEvent &a, const DemoEvent &b) {
    if (a.recordedAt != b.recordedAt)
        return a.recordedAt < b.recordedAt;
    if (a.recordedAt)
        return false;
    return std::pair(a.createdAt, sortKeyOf(a.id)) < std::pair(b.createdAt, sortKeyOf(b.id));
}

// As they were recorded; what was there before recording began comes first.
std::vector<DemoEvent> inOrderOfRecording(std::vector<DemoLife> lives) {
    std::vector<DemoEvent> events;
    for (DemoLife &life : lives)
        std::ranges::move(life, std::back_inserter(events));
    std::ranges::stable_sort(events, comesBefore);
    return events;
}

} // namespace

struct DemoFile::Database {
    explicit Database(const std::filesystem::path &path) : m_path(path) {
        const auto name = path.u8string();
        sqlite3 *handle = nullptr;
        const int result = sqlite3_open_v2(reinterpret_cast<const char *>(name.c_str()), &handle,
                                           SQLITE_OPEN_READWRITE, nullptr);
        m_handle.reset(handle);
        check(result);
        // One write of a file that is thrown away when anything goes wrong: no journal is needed.
        // All that decides about the bytes is set, whatever this SQLite was built with.
        execute("PRAGMA page_size = 4096; PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8';"
                "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF;"
                "BEGIN;");
        execute(SqliteLayout::createMarkers());
    }

    void execute(const std::string &sql) {
        check(sqlite3_exec(m_handle.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }

    void check(int result) {
        if (result == SQLITE_OK || result == SQLITE_DONE || result == SQLITE_ROW)
            return;
        throw unwritable(m_path,
                         m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(result));
    }

    sqlite3 *handle() { return m_handle.get(); }

private:
    const std::filesystem::path &m_path;
    struct Close {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

namespace {

/// One prepared INSERT.
class Insert {
public:
    Insert(sqlite3 *database, const std::string &sql) {
        if (sqlite3_prepare_v2(database, sql.c_str(), -1, &m_statement, nullptr) != SQLITE_OK)
            m_statement = nullptr;
    }
    ~Insert() { sqlite3_finalize(m_statement); }
    Insert(const Insert &) = delete;
    Insert &operator=(const Insert &) = delete;

    Insert &text(const std::string &value) {
        sqlite3_bind_text(m_statement, ++m_bound, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
        return *this;
    }

    Insert &textOrNull(const std::string &value) { return value.empty() ? null() : text(value); }

    Insert &number(std::optional<std::int64_t> value) {
        if (!value)
            return null();
        sqlite3_bind_int64(m_statement, ++m_bound, *value);
        return *this;
    }

    int run() {
        m_bound = 0;
        const int result = sqlite3_step(m_statement);
        sqlite3_reset(m_statement);
        return result;
    }

private:
    Insert &null() {
        sqlite3_bind_null(m_statement, ++m_bound);
        return *this;
    }

    sqlite3_stmt *m_statement = nullptr;
    int m_bound = 0;
};

} // namespace

DemoFile::DemoFile(std::filesystem::path file) : m_file(std::move(file)) {
    createExclusively(m_file);
    try {
        m_database = std::make_unique<Database>(m_file);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(m_file, ignored);
        throw;
    }
}

DemoFile::~DemoFile() {
    m_database.reset();
    std::error_code ignored;
    if (!m_finished)
        std::filesystem::remove(m_file, ignored);
}

void DemoFile::addTable(const std::string &entity, std::vector<DemoLife> lives,
                        const Progress &progress) {
    const SqliteLayout layout(entity);
    m_database->execute(layout.createTable());
    Insert insert(m_database->handle(),
                  "INSERT INTO " + layout.relation() + " (id, " + layout.streamColumn() +
                      ", event_type, event_data, created_at, version, position, metadata, "
                      "recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    std::unordered_map<std::string, std::int64_t> versions;
    std::int64_t position = 0;
    for (const DemoEvent &event : inOrderOfRecording(std::move(lives))) {
        progress.throwIfStopped();
        insert.text(event.id).text(event.stream).text(event.type).text(event.payload);
        insert.number(event.createdAt).number(++versions[event.stream]).number(++position);
        insert.text(event.metadata).number(event.recordedAt).textOrNull(event.recordedBy);
        m_database->check(insert.run());
    }
    for (const SqliteObject &index : layout.indexes())
        m_database->execute(index.sql);
    for (const SqliteObject &guard : layout.guards({}))
        m_database->execute(guard.sql);
    m_database->execute(layout.mark());
}

void DemoFile::finish() {
    m_database->execute("COMMIT");
    m_database.reset();
    m_finished = true;
}

} // namespace backstory
