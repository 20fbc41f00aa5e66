#pragma once

#include "tests/support/postgres_cluster.h"

#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

struct pg_conn;

namespace backstory::test {

/// Writes events by the classic insert, in transactions that take their ids early and are
/// committed late, in random order, many at the same time; savepoints and transactions that are
/// rolled back are among them. The same seed does the same.
class LateWriters {
public:
    LateWriters(const PostgresCluster &cluster, std::string_view database, unsigned seed,
                std::size_t connections);
    ~LateWriters();

    /// Until so many events are committed.
    void write(std::size_t events);

    /// The marks (`/mark` of the payload) of all events that were committed, sorted.
    [[nodiscard]] std::vector<std::string> committed() const;

private:
    struct Connection;

    void begin(Connection &connection);
    void insert(Connection &connection);
    void insertAndTakeBack(Connection &connection);
    void end(Connection &connection);

    std::mt19937 m_dice;
    std::vector<std::unique_ptr<Connection>> m_connections;
    std::size_t m_marks = 0;
    std::vector<std::string> m_committed;
};

} // namespace backstory::test
