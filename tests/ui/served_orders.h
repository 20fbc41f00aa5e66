#pragma once

#include "tests/support/postgres_cluster.h"

#include <string>
#include <string_view>

namespace backstory::test {

/// A database of the shared cluster with a classic table of two orders, which the clerk may read by
/// his password.
inline constexpr std::string_view kServedOrder = "00000000-0000-0000-0000-00000000000a";
inline constexpr std::string_view kOtherServedOrder = "00000000-0000-0000-0000-00000000000b";

inline void fillServedOrders(PostgresCluster &cluster, std::string_view database) {
    cluster.createDatabase(database);
    cluster.exec(
        database,
        "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), order_id UUID "
        "NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL, created_at BIGINT);"
        "CREATE INDEX ON order_events (order_id);"
        "INSERT INTO order_events (order_id, event_type, event_data, created_at) VALUES"
        "('" +
            std::string(kServedOrder) +
            "','OrderCreated','{\"amount\":1}',1000),"
            "('" +
            std::string(kServedOrder) +
            "','OrderPaid','{\"amount\":2}',2000),"
            "('" +
            std::string(kServedOrder) +
            "','OrderShipped','{\"amount\":3}',3000),"
            "('" +
            std::string(kOtherServedOrder) +
            "','OrderCreated','{\"amount\":9}',4000);"
            "GRANT SELECT ON order_events TO " +
            std::string(PostgresCluster::kClerk));
}

} // namespace backstory::test
