#pragma once

#include "tests/bench/event_file.h"
#include "tests/support/postgres_cluster.h"

#include <string>

namespace backstory::bench {

/// Made-up logs in a PostgreSQL server of our own, kept between runs as files are.
///
/// Each is a database with one classic table `order_events`, with indexes over orders and times,
/// vacuumed and analysed. Cost: half a second where all is there; else some ten seconds for a
/// million events.
class PostgresData {
public:
    explicit PostgresData(const DataFolder &folder);

    [[nodiscard]] const test::PostgresCluster &cluster() const { return m_cluster; }

    /// The names of databases.
    std::string book(const OrderBook &book);
    std::string longOrder(const LongOrder &order);
    /// The same log without an index over the orders, while the object lives.
    class WithoutOrderIndex;

    [[nodiscard]] std::string uri(const std::string &database) const {
        return m_cluster.uri(database);
    }

private:
    std::string database(const std::string &name, std::uint32_t print,
                         const std::function<void(const DataFolder::Take &)> &fill);

    test::PostgresCluster m_cluster;
};

/// Takes the index away, and makes it again.
class PostgresData::WithoutOrderIndex {
public:
    WithoutOrderIndex(PostgresData &data, std::string database);
    ~WithoutOrderIndex();
    WithoutOrderIndex(const WithoutOrderIndex &) = delete;
    WithoutOrderIndex &operator=(const WithoutOrderIndex &) = delete;

private:
    PostgresData &m_data;
    std::string m_database;
};

/// The five classic columns, as each reader of a whole table needs them.
inline constexpr const char *kClassicSelect =
    "SELECT id, order_id, event_type, event_data, created_at FROM order_events";

} // namespace backstory::bench
