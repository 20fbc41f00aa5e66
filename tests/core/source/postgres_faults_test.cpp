#include "tests/core/source/postgres_fixture.h"
#include "tests/support/test_registry.h"

#include <atomic>
#include <thread>

#include <signal.h>

using namespace backstory;
using namespace backstory::test;
using namespace std::chrono_literals;

namespace {

const std::string kOrder = "11111111-aaaa-4bbb-8ccc-dddddddddddd";

/// A view that answers after a minute.
const std::string kSlowView =
    "CREATE TABLE kept (id uuid DEFAULT gen_random_uuid(), order_id uuid, event_type text, "
    "event_data jsonb, created_at bigint); INSERT INTO kept (order_id, event_type, event_data) "
    "VALUES ('" +
    kOrder +
    "', 'OrderPaid', '{}');"
    "CREATE VIEW order_events AS SELECT kept.* FROM kept, pg_sleep(60);";

/// Waits until the database runs a statement of ours.
void awaitStatement(const PostgresFixture &shop) {
    const std::string running =
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'backstory' "
        "AND state = 'active' AND datname = '" +
        shop.name + "' AND query LIKE '%order_events%'";
    while (PostgresCluster::shared().query("postgres", running) == "0")
        std::this_thread::yield();
}

std::string activity(const PostgresFixture &shop, const std::string &what) {
    return PostgresCluster::shared().query("postgres",
                                           "SELECT " + what +
                                               " FROM pg_stat_activity WHERE application_name = "
                                               "'backstory' AND datname = '" +
                                               shop.name + "'");
}

bool isCancelled(const std::function<void()> &call) {
    try {
        call();
    } catch (const Cancelled &) {
        return true;
    }
    return false;
}

} // namespace

