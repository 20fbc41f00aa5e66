#include "core/projection/projector.h"
#include "tests/core/projection/projection_store.h"
#include "tests/support/test_registry.h"

#include <stop_token>

using namespace backstory;
using namespace backstory::test;

class ProjectorKeepingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesInEventsAsTheyCome_data() { addBackends(); }
    void takesInEventsAsTheyCome() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "follow");
        store.addOrder(1);
        auto own = store.open();
        std::stop_source stop;
        int runs = 0;
        std::uint64_t events = 0;
        Projector::Watcher watcher;
        watcher.ran = [&](const ProjectionReport &report) {
            events += report.events;
            if (++runs == 1)
                store.addOrder(2);
            else if (report.events > 0 && events == 2)
                store.add(1, "OrderPaid", "{}", 1); // late
            else if (events == 3)
                stop.request_stop();
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, own.projector.follow(watcher, {stop.get_token(), {}}));
        QCOMPARE(events, std::uint64_t{3});
        QCOMPARE(store.drift(), Lines{});
        QCOMPARE(store.once().events, std::uint64_t{0});
    }

    void runsAtIntervals_data() { addBackends(); }
    void runsAtIntervals() {
        QFETCH(const bool, postgres);
        ProjectionStore store(postgres, "every");
        auto own = store.open();
        std::stop_source stop;
        int runs = 0;
        Projector::Watcher watcher;
        watcher.ran = [&](const ProjectionReport &) {
            if (++runs == 3)
                stop.request_stop();
            store.addOrder(runs);
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, own.projector.every(std::chrono::milliseconds(1),
                                                                watcher, {stop.get_token(), {}}));
        QCOMPARE(runs, 3);
        QCOMPARE(store.rows().size(), std::size_t{2});
    }

    void goesOnWhenTheConnectionBroke() {
        ProjectionStore store(true, "broken");
        store.addOrder(1);
        const auto breakAll = [] {
            PostgresCluster::shared().exec(
                "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                            "datname = 'projection_broken'");
        };
        std::stop_source stop;
        int runs = 0;
        int waits = 0;
        bool broken = false;
        auto own = store.open([&](ProjectionStage stage) {
            if (runs == 1 && stage == ProjectionStage::Read && !broken) {
                broken = true;
                breakAll();
            }
        });
        Projector::Watcher watcher;
        watcher.waits = [&](const Error &, std::chrono::milliseconds pause) {
            ++waits;
            QVERIFY(pause.count() > 0 && pause <= std::chrono::seconds(2));
        };
        std::uint64_t events = 0;
        watcher.ran = [&](const ProjectionReport &report) {
            ++runs;
            events += report.events;
            if (runs == 1) {
                store.addOrder(2);
                breakAll();
            } else if (events == 2) {
                stop.request_stop();
            }
        };
        QVERIFY_THROWS_EXCEPTION(Cancelled, own.projector.follow(watcher, {stop.get_token(), {}}));
        QVERIFY(broken);
        QVERIFY(waits >= 1);
        QCOMPARE(events, std::uint64_t{2});
        QCOMPARE(store.drift(), Lines{});
    }

    void endsWithWhatDoesNotPass() {
        ProjectionStore store(true, "unwritable");
        store.exec("CREATE TABLE orders (order_id UUID PRIMARY KEY)");
        auto own = store.open();
        QCOMPARE(kindThrown([&] { own.projector.follow({}, {}); }), ErrorKind::ColumnMissing);
    }
};

BACKSTORY_TEST(ProjectorKeepingTest);

#include "projector_keeping_test.moc"
