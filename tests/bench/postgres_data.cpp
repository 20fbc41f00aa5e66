#include "tests/bench/postgres_data.h"

#include "tests/bench/raw_postgres.h"

#include <algorithm>
#include <cstdio>

namespace backstory::bench {

namespace {

const char *const kOrderIndex =
    "CREATE INDEX IF NOT EXISTS order_events_order ON order_events (order_id)";

/// A line of COPY's text format. The payloads hold nothing that it would escape.
std::string lineOf(const Event &event) {
    return event.id.text() + '\t' + event.stream.text() + '\t' + event.type + '\t' + event.payload +
           '\t' + std::to_string(event.happenedAt.instant->floorMillis()) + '\n';
}

void fillTable(RawPostgres &raw, const std::function<void(const DataFolder::Take &)> &fill) {
    raw.run("BEGIN");
    raw.run("CREATE TABLE order_events (id UUID DEFAULT gen_random_uuid(), order_id UUID NOT NULL,"
            " event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL,"
            " created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000)");
    raw.copyIn(
        "order_events",
        [&](const RawPostgres::TakeLine &take) {
            fill([&](const Event &event) { take(lineOf(event)); });
        },
        "FREEZE");
    raw.run("COMMIT");
    raw.run("ALTER TABLE order_events ADD PRIMARY KEY (id)");
    raw.run(kOrderIndex);
    raw.run("CREATE INDEX order_events_time ON order_events (created_at)");
    raw.run("VACUUM ANALYZE order_events");
    raw.run("CHECKPOINT");
}

} // namespace

PostgresData::PostgresData(const DataFolder &folder) : m_cluster(folder.path() / "postgres") {}

std::string PostgresData::book(const OrderBook &book) {
    return database(book.name(), OrderBook::print(),
                    [&book](const DataFolder::Take &take) { book.forEach(take); });
}

std::string PostgresData::longOrder(const LongOrder &order) {
    return database(order.name(), order.print(),
                    [&order](const DataFolder::Take &take) { order.forEach(take); });
}

std::string PostgresData::database(const std::string &name, std::uint32_t print,
                                   const std::function<void(const DataFolder::Take &)> &fill) {
    std::string database = name;
    std::ranges::replace(database, '-', '_');
    const std::string mark = "whole, made by " + std::to_string(print);
    const std::string found = m_cluster.query(
        "postgres",
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '" +
            database + "'");
    if (found == mark) {
        m_cluster.exec(database, kOrderIndex); // in case that a run was stopped without it
        return database;
    }
    std::fprintf(stderr, "Making %s in PostgreSQL, once\n", database.c_str());
    RawPostgres raw(m_cluster.createDatabase(database));
    fillTable(raw, fill);
    m_cluster.exec("postgres", "COMMENT ON DATABASE " + database + " IS '" + mark + "'");
    return database;
}

PostgresData::WithoutOrderIndex::WithoutOrderIndex(PostgresData &data, std::string database)
    : m_data(data), m_database(std::move(database)) {
    m_data.m_cluster.exec(m_database, "DROP INDEX order_events_order");
}

PostgresData::WithoutOrderIndex::~WithoutOrderIndex() {
    try {
        m_data.m_cluster.exec(m_database, kOrderIndex);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "%s\n", error.what()); // made when it is next looked for
    }
}

} // namespace backstory::bench
