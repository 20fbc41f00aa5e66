#include "tests/bench/whole_log.h"

#include "tests/bench/postgres_data.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/stopwatch.h"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>

namespace backstory::bench {

namespace {

namespace fs = std::filesystem;

void executeInFile(const fs::path &file, const std::string &sql) {
    sqlite3 *database = nullptr;
    const int opened = sqlite3_open(file.c_str(), &database);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> guard(database, &sqlite3_close);
    if (opened != SQLITE_OK ||
        sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
}

/// A copy that is made again where its original is younger.
fs::path copyOf(const fs::path &file, const std::string &name) {
    const fs::path copy = file.parent_path() / (file.stem().string() + '-' + name + ".db");
    if (!fs::exists(copy) || fs::last_write_time(copy) < fs::last_write_time(file)) {
        for (const char *beside : {"", "-wal", "-shm"})
            fs::remove(copy.string() + beside);
        fs::copy_file(file, copy);
    }
    return copy;
}

} // namespace

WholeLog sqliteLog(const BenchRun &run, const std::string &copy) {
    const OrderBook book(run.sizes.book);
    fs::path file = run.data.eventFile(book);
    if (!copy.empty())
        file = copyOf(file, copy);
    const auto raw = std::make_shared<RawSqlite>(file);
    raw->read("");
    return {book,
            "SQLite",
            file.string(),
            "raw scan",
            [raw] { raw->read(""); },
            [raw] { raw->read("ORDER BY order_id, created_at, id"); },
            [raw](const std::string &rest) { raw->read(rest); },
            2,
            TargetLine::SqliteFold,
            [file](const std::string &sql) { executeInFile(file, sql); }};
}

WholeLog postgresLog(const BenchRun &run) {
    const OrderBook book(run.sizes.book);
    const auto data = std::make_shared<PostgresData>(run.data);
    const std::string database = data->book(book);
    const auto raw = std::make_shared<RawPostgres>(data->uri(database));
    const auto copy = [raw](const std::string &rest, bool binary) {
        raw->copyOut(std::string(kClassicSelect) + ' ' + rest, binary);
    };
    const double asText = bestOf(2, [&] { copy("", false); });
    const bool binary = bestOf(2, [&] { copy("", true); }) < asText;
    return {book,
            "PostgreSQL",
            data->uri(database),
            binary ? "raw COPY out, binary" : "raw COPY out, text",
            [data, copy, binary] { copy("", binary); },
            [copy, binary] { copy("ORDER BY order_id, created_at, id", binary); },
            [copy, binary](const std::string &rest) { copy(rest, binary); },
            1.25,
            TargetLine::PostgresFold,
            [raw](const std::string &sql) { raw->run(sql); }};
}

} // namespace backstory::bench
