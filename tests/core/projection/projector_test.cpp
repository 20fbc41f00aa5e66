#include "core/projection/projector.h"

#include "core/store/init_store.h"
#include "tests/core/projection/projection_store.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <atomic>
#include <thread>

using namespace backstory;
using namespace backstory::test;

namespace {

struct Crash {};

const std::string kParcels = R"({"name":"parcels","table":"parcel list",
    "key":{"name":"Id","type":"text"},"columns":[
    {"name":"weight","type":"integer","paths":["/parcel/grams"]},
    {"name":"fragile","type":"boolean","paths":["/parcel/fragile"]},
    {"name":"say \"hi\"","type":"text","paths":["/greeting"]}]})";
const std::string kReadParcel = R"(SELECT CAST(weight AS TEXT)||' '||CAST(fragile AS TEXT)||)"
                                "' '||\"say \"\"hi\"\"\" FROM \"parcel list\" WHERE \"Id\" = ";
const std::string kParcel = R"({"parcel":{"grams":"1200","fragile":true},)"
                            "\"greeting\":\"it''s \\\\ so\"}";

} // namespace

class ProjectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void projectsFromNothing_data() { addBackends(); }
    void projectsFromNothing() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "nothing");
        store.addOrder(2);
        store.addOrder(1);
        store.add(1, "OrderPaid", R"({"amount":12.5})");
        const ProjectionReport report = store.once();
        QVERIFY(report.rebuilt);
        QCOMPARE(report.events, std::uint64_t{3});
        QCOMPARE(report.written, std::uint64_t{2});
        QCOMPARE(store.rows(), (Lines{"1 9 12.50 Paid", "2 9 10.00 Created"}));
        QCOMPARE(store.drift(), Lines{});
    }

    void takesInWhatIsNew_data() { addBackends(); }
    void takesInWhatIsNew() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "new");
        for (const int order : {1, 2, 3})
            store.addOrder(order);
        store.once();
        store.add(2, "OrderShipped", "{}");
        store.addOrder(4);
        const ProjectionReport report = store.once();
        QVERIFY(!report.rebuilt);
        QCOMPARE(report.events, std::uint64_t{2});
        QCOMPARE(report.written, std::uint64_t{2});
        QCOMPARE(store.rows(), (Lines{"1 9 10.00 Created", "2 9 10.00 Shipped", "3 9 10.00 Created",
                                      "4 9 10.00 Created"}));

        const ProjectionReport nothing = store.once();
        QVERIFY(!nothing.rebuilt);
        QCOMPARE(nothing.events, std::uint64_t{0});
        QCOMPARE(nothing.written, std::uint64_t{0});
    }

    void isRightAboutLateEvents_data() { addBackends(); }
    void isRightAboutLateEvents() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "late");
        store.addOrder(1);
        store.add(1, "OrderShipped", "{}", 900'000);
        store.once();
        store.add(1, "OrderPaid", R"({"amount":77})", 500'000);
        QCOMPARE(store.once().written, std::uint64_t{1});
        QCOMPARE(store.rows(), Lines{"1 9 77.00 Shipped"});
    }

    void leavesOutWhatCannotBeProjected_data() { addBackends(); }
    void leavesOutWhatCannotBeProjected() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "unprojectable");
        store.addOrder(1);
        store.add(2, "OrderCreated", R"({"amount":1.005})");
        store.addOrder(3);
        const ProjectionReport first = store.once();
        QCOMPARE(first.unprojectable, std::uint64_t{1});
        QCOMPARE(first.remarks.size(), std::size_t{1});
        QCOMPARE(*first.remarks[0].column, std::string("customer_id"));
        QCOMPARE(store.rows(), (Lines{"1 9 10.00 Created", "3 9 10.00 Created"}));

        // One becomes so, another one no longer is.
        store.add(1, "OrderPaid", R"({"amount":123456789})");
        store.add(2, "OrderPaid", R"({"customer_id":")" + orderId(8) + R"("})");
        const ProjectionReport second = store.once();
        QCOMPARE(second.removed, std::uint64_t{1});
        QCOMPARE(second.unprojectable, std::uint64_t{1});
        QCOMPARE(second.rounded, std::uint64_t{1});
        QCOMPARE(store.rows(), (Lines{"2 8 1.01 Paid", "3 9 10.00 Created"}));
        store.add(1, "OrderPaid", R"({"amount":1})");
        store.once();
        QCOMPARE(store.rows().front(), std::string("1 9 1.00 Paid"));
        QCOMPARE(store.drift(), Lines{"2 rounded amount 1.01 1.005"});
    }

    void holdsNoValueAsNull_data() { addBackends(); }
    void holdsNoValueAsNull() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "null");
        store.add(1, "Unknown", "{}");
        store.add(2, "OrderItemsChanged", R"({"customerId":")" + orderId(7) + R"("})");
        store.once();
        QCOMPARE(store.rows(), Lines{"2 7 - -"});
    }

    void restoresTheTable_data() { addBackends(); }
    void restoresTheTable() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "restores");
        for (const int order : {1, 2, 3})
            store.addOrder(order);
        store.once();
        const Lines right = store.rows();
        store.exec("UPDATE orders SET amount = '1.00' WHERE order_id = '" + orderId(1) + "'");
        store.exec("DELETE FROM orders WHERE order_id = '" + orderId(2) + "'");
        store.exec("INSERT INTO orders VALUES ('" + orderId(5) + "', '" + orderId(6) +
                   "', '0.00', NULL)");
        const ProjectionReport report = store.rebuild();
        QCOMPARE(report.written, std::uint64_t{2});
        QCOMPARE(report.removed, std::uint64_t{1});
        QCOMPARE(store.rows(), right);

        store.exec("DELETE FROM orders");
        QCOMPARE(store.rebuild().written, std::uint64_t{3});
        store.exec("DROP TABLE orders");
        QVERIFY(store.once().rebuilt);
        QCOMPARE(store.rows(), right);
        QCOMPARE(store.rebuild().written, std::uint64_t{0});
    }

    void rebuildsForOtherRulesAndDefinitions_data() { addBackends(); }
    void rebuildsForOtherRulesAndDefinitions() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "definitions");
        store.addOrder(1);
        store.once();
        QVERIFY(!store.once().rebuilt);
        store.definition.columns[2].paths = {*json::Pointer::parse("/orderId")};
        store.definition.columns[2].length = 40;
        if (postgres)
            store.exec("ALTER TABLE orders ALTER status TYPE varchar(40)");
        QVERIFY(store.once().rebuilt);
        QCOMPARE(store.rows(), Lines{"1 9 10.00 " + orderId(1)});
        store.exec("UPDATE backstory_projections SET rules_version = '0'");
        QVERIFY(store.once().rebuilt);
        store.exec("UPDATE backstory_projections SET place = 'of another table'");
        QVERIFY(store.once().rebuilt);
    }

    void projectsADefinitionOfOnesOwn_data() { addBackends(); }
    void projectsADefinitionOfOnesOwn() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "custom");
        store.definition = ProjectionDefinition::parse(kParcels, "test");
        store.add(1, "OrderCreated", kParcel);
        store.add(2, "OrderCreated", "{}");
        QCOMPARE(store.once().written, std::uint64_t{2});
        QCOMPARE(store.query(kReadParcel + '\'' + orderId(1) + '\''),
                 std::string("1200 true it's \\ so"));
        QCOMPARE(store.drift(), Lines{});
        QCOMPARE(store.rebuild().written, std::uint64_t{0});
    }

    void namesMissingColumns_data() { addBackends(); }
    void namesMissingColumns() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "columns");
        store.addOrder(1);
        store.exec("CREATE TABLE orders (order_id TEXT PRIMARY KEY, customer_id TEXT)");
        std::string what;
        QCOMPARE(kindThrown([&] { store.once(); }, &what), ErrorKind::ColumnMissing);
        QVERIFY2(what.find("amount, status") != std::string::npos, what.c_str());
        QCOMPARE(kindThrown([&] { store.drift(); }), ErrorKind::ColumnMissing);
    }

    // Whatever types the columns have, as long as the values fit in.
    void writesIntoTablesOfOthers_data() { addBackends(); }
    void writesIntoTablesOfOthers() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "types");
        const std::string collation = postgres ? "COLLATE \"und-x-icu\"" : "";
        store.exec("CREATE TABLE orders (note TEXT DEFAULT 'mine', order_id VARCHAR(36) " +
                   collation + " PRIMARY KEY, status TEXT " + collation +
                   ", amount DECIMAL, customer_id VARCHAR(40))");
        store.addOrder(1);
        store.once();
        store.exec("UPDATE orders SET amount = '10.0', customer_id = upper(customer_id)");
        QCOMPARE(store.drift(), Lines{});
        store.add(1, "OrderPaid", R"({"amount":12.5})");
        QCOMPARE(store.once().written, std::uint64_t{1});
        QCOMPARE(store.query("SELECT note || status FROM orders"), std::string("minePaid"));
        QCOMPARE(store.drift(), Lines{});
    }

    void leavesRowsThatAKeyHolds_data() { addBackends(); }
    void leavesRowsThatAKeyHolds() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "held");
        for (int order = 1; order <= 5; ++order)
            store.addOrder(order);
        store.once();
        const std::string type = postgres ? "UUID" : "TEXT";
        store.exec("CREATE TABLE invoices (order_id " + type + " REFERENCES orders (order_id))");
        for (int orphan = 11; orphan <= 20; ++orphan)
            store.exec("INSERT INTO orders VALUES ('" + orderId(orphan) + "', '" + orderId(9) +
                       "', NULL, NULL)");
        store.exec("INSERT INTO invoices VALUES ('" + orderId(14) + "')");
        store.exec("INSERT INTO invoices VALUES ('" + orderId(3) + "')");
        const ProjectionReport report = store.rebuild();
        QCOMPARE(report.removed, std::uint64_t{9});
        QCOMPARE(report.refused.size(), std::size_t{1});
        QCOMPARE(report.refused[0].key.text(), orderId(14));
        QVERIFY(!report.refused[0].reason.empty());
        QCOMPARE(store.rows().size(), std::size_t{6});
        const Lines drift = store.drift();
        QCOMPARE(drift.size(), std::size_t{1});
        QVERIFY(drift[0].starts_with("14 orphan"));
        // Nor does one stop those that are written.
        store.add(3, "OrderPaid", R"({"customer_id":null})");
        store.add(4, "OrderPaid", "{}");
        const ProjectionReport second = store.once();
        QCOMPARE(second.written, std::uint64_t{1});
        QCOMPARE(second.refused.size(), std::size_t{1});
        QCOMPARE(second.refused[0].key.text(), orderId(3));
    }

    void losesNothingInACrash_data() {
        QTest::addColumn<bool>("postgres");
        QTest::addColumn<int>("stage");
        for (const bool postgres : {true, false})
            for (const auto stage : {ProjectionStage::Scanned, ProjectionStage::Locked,
                                     ProjectionStage::Read, ProjectionStage::Written})
                QTest::addRow("%s %d", postgres ? "PostgreSQL" : "SQLite", static_cast<int>(stage))
                    << postgres << static_cast<int>(stage);
    }
    void losesNothingInACrash() {
        QFETCH(const bool, postgres);
        QFETCH(const int, stage);
        ProjectionStore store(postgres, "crash" + std::to_string(stage));
        const auto crash = [stage](ProjectionStage reached) {
            if (static_cast<int>(reached) == stage)
                throw Crash{};
        };
        store.addOrder(1);
        auto broken = store.open(crash);
        QVERIFY_THROWS_EXCEPTION(Crash, broken.projector.rebuild({}));
        store.once();
        const Lines before = store.rows();
        store.add(1, "OrderPaid", "{}");
        const bool inOnce = stage != static_cast<int>(ProjectionStage::Scanned);
        if (inOnce) {
            QVERIFY_THROWS_EXCEPTION(Crash, broken.projector.once({}));
            QCOMPARE(store.rows(), before);
            QVERIFY_THROWS_EXCEPTION(Crash, broken.projector.once({}));
        }
        const ProjectionReport report = store.once();
        QVERIFY(!report.rebuilt);
        QCOMPARE(report.events, std::uint64_t{1});
        QCOMPARE(store.rows(), Lines{"1 9 10.00 Paid"});
    }

    // What comes between the beginning of a rebuild and its end is in it.
    void takesInWhatComesDuringARebuild_data() { addBackends(); }
    void takesInWhatComesDuringARebuild() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "during");
        store.addOrder(1);
        store.addOrder(2);
        store.once();
        auto slow = store.open([&](ProjectionStage stage) {
            if (stage != ProjectionStage::Scanned)
                return;
            store.add(1, "OrderPaid", "{}");
            store.add(2, "OrderPaid", R"({"amount":1e9})");
            store.addOrder(3);
            store.once(); // another projector is quicker
        });
        slow.projector.rebuild({});
        QCOMPARE(store.rows(), (Lines{"1 9 10.00 Paid", "3 9 10.00 Created"}));
        QCOMPARE(store.once().events, std::uint64_t{0});
    }

    void twoAtOnceWaitForEachOther_data() { addBackends(); }
    void twoAtOnceWaitForEachOther() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "two");
        for (int order = 1; order <= 20; ++order)
            store.addOrder(order);
        const auto run = [&store](std::atomic<std::uint64_t> &written) {
            auto own = store.open();
            for (int i = 0; i < 5; ++i)
                written += own.projector.once({}).written;
        };
        std::atomic<std::uint64_t> written{0};
        {
            const std::jthread first([&] { run(written); });
            const std::jthread second([&] { run(written); });
        }
        QCOMPARE(written.load(), std::uint64_t{20});
        QCOMPARE(store.once().events, std::uint64_t{0});
        QCOMPARE(store.drift(), Lines{});
    }

    void tellsHowItStands_data() { addBackends(); }
    void tellsHowItStands() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "state");
        store.addOrder(1);
        const ProjectionState none = store.open().projector.state({});
        QVERIFY(!none.hasTable && !none.checkpoint && !none.continues);
        store.once();
        const ProjectionState kept = store.open().projector.state({});
        QVERIFY(kept.hasTable && kept.continues);
        QVERIFY(kept.checkpoint->projectedAt.has_value());
        QCOMPARE(toIsoText(*kept.checkpoint->lastHappened),
                 std::string("1970-01-01T00:00:01.000Z"));
        QVERIFY(!kept.behind); // the classic table does not number its events
        store.definition.columns.pop_back();
        QVERIFY(!store.open().projector.state({}).continues);
    }

    // A table that numbers its events is read from the place on.
    void countsWhatIsBehind_data() { addBackends(); }
    void countsWhatIsBehind() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "behind");
        store.addOrder(1);
        InitRequest init;
        init.target = store.target();
        init.upgrade = true;
        initStore(init);
        store.once();
        store.addOrder(2);
        store.add(1, "OrderPaid", "{}", 1);
        const auto behind = [&] { return store.open().projector.state({}).behind; };
        QCOMPARE(behind(), std::optional<std::uint64_t>{2});
        const ProjectionReport report = store.once();
        QVERIFY(!report.rebuilt);
        QCOMPARE(report.events, std::uint64_t{2});
        QCOMPARE(behind(), std::optional<std::uint64_t>{0});
        QCOMPARE(store.drift(), Lines{});
    }

    void stopsWhenAsked_data() { addBackends(); }
    void stopsWhenAsked() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "stops");
        store.addOrder(1);
        std::stop_source stop;
        auto own = store.open([&](ProjectionStage) { stop.request_stop(); });
        QVERIFY_THROWS_EXCEPTION(Cancelled, own.projector.once({stop.get_token(), {}}));
        QVERIFY_THROWS_EXCEPTION(Cancelled,
                                 own.projector.check([](DriftEntry &&) {}, {stop.get_token(), {}}));
        QVERIFY(store.once().rebuilt);
    }

    // Its rows would replace those of orders.
    void refusesATableOfAnotherEntity() {
        ProjectionStore store(false, "entity");
        store.definition.entity = "user";
        store.exec("CREATE TABLE orders (order_id TEXT PRIMARY KEY)");
        QCOMPARE(kindThrown([&] { store.open(); }), ErrorKind::BadRequest);
    }

    void refusesFilesWithoutTables() {
        const TemporaryFolder folder;
        const auto file = folder.file("orders.jsonl");
        writeFile(file,
                  R"({"id":"a","order_id":"b","event_type":"c","event_data":{},"created_at":1})"
                  "\n");
        const auto source = openSource({file.string(), {}, {}});
        Projector projector({*source,
                             source->tables().front(),
                             Ruleset::load("orders"),
                             ProjectionDefinition::load("orders"),
                             ProjectionPlace{file.string(), {}},
                             {}});
        QCOMPARE(kindThrown([&] { projector.once({}); }), ErrorKind::NotAnswerable);
        QCOMPARE(kindThrown([&] { projector.check([](DriftEntry &&) {}, {}); }),
                 ErrorKind::NotAnswerable);
    }
};

BACKSTORY_TEST(ProjectorTest);

#include "projector_test.moc"
