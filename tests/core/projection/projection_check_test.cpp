#include "core/projection/drift_check.h"
#include "tests/core/projection/projection_store.h"
#include "tests/support/test_registry.h"

#include <random>

using namespace backstory;
using namespace backstory::test;

namespace {

std::string createdRow(const std::string &amount) {
    return "{\"amount\":" + amount + ",\"customer_id\":\"" + orderId(9) +
           "\",\"status\":\"Created\"}";
}

const std::string kTextKeys = R"({"name":"t","table":"t","key":{"name":"id","type":"text"},
    "columns":[{"name":"s","type":"text","paths":["/status"]}]})";

} // namespace

class ProjectionCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAllRowsMissingWithoutATable_data() { addBackends(); }
    void findsAllRowsMissingWithoutATable() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "no_table");
        store.addOrder(1);
        store.addOrder(2);
        const std::string folded = createdRow("10.00");
        QCOMPARE(store.drift(),
                 (Lines{"1 missing - null " + folded, "2 missing - null " + folded}));
        // It looked, and nothing else.
        QVERIFY(store.drift().size() == 2 && !store.open().projector.state({}).checkpoint);
    }

    void namesEachDifference_data() { addBackends(); }
    void namesEachDifference() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "differences");
        for (int order = 1; order <= 6; ++order)
            store.addOrder(order);
        store.add(7, "OrderCreated", R"({"amount":"x"})");
        store.once();
        QCOMPARE(store.drift(), (Lines{"7 unprojectable customer_id null null",
                                       R"(7 unprojectable amount null "x")"}));
        const auto row = [](int order) { return " WHERE order_id = '" + orderId(order) + "'"; };
        store.exec("UPDATE orders SET amount = '10.01', status = NULL" + row(1));
        store.exec("DELETE FROM orders" + row(3));
        store.exec("UPDATE orders SET order_id = '" + orderId(44) + "'" + row(4));
        store.exec("UPDATE orders SET amount = NULL" + row(6));
        store.exec("INSERT INTO orders VALUES ('" + orderId(7) + "', '" + orderId(9) +
                   "', '1.00', 'Created')");
        const std::string whole = createdRow("10.00");
        QCOMPARE(
            store.drift(),
            (Lines{"7 unprojectable customer_id null null", R"(7 unprojectable amount null "x")",
                   "1 differs amount 10.01 10.00", R"(1 differs status null "Created")",
                   "3 missing - null " + whole, "4 missing - null " + whole,
                   "6 differs amount null 10.00", "7 orphan - " + createdRow("1.00") + " null",
                   "44 orphan - " + whole + " null"}));
        store.rebuild();
        QCOMPARE(store.drift().size(), std::size_t{2});
    }

    void findsExactlyWhatWasChanged_data() { addBackends(); }
    void findsExactlyWhatWasChanged() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "random");
        std::mt19937 random(7);
        for (int order = 1; order <= 120; ++order)
            store.addOrder(order);
        store.once();
        std::vector<std::string> expected;
        for (int order = 1; order <= 120; ++order) {
            const auto choice = random() % 6;
            const std::string where = " WHERE order_id = '" + orderId(order) + "'";
            if (choice == 0) {
                store.exec("DELETE FROM orders" + where);
                expected.push_back(std::to_string(order) + " missing");
            } else if (choice == 1) {
                store.exec("UPDATE orders SET status = 'Lost'" + where);
                expected.push_back(std::to_string(order) + " differs");
            }
        }
        std::vector<std::string> found;
        for (const std::string &line : store.drift())
            found.push_back(line.substr(0, line.find(' ', line.find(' ') + 1)));
        QCOMPARE(found, expected);
    }

    // A projector that takes in an event while a check is under way is no drift.
    void looksAgainBeforeItTells_data() { addBackends(); }
    void looksAgainBeforeItTells() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "again");
        store.add(1, "OrderCreated", "{}"); // not projectable: told at once
        for (const int order : {2, 3})
            store.addOrder(order);
        store.once();
        store.add(3, "OrderPaid", "{}");
        store.addOrder(4);
        Lines kinds;
        store.open().projector.check(
            [&](DriftEntry &&entry) {
                kinds.emplace_back(nameOf(entry.kind));
                store.once();
            },
            {});
        QCOMPARE(kinds, Lines{"unprojectable"});
        QVERIFY(!isDrift(DriftKind::Unprojectable) && !isDrift(DriftKind::Rounded));
        QVERIFY(isDrift(DriftKind::Differs) && isDrift(DriftKind::Missing) &&
                isDrift(DriftKind::Orphan));
    }

    // Ids that are no UUIDs come after all that are, in whatever spelling.
    void ordersKeysAsStreams_data() { addBackends(); }
    void ordersKeysAsStreams() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "keys");
        store.definition = ProjectionDefinition::parse(kTextKeys, "test");
        store.exec("DROP TABLE order_events");
        store.exec("CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT NOT NULL, "
                   "event_type TEXT NOT NULL, event_data TEXT NOT NULL, created_at BIGINT)");
        int event = 0;
        for (const char *id :
             {"b", "a", "B", "0", "\xc3\xa4", "z", "~", "AB1C2D3E-0000-4000-8000-00000000000F",
              "0b1c2d3e-0000-4000-8000-00000000000f"})
            store.exec("INSERT INTO order_events VALUES ('e" + std::to_string(++event) + "', '" +
                       id + "', 'OrderPaid', '{}', 1)");
        store.once();
        const auto entries = [&] {
            int count = 0;
            store.open().projector.check([&](DriftEntry &&) { ++count; }, {});
            return count;
        };
        QCOMPARE(entries(), 0);
        store.exec("UPDATE t SET s = 'x' WHERE id IN ('B', '~')");
        store.exec("INSERT INTO t VALUES ('AB1C2D3E-0000-4000-8000-00000000000F', 'Paid')");
        QCOMPARE(entries(), 3);
        QCOMPARE(store.rebuild().written, std::uint64_t{2});
        QCOMPARE(entries(), 0);
    }
};

BACKSTORY_TEST(ProjectionCheckTest);

#include "projection_check_test.moc"
