#include "core/projection/projector.h"
#include "core/store/postgres_target.h"
#include "tests/core/projection/projection_store.h"
#include "tests/support/test_registry.h"

#include <set>

using namespace backstory;
using namespace backstory::test;

/// What hangs on the table of a projection, and who reads it meanwhile.
class PostgresProjectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesTheClassicTable() {
        ProjectionStore store(true, "classic");
        store.addOrder(1);
        store.once();
        QCOMPARE(store.query("SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) "
                             "|| CASE WHEN attnotnull THEN ' not null' ELSE '' END, ', ' ORDER BY "
                             "attnum) FROM pg_attribute WHERE attrelid = 'orders'::regclass AND "
                             "attnum > 0"),
                 std::string("order_id uuid not null, customer_id uuid not null, "
                             "amount numeric(10,2), status character varying(20)"));
    }

    void leavesWhatHangsOnTheTable() {
        ProjectionStore store(true, "hangs");
        for (int order = 1; order <= 5; ++order)
            store.addOrder(order);
        store.once();
        store.exec("CREATE VIEW paid AS SELECT * FROM orders WHERE status = 'Paid';"
                   "GRANT SELECT ON orders TO backstory_clerk;"
                   "CREATE INDEX orders_by_status ON orders (status);"
                   "CREATE TABLE invoices (order_id UUID REFERENCES orders);"
                   "CREATE TABLE touched (order_id UUID, what TEXT);"
                   "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT "
                   "INTO touched VALUES (coalesce(NEW.order_id, OLD.order_id), TG_OP); RETURN "
                   "coalesce(NEW, OLD); END $$;"
                   "CREATE TRIGGER note BEFORE INSERT OR UPDATE OR DELETE ON orders FOR EACH ROW "
                   "EXECUTE FUNCTION note();"
                   "INSERT INTO invoices SELECT order_id FROM orders;");
        store.exec("UPDATE orders SET amount = 0 WHERE order_id = '" + orderId(2) +
                   "'; DELETE FROM touched;");
        const std::string id = "SELECT 'orders'::regclass::oid::text";
        const std::string others = "SELECT string_agg(xmin::text || xmax::text || ctid::text, ' ' "
                                   "ORDER BY order_id) FROM orders WHERE order_id <> '" +
                                   orderId(2) + "'";
        const std::string idBefore = store.query(id);
        const std::string before = store.query(others);
        QCOMPARE(store.rebuild().written, std::uint64_t{1});
        QCOMPARE(store.query(id), idBefore);
        QCOMPARE(store.query(others), before); // not so much as locked
        QCOMPARE(store.query("SELECT string_agg(what, ' ') FROM touched"), std::string("UPDATE"));
        QCOMPARE(store.query("SELECT count(*) FROM invoices JOIN orders USING (order_id)"),
                 std::string("5"));
        QCOMPARE(store.query("SELECT has_table_privilege('backstory_clerk', 'orders', 'SELECT')"),
                 std::string("t"));
        QCOMPARE(store.query("SELECT to_regclass('orders_by_status')"),
                 std::string("orders_by_status"));
        store.add(1, "OrderPaid", "{}");
        store.once();
        QCOMPARE(store.query("SELECT count(*) FROM paid"), std::string("1"));
    }

    void readersSeeOldOrNew() {
        ProjectionStore store(true, "readers");
        for (int order = 1; order <= 40; ++order)
            store.addOrder(order);
        store.once();
        const std::string sum = "SELECT count(*) || ' ' || coalesce(sum(amount), 0) FROM orders";
        store.exec("DELETE FROM orders WHERE order_id > '" + orderId(20) +
                   "'; UPDATE orders SET amount = 1");
        const std::string before = store.query(sum);
        std::set<std::string> seen;
        auto own = store.open([&](ProjectionStage) { seen.insert(store.query(sum)); });
        own.projector.rebuild({});
        QCOMPARE(seen, std::set<std::string>{before});
        QCOMPARE(store.query(sum), std::string("40 400.00"));
    }

    // A transaction takes its place before others, and commits after they were projected.
    void missesNothingThatIsCommittedLate() {
        ProjectionStore store(true, "late_commit");
        store.addOrder(1);
        store.once();
        postgres::Target late({store.target(), {}});
        late.transact("writing",
                      [&](postgres::Transaction &transaction) {
                          transaction.execute(
                              "INSERT INTO order_events (order_id, event_type, event_data, "
                              "created_at) VALUES ('" +
                              orderId(1) + "', 'OrderPaid', '{\"amount\": 5}', 2000)");
                          store.addOrder(2);
                          QCOMPARE(store.once().events, std::uint64_t{1});
                          QCOMPARE(store.rows().front(), std::string("1 9 10.00 Created"));
                      },
                      {});
        QCOMPARE(store.once().events, std::uint64_t{1});
        QCOMPARE(store.rows(), (Lines{"1 9 5.00 Paid", "2 9 10.00 Created"}));
        QCOMPARE(store.once().events, std::uint64_t{0});
    }

    void keepsRefusedRowsApart() {
        ProjectionStore store(true, "refused");
        for (int order = 1; order <= 30; ++order)
            store.addOrder(order);
        store.exec("CREATE TABLE orders (order_id UUID PRIMARY KEY, customer_id UUID NOT NULL, "
                   "amount DECIMAL(10,2), status VARCHAR(20), CHECK (order_id NOT IN ('" +
                   orderId(7) + "', '" + orderId(23) + "')))");
        const ProjectionReport report = store.once();
        QCOMPARE(report.written, std::uint64_t{28});
        QCOMPARE(report.refused.size(), std::size_t{2});
        QCOMPARE(store.drift().size(), std::size_t{2});
    }

    void asksForAUniqueKey() {
        ProjectionStore store(true, "unique");
        store.exec("CREATE TABLE orders (order_id UUID, customer_id UUID, amount DECIMAL(10,2), "
                   "status VARCHAR(20))");
        std::string what;
        QCOMPARE(kindThrown([&] { store.once(); }, &what), ErrorKind::TargetUnwritable);
        QVERIFY2(what.find("not unique") != std::string::npos, what.c_str());
    }

    void projectsIntoASchema() {
        ProjectionStore store(true, "schema");
        store.exec("CREATE SCHEMA \"my shop\"");
        store.definition.schema = "my shop";
        store.addOrder(1);
        store.once();
        store.add(1, "OrderPaid", "{}");
        QCOMPARE(store.once().written, std::uint64_t{1});
        QCOMPARE(store.query("SELECT status FROM \"my shop\".orders"), std::string("Paid"));
        QCOMPARE(store.query("SELECT count(*) FROM \"my shop\".backstory_projections"),
                 std::string("1"));
        QCOMPARE(store.drift(), Lines{});
    }
};

BACKSTORY_TEST(PostgresProjectionTest);

#include "postgres_projection_test.moc"
