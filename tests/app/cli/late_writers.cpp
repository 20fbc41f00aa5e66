#include "tests/app/cli/late_writers.h"

#include "tests/app/cli/order_feed.h"

#include <libpq-fe.h>

#include <algorithm>
#include <stdexcept>

namespace backstory::test {
namespace {

constexpr std::size_t kOrderSeries = 70'000'000;
constexpr std::size_t kCustomerSeries = 80'000'000;
constexpr std::size_t kOrdersEach = 5;
constexpr std::int64_t kFirstStamp = 1'772'442'847'000;
constexpr std::int64_t kSpanOfStamps = 50'000'000;
constexpr std::size_t kMostInOne = 12;

} // namespace

/// Orders are no two connections' own: in a store the second would wait for the first.
struct LateWriters::Connection {
    Connection(const std::string &uri, std::size_t ownNumber)
        : link(PQconnectdb(uri.c_str()), &PQfinish), number(ownNumber) {
        if (PQstatus(link.get()) != CONNECTION_OK)
            throw std::runtime_error(PQerrorMessage(link.get()));
    }

    void run(const std::string &sql) const {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(link.get(), sql.c_str()),
                                                                   &PQclear);
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            throw std::runtime_error(PQerrorMessage(link.get()));
    }

    std::unique_ptr<PGconn, decltype(&PQfinish)> link;
    std::size_t number;
    bool open = false;
    std::size_t planned = 0;
    std::vector<std::string> marks;
};

LateWriters::LateWriters(const PostgresCluster &cluster, std::string_view database, unsigned seed,
                         std::size_t connections)
    : m_dice(seed) {
    for (std::size_t i = 0; i < connections; ++i)
        m_connections.push_back(std::make_unique<Connection>(cluster.uri(database), i));
}

LateWriters::~LateWriters() = default;

void LateWriters::write(std::size_t events) {
    while (m_committed.size() < events) {
        Connection &connection = *m_connections[m_dice() % m_connections.size()];
        if (!connection.open)
            begin(connection);
        else if (connection.planned == 0)
            end(connection);
        else if (m_dice() % 10 == 0)
            insertAndTakeBack(connection);
        else
            insert(connection);
    }
    for (const auto &connection : m_connections)
        if (connection->open)
            end(*connection);
}

std::vector<std::string> LateWriters::committed() const {
    auto marks = m_committed;
    std::ranges::sort(marks);
    return marks;
}

/// The first event at once: its transaction has its id, and its event its place, long before others
/// that are committed first.
void LateWriters::begin(Connection &connection) {
    connection.run("BEGIN");
    connection.open = true;
    connection.planned = 1 + m_dice() % kMostInOne;
    insert(connection);
}

void LateWriters::insert(Connection &connection) {
    const std::string mark = std::to_string(++m_marks);
    const std::string order =
        numberedId(kOrderSeries, connection.number * kOrdersEach + m_dice() % kOrdersEach);
    connection.run(
        "INSERT INTO order_events (order_id, event_type, event_data, created_at) VALUES ('" +
        order + (m_dice() % 3 == 0 ? "', 'OrderCreated'" : "', 'OrderPaid'") + R"(, '{"mark":")" +
        mark + R"(","amount":)" + std::to_string(m_dice() % 10'000) + R"(.25,"customer_id":")" +
        numberedId(kCustomerSeries, connection.number) + R"("}', )" +
        std::to_string(kFirstStamp + static_cast<std::int64_t>(m_dice()) % kSpanOfStamps) + ')');
    connection.marks.push_back(mark);
    if (connection.planned > 0)
        --connection.planned;
}

/// A part of the transaction is rolled back; another is one of a transaction below it.
void LateWriters::insertAndTakeBack(Connection &connection) {
    const auto kept = connection.marks;
    connection.run("SAVEPOINT late");
    insert(connection);
    if (m_dice() % 2 == 0) {
        connection.run("ROLLBACK TO SAVEPOINT late");
        connection.marks = kept;
    } else {
        connection.run("RELEASE SAVEPOINT late");
    }
}

void LateWriters::end(Connection &connection) {
    const bool taken = m_dice() % 8 != 0;
    connection.run(taken ? "COMMIT" : "ROLLBACK");
    if (taken)
        m_committed.insert(m_committed.end(), connection.marks.begin(), connection.marks.end());
    connection.marks.clear();
    connection.open = false;
}

} // namespace backstory::test
