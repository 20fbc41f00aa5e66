#include "tests/bench/event_file.h"

#include <sqlite3.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace backstory::bench {

namespace fs = std::filesystem;

namespace {

/// Writes events to a new file; an index over the orders comes last.
class EventFileWriter {
public:
    explicit EventFileWriter(const fs::path &file) {
        sqlite3 *database = nullptr;
        const int opened = sqlite3_open(file.c_str(), &database);
        m_database.reset(database);
        check(opened);
        execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000;"
                "CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT NOT NULL,"
                " event_type TEXT NOT NULL, event_data TEXT NOT NULL, created_at INTEGER);"
                "BEGIN");
        sqlite3_stmt *insert = nullptr;
        check(sqlite3_prepare_v2(database, "INSERT INTO order_events VALUES (?, ?, ?, ?, ?)", -1,
                                 &insert, nullptr));
        m_insert.reset(insert);
    }

    void add(const Event &event) {
        int place = 0;
        for (const std::string *text :
             {&event.id.text(), &event.stream.text(), &event.type, &event.payload})
            sqlite3_bind_text(m_insert.get(), ++place, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
        sqlite3_bind_int64(m_insert.get(), ++place, event.happenedAt.instant->floorMillis());
        check(sqlite3_step(m_insert.get()));
        sqlite3_reset(m_insert.get());
    }

    void finish(std::uint32_t print) {
        execute("CREATE INDEX order_events_order ON order_events (order_id);"
                "CREATE INDEX order_events_time ON order_events (created_at); COMMIT; ANALYZE");
        const std::string mark = "PRAGMA user_version = " + std::to_string(print);
        execute(mark.c_str());
    }

private:
    void execute(const char *sql) {
        check(sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr));
    }
    void check(int result) {
        if (result != SQLITE_OK && result != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(m_database.get()));
    }

    std::unique_ptr<sqlite3, decltype(&sqlite3_close)> m_database{nullptr, &sqlite3_close};
    std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> m_insert{nullptr, &sqlite3_finalize};
};

/// Whether a file is there, whole, of the same making.
bool isMade(const fs::path &file, std::uint32_t print) {
    if (!fs::exists(file))
        return false;
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> guard(database, &sqlite3_close);
    sqlite3_stmt *prepared = nullptr;
    if (opened != SQLITE_OK ||
        sqlite3_prepare_v2(database, "PRAGMA user_version", -1, &prepared, nullptr) != SQLITE_OK)
        return false;
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared,
                                                                               &sqlite3_finalize);
    return sqlite3_step(prepared) == SQLITE_ROW &&
           sqlite3_column_int64(prepared, 0) == std::int64_t{print};
}

} // namespace

DataFolder::DataFolder(fs::path folder) : m_folder(std::move(folder)) {
    fs::create_directories(m_folder);
}

fs::path DataFolder::eventFile(const std::string &name, std::uint32_t print,
                               const std::function<void(const Take &)> &fill) const {
    fs::path file = m_folder / (name + ".db");
    if (isMade(file, print))
        return file;
    std::fprintf(stderr, "Making %s, once\n", file.c_str());
    fs::path unfinished = file;
    unfinished += ".new";
    fs::remove(unfinished);
    {
        EventFileWriter writer(unfinished);
        fill([&writer](const Event &event) { writer.add(event); });
        writer.finish(print);
    }
    fs::rename(unfinished, file);
    return file;
}

fs::path DataFolder::eventFile(const LongOrder &order) const {
    return eventFile(order.name(), order.print(),
                     [&order](const Take &take) { order.forEach(take); });
}

fs::path DataFolder::eventFile(const OrderBook &book) const {
    return eventFile(book.name(), book.print(), [&book](const Take &take) { book.forEach(take); });
}

} // namespace backstory::bench
