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

    void finish() {
        execute("CREATE INDEX order_events_order ON order_events (order_id); COMMIT; ANALYZE");
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

} // namespace

DataFolder::DataFolder(fs::path folder) : m_folder(std::move(folder)) {
    fs::create_directories(m_folder);
}

fs::path DataFolder::eventFile(const std::string &name,
                               const std::function<void(const Take &)> &fill) const {
    fs::path file = m_folder / (name + ".db");
    if (fs::exists(file))
        return file;
    std::fprintf(stderr, "Making %s, once\n", file.c_str());
    fs::path unfinished = file;
    unfinished += ".new";
    fs::remove(unfinished);
    {
        EventFileWriter writer(unfinished);
        fill([&writer](const Event &event) { writer.add(event); });
        writer.finish();
    }
    fs::rename(unfinished, file);
    return file;
}

fs::path DataFolder::eventFile(const LongOrder &order) const {
    return eventFile(order.name(), [&order](const Take &take) {
        for (std::uint32_t i = 0; i < order.size(); ++i)
            take(order.event(i));
    });
}

} // namespace backstory::bench
