#pragma once

#include "core/projection/projector.h"
#include "core/source/open_source.h"
#include "core/source/sqlite_database.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory::test {

/// Which database a test runs on: the rows of its data function.
inline void addBackends() {
    QTest::addColumn<bool>("postgres");
    QTest::newRow("PostgreSQL") << true;
    QTest::newRow("SQLite") << false;
}

/// The id of an order, or of a customer.
inline std::string orderId(int number) {
    std::string digits = std::to_string(number);
    digits.insert(0, 8 - digits.size(), '0');
    return digits + "-0000-4000-8000-000000000000";
}

/// A projector with a source of its own, as another process would have.
struct OwnProjector {
    OwnProjector(const std::string &target, const ProjectionDefinition &definition,
                 std::function<void(ProjectionStage)> onStage)
        : source(openSource({target, "order_events", {}})),
          projector({*source, source->tables().front(), Ruleset::load("orders"), definition,
                     ProjectionPlace{target, {}}, std::move(onStage)}) {}

    std::unique_ptr<EventSource> source;
    Projector projector;
};

/// The classic event table in either database, and what is projected from it.
class ProjectionStore {
public:
    ProjectionStore(bool postgres, const std::string &name) : m_postgres(postgres) {
        if (postgres) {
            m_fixture.emplace("projection_" + name, kClassicTable);
            m_fixture->exec("CREATE INDEX ON order_events (order_id)");
            m_target = m_fixture->uri;
        } else {
            m_target = m_folder.file("shop.db").string();
            m_writer = std::make_unique<SqliteWriter>(m_target, kClassicSqlite);
        }
    }

    [[nodiscard]] bool postgres() const { return m_postgres; }
    [[nodiscard]] const std::string &target() const { return m_target; }

    void exec(const std::string &sql) {
        if (m_postgres)
            m_fixture->exec(sql);
        else
            m_writer->exec(sql);
    }

    /// The first value of the first row; empty for NULL.
    std::string query(const std::string &sql) {
        if (m_postgres)
            return PostgresCluster::shared().query(m_fixture->name, sql);
        SqliteDatabase database(m_target, "shop.db");
        SqliteStatement statement(database, sql);
        if (!statement.step() || statement.value(0).isNull())
            return {};
        return reinterpret_cast<const char *>(sqlite3_column_text(statement.handle(), 0));
    }

    void add(int order, const std::string &type, const std::string &payload,
             std::optional<std::int64_t> millis = {}) {
        ++m_events;
        exec("INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
             "VALUES ('" +
             eventId(m_events) + "', '" + orderId(order) + "', '" + type + "', '" + payload +
             "', " + std::to_string(millis.value_or(m_events * 1'000)) + ")");
    }
    /// An order with customer 9, amount 10.00 and status Created.
    void addOrder(int order) {
        add(order, "OrderCreated", R"({"customer_id":")" + orderId(9) + R"(","amount":10.00})");
    }

    OwnProjector open(std::function<void(ProjectionStage)> onStage = {}) {
        return {m_target, definition, std::move(onStage)};
    }
    ProjectionReport once() { return open().projector.once({}); }
    ProjectionReport rebuild() { return open().projector.rebuild({}); }

    /// `number customer amount status`, by number.
    std::vector<std::string> rows() {
        const std::string line = "CAST(order_id AS TEXT)||' '||CAST(customer_id AS TEXT)||' '||"
                                 "coalesce(CAST(amount AS TEXT),'-')||' '||coalesce(status,'-')";
        const std::string text =
            query(m_postgres ? "SELECT string_agg(l, ';' ORDER BY l) FROM (SELECT " + line +
                                   " AS l FROM orders) q"
                             : "SELECT group_concat(l, ';') FROM (SELECT " + line +
                                   " AS l FROM orders ORDER BY 1)");
        return shortened(text);
    }

    /// `number kind column stored folded`.
    std::vector<std::string> drift() {
        std::vector<std::string> lines;
        open().projector.check(
            [&](DriftEntry &&entry) {
                lines.push_back(std::to_string(numberOf(entry.stream.text())) + ' ' +
                                std::string(nameOf(entry.kind)) + ' ' + entry.column.value_or("-") +
                                ' ' + entry.stored + ' ' + entry.folded);
            },
            {});
        return lines;
    }

    ProjectionDefinition definition = ProjectionDefinition::load("orders");

private:
    static std::string eventId(int number) {
        std::string digits = std::to_string(number);
        digits.insert(0, 12 - digits.size(), '0');
        return "eeeeeeee-0000-4000-8000-" + digits;
    }
    static int numberOf(const std::string &id) { return std::stoi(id.substr(0, 8)); }

    static std::vector<std::string> shortened(const std::string &text) {
        std::vector<std::string> lines;
        std::size_t at = 0;
        while (at < text.size()) {
            const std::size_t end = std::min(text.find(';', at), text.size());
            constexpr std::size_t kId = 36;
            const std::string line = text.substr(at, end - at);
            lines.push_back(std::to_string(numberOf(line)) + ' ' +
                            std::to_string(numberOf(line.substr(kId + 1))) +
                            line.substr(2 * kId + 1));
            at = end + 1;
        }
        return lines;
    }

    bool m_postgres;
    TemporaryFolder m_folder;
    std::optional<PostgresFixture> m_fixture;
    std::unique_ptr<SqliteWriter> m_writer;
    std::string m_target;
    int m_events = 0;
};

using Lines = std::vector<std::string>;

} // namespace backstory::test
