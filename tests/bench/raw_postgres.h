#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

struct pg_conn;

namespace backstory::bench {

/// The limit for every reading of a PostgreSQL table: libpq alone, rows taken and thrown away.
class RawPostgres {
public:
    explicit RawPostgres(const std::string &uri);

    void run(const std::string &statements);
    /// Fills a table by COPY; `fill` hands out the lines, each with its line break. `options` as
    /// COPY takes them: `FREEZE`.
    using TakeLine = std::function<void(const std::string &)>;
    void copyIn(const std::string &table, const std::function<void(const TakeLine &)> &fill,
                const std::string &options = {});
    /// COPY (select) TO STDOUT. Answers the bytes that came.
    std::uint64_t copyOut(const std::string &select, bool binary);
    /// One query, its whole answer taken. Answers the rows that came.
    int query(const std::string &select);
    /// The whole answer, as text.
    std::vector<std::vector<std::string>> rows(const std::string &select);

private:
    [[noreturn]] void fail() const;

    std::unique_ptr<pg_conn, void (*)(pg_conn *)> m_connection;
};

} // namespace backstory::bench