/// What goes wrong while reading, and what must never go through.
class PostgresFaultsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cancellingEndsWhatTheServerDoes_data() {
        QTest::addColumn<int>("call");
        const char *names[] = {"stream", "scan", "page", "prefix", "types"};
        for (int i = 0; i < 5; ++i)
            QTest::addRow("%s", names[i]) << i;
    }
    void cancellingEndsWhatTheServerDoes() {
        QFETCH(int, call);
        PostgresFixture shop("faults_cancel_" + std::to_string(call), kSlowView);
        shop.open();
        std::stop_source stop;
        const Progress progress{stop.get_token(), {}};
        std::thread stopper([&] {
            awaitStatement(shop);
            stop.request_stop();
        });
        const std::vector<std::string> types{"OrderPaid"};
        const bool cancelled = isCancelled([&] {
            switch (call) {
            case 0:
                shop.reader->readStream(StreamId(kOrder), progress);
                break;
            case 1:
                shop.reader->scan(
                    {}, [](Event &&) {}, progress);
                break;
            case 2:
                shop.reader->readStreams({}, progress);
                break;
            case 3:
                shop.reader->findStreams("1", 5, progress);
                break;
            default:
                shop.reader->hasAnyType(types, progress);
            }
        });
        stopper.join();
        QVERIFY(cancelled);
        QTRY_COMPARE(activity(shop, "count(*) FILTER (WHERE state = 'active')"), std::string("0"));
        // The reader goes on.
        shop.exec("CREATE OR REPLACE VIEW order_events AS SELECT * FROM kept");
        QCOMPARE(shop.reader->readStream(StreamId(kOrder), {}).size(), std::size_t{1});
    }

    void cancellingDoesNotWaitForAServerThatHangs() {
        PostgresFixture shop("faults_hang", kSlowView);
        shop.open();
        std::stop_source stop;
        pid_t server = 0;
        std::thread stopper([&] {
            awaitStatement(shop);
            server = static_cast<pid_t>(std::stol(activity(shop, "pid")));
            ::kill(server, SIGSTOP);
            stop.request_stop();
        });
        const bool cancelled = isCancelled([&] {
            shop.reader->readStream(StreamId(kOrder), {stop.get_token(), {}});
        });
        stopper.join();
        ::kill(server, SIGCONT);
        QVERIFY(cancelled);
        QTRY_COMPARE(activity(shop, "count(*)"), std::string("0"));
    }

    void cancellingInTheMiddleOfAScan() {
        PostgresFixture shop("faults_middle",
                             kClassicTable +
                                 "INSERT INTO order_events (order_id, event_type, event_data) "
                                 "SELECT gen_random_uuid(), "
                                 "'T', to_jsonb(repeat('x', 1000)) FROM generate_series(1, 20000)");
        shop.open();
        std::stop_source stop;
        std::size_t taken = 0;
        QVERIFY(isCancelled([&] {
            shop.reader->scan({},
                              [&](Event &&) {
                                  if (++taken == 100)
                                      stop.request_stop();
                              },
                              {stop.get_token(), {}});
        }));
        QVERIFY(taken >= 100 && taken < 20'000);
        std::size_t whole = 0;
        std::uint64_t reported = 0;
        shop.reader->scan({}, [&](Event &&) { ++whole; },
                          {{}, [&](const ProgressStep &step) { reported = step.done; }});
        QCOMPARE(whole, std::size_t{20'000});
        QCOMPARE(reported, std::uint64_t{20'000});
        QVERIFY(isCancelled([&] { shop.reader->readStreams({}, {stop.get_token(), {}}); }));
    }

    void aTakerThatThrowsLeavesTheReaderUsable() {
        PostgresFixture shop("faults_taker", kClassicTable +
                                                 "INSERT INTO order_events (order_id, event_type, "
                                                 "event_data) SELECT gen_random_uuid(), "
                                                 "'T', '{}' FROM generate_series(1, 500)");
        shop.open();
        bool thrown = false;
        try {
            shop.reader->scan({}, [](Event &&) { throw std::runtime_error("full"); }, {});
        } catch (const std::runtime_error &error) {
            thrown = std::string(error.what()) == "full";
        }
        QVERIFY(thrown);
        QCOMPARE(scanAll(*shop.reader).size(), std::size_t{500});
    }

    void patienceEndsInBusy() {
        PostgresFixture shop("faults_patience", kSlowView);
        shop.open({}, 50ms);
        std::string what;
        QCOMPARE(kindThrown([&] { shop.reader->readStream(StreamId(kOrder), {}); }, &what),
                 std::optional(ErrorKind::Busy));
        QVERIFY(what.find("public.order_events") != std::string::npos);
        QCOMPARE(kindThrown([&] { shop.reader->readStreams({}, {}); }),
                 std::optional(ErrorKind::Busy));
        // Nothing of it stays with the connection.
        shop.exec("CREATE OR REPLACE VIEW order_events AS SELECT kept.* FROM kept, pg_sleep(0.2)");
        QCOMPARE(scanAll(*shop.reader).size(), std::size_t{1});
    }

    void scansHaveNoLimitWhateverTheServerSays() {
        PostgresFixture shop("faults_limit", kClassicTable);
        shop.exec("INSERT INTO order_events (order_id, event_type, event_data) VALUES ('" + kOrder +
                  "', 'T', '{}'); ALTER TABLE order_events RENAME TO kept; "
                  "CREATE VIEW order_events AS SELECT kept.* FROM kept, pg_sleep(0.4)");
        shop.open();
        shop.exec("ALTER DATABASE faults_limit SET statement_timeout = 200");
        shop.open();
        QCOMPARE(scanAll(*shop.reader).size(), std::size_t{1});
    }

    void lockedTablesAreBusy() {
        PostgresFixture shop("faults_lock", kClassicTable);
        shop.open({}, 50ms);
        std::atomic<bool> released = false;
        std::thread owner([&] {
            try {
                shop.exec("BEGIN; LOCK TABLE order_events IN ACCESS EXCLUSIVE MODE; "
                          "SELECT pg_sleep(60)");
            } catch (const std::runtime_error &) {
                released = true;
            }
        });
        const std::string locks = "SELECT count(*) FROM pg_locks WHERE mode = "
                                  "'AccessExclusiveLock' AND granted AND relation = "
                                  "'order_events'::regclass";
        while (PostgresCluster::shared().query(shop.name, locks) == "0")
            std::this_thread::yield();
        const auto kind = kindThrown([&] { shop.reader->readStream(StreamId(kOrder), {}); });
        PostgresCluster::shared().exec(
            "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
                        "'faults_lock' AND query LIKE 'BEGIN; LOCK%'");
        owner.join();
        QVERIFY(released);
        QCOMPARE(kind, std::optional(ErrorKind::Busy));
    }

    void nothingCanBeWritten() {
        PostgresFixture shop(
            "faults_write",
            "CREATE TABLE visited (at timestamptz); CREATE FUNCTION visit() RETURNS int LANGUAGE "
            "plpgsql VOLATILE AS $$ BEGIN INSERT INTO visited VALUES (now()); RETURN 1; END $$;"
            "CREATE TABLE kept (id uuid, order_id uuid, event_type text, event_data jsonb, "
            "created_at bigint); INSERT INTO kept VALUES (gen_random_uuid(), '" +
                kOrder +
                "', 'T', '{}', NULL); CREATE VIEW order_events AS SELECT *, visit() FROM kept;"
                "CREATE FUNCTION unlock() RETURNS int LANGUAGE plpgsql VOLATILE AS $$ BEGIN "
                "PERFORM set_config('transaction_read_only', 'off', true); "
                "INSERT INTO visited VALUES (now()); RETURN 1; END $$;"
                "CREATE VIEW bold_events AS SELECT *, order_id AS bold_id, unlock() FROM kept "
                "WHERE unlock() = 1;");
        for (const char *table : {"order_events", "bold_events"}) {
            shop.open(table);
            // A view's column that nobody asks for is not computed: ask through the filter too.
            shop.exec("CREATE OR REPLACE VIEW order_events AS SELECT *, visit() FROM kept "
                      "WHERE visit() = 1");
            std::string what;
            QCOMPARE(kindThrown([&] { scanAll(*shop.reader); }, &what),
                     std::optional(ErrorKind::SourceUnreadable));
            QVERIFY(kindThrown([&] { shop.reader->readStreams({}, {}); }).has_value());
            QVERIFY(kindThrown([&] { shop.reader->readStream(StreamId(kOrder), {}); }).has_value());
        }
        QCOMPARE(PostgresCluster::shared().query(shop.name, "SELECT count(*) FROM visited"),
                 std::string("0"));
    }

    void nothingStaysOpenOrSet() {
        PostgresFixture shop("faults_clean", kClassicTable);
        shop.open({}, 5s);
        shop.reader->readStream(StreamId(kOrder), {});
        shop.reader->readStreams({}, {});
        scanAll(*shop.reader);
        QCOMPARE(activity(shop, "string_agg(DISTINCT state, ',')"), std::string("idle"));
        QCOMPARE(activity(shop, "count(*)"), std::string("1"));
        shop.reader.reset();
        shop.source.reset();
        QTRY_COMPARE(activity(shop, "count(*)"), std::string("0"));
    }

    void idleConnectionThatDiedIsMadeAgain() {
        PostgresFixture shop(
            "faults_idle",
            kClassicTable +
                "INSERT INTO order_events (order_id, event_type, event_data) VALUES ('" + kOrder +
                "', 'T', '{}')");
        shop.open();
        const auto kill = [&] { activity(shop, "bool_and(pg_terminate_backend(pid, 10000))"); };
        kill();
        QCOMPARE(scanAll(*shop.reader).size(), std::size_t{1});
        kill();
        QCOMPARE(shop.reader->readStreams({}, {}).streams.size(), std::size_t{1});
        kill();
        QCOMPARE(shop.reader->readStream(StreamId(kOrder), {}).size(), std::size_t{1});
    }

    void connectionKilledWhileItWorks() {
        PostgresFixture shop("faults_killed", kSlowView);
        shop.open();
        std::thread killer([&] {
            awaitStatement(shop);
            // The second time, too: only an idle connection is made again unasked.
            activity(shop, "bool_and(pg_terminate_backend(pid, 10000))");
            awaitStatement(shop);
            activity(shop, "bool_and(pg_terminate_backend(pid, 10000))");
        });
        const auto kind = kindThrown([&] { scanAll(*shop.reader); });
        killer.join();
        QCOMPARE(kind, std::optional(ErrorKind::ConnectionLost));
    }

    void serverThatDiesInTheMiddleOfAScan() {
        PostgresCluster cluster;
        cluster.createDatabase("dying");
        cluster.exec("dying",
                     kClassicTable +
                         "INSERT INTO order_events (order_id, event_type, event_data) SELECT "
                         "gen_random_uuid(), "
                         "'T', to_jsonb(repeat('x', 1000)) FROM generate_series(1, 50000)");
        const auto source = openPostgres({cluster.uri("dying"), {}, {}}, {});
        const auto reader = source->openReader(source->tables().front(), {});
        std::size_t taken = 0;
        std::string what;
        const auto kind = kindThrown(
            [&] {
                reader->scan({},
                             [&](Event &&) {
                                 if (++taken == 100)
                                     cluster.stopNow();
                             },
                             {});
            },
            &what);
        QCOMPARE(kind, std::optional(ErrorKind::ConnectionLost));
        QVERIFY(taken >= 100 && taken < 50'000);
        QCOMPARE(kindThrown([&] { scanAll(*reader); }), std::optional(ErrorKind::Unreachable));
    }

    void viewsThatFailSayWhy() {
        PostgresFixture shop(
            "faults_view",
            "CREATE TABLE kept (id uuid, order_id uuid, event_type text, event_data jsonb, "
            "n bigint); INSERT INTO kept SELECT gen_random_uuid(), gen_random_uuid(), 'T', '{}', n "
            "FROM generate_series(3, 0, -1) n; CREATE VIEW order_events AS SELECT id, order_id, "
            "event_type, event_data, 12 / n AS created_at FROM kept");
        shop.open();
        std::string what;
        QCOMPARE(kindThrown([&] { scanAll(*shop.reader); }, &what),
                 std::optional(ErrorKind::SourceUnreadable));
        QVERIFY2(what.find("division by zero") != std::string::npos, what.c_str());
    }
};

BACKSTORY_TEST(PostgresFaultsTest);

#include "postgres_faults_test.moc"
