#include "tests/core/source/followed.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/core/source/postgres_writer.h"
#include "tests/support/test_registry.h"

#include <atomic>
#include <random>
#include <thread>

using namespace backstory;
using namespace backstory::test;

namespace {

/// A classic table with the promises of a store: a transaction has its id before it takes a
/// position, and says when it commits.
const std::string kStoreTable = kClassicTable + R"(
ALTER TABLE order_events ADD COLUMN position bigint UNIQUE;
CREATE SEQUENCE order_events_position;
CREATE FUNCTION number_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_current_xact_id();
  NEW.position := nextval('order_events_position');
  RETURN NEW;
END $$;
CREATE FUNCTION tell_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('backstory', TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME);
  RETURN NULL;
END $$;
CREATE TRIGGER backstory_number BEFORE INSERT ON order_events
  FOR EACH ROW EXECUTE FUNCTION number_event();
CREATE TRIGGER backstory_notify AFTER INSERT ON order_events
  FOR EACH STATEMENT EXECUTE FUNCTION tell_events();)";

const std::string kPartitioned =
    "CREATE TABLE order_events (id UUID DEFAULT gen_random_uuid(), order_id UUID NOT NULL, "
    "event_type text, event_data jsonb, created_at bigint) PARTITION BY HASH (order_id);"
    "CREATE TABLE part_0 PARTITION OF order_events FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
    "CREATE TABLE part_1 PARTITION OF order_events FOR VALUES WITH (MODULUS 2, REMAINDER 1);";

const std::string kView =
    "CREATE TABLE kept (id UUID PRIMARY KEY, order_id UUID NOT NULL, event_type text, "
    "event_data jsonb, created_at bigint); CREATE VIEW order_events AS SELECT * FROM kept;";

std::string idOf(int number) {
    const std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

std::string insert(int number, const std::string &payload = "{}") {
    return "INSERT INTO order_events (id, order_id, event_type, event_data, created_at) VALUES ('" +
           idOf(number) + "', gen_random_uuid(), 'T', '" + payload + "', " +
           std::to_string(number) + ");";
}

std::unique_ptr<LogFollower> follow(const PostgresFixture &shop, FollowFrom from) {
    return shop.source->openFollower(shop.source->tables().front(), from, {});
}

std::unique_ptr<LogFollower> follow(const PostgresFixture &shop, const LogPlace &place) {
    return shop.source->openFollower(shop.source->tables().front(), place);
}

using Ids = std::vector<std::string>;

void cutConnections(const PostgresFixture &shop) {
    PostgresCluster::shared().query(
        "postgres", "SELECT bool_and(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE "
                    "application_name = 'backstory' AND datname = '" +
                        shop.name + "'");
}

/// Transactions that begin, write and end in random order, on many connections.
class LateCommits {
public:
    LateCommits(const std::string &uri, unsigned seed) : m_random(seed) {
        for (int i = 0; i < 40; ++i)
            m_writers.push_back(std::make_unique<Writer>(uri));
    }

    void step() {
        Writer &writer = *m_writers[pick(m_writers.size())];
        if (!writer.open) {
            writer.connection.exec("BEGIN");
            writer.open = true;
            write(writer);
        } else if (pick(3) == 0) {
            write(writer);
        } else {
            end(writer);
        }
    }
    void finish() {
        for (const auto &writer : m_writers) {
            if (writer->open)
                end(*writer);
        }
    }
    [[nodiscard]] const Ids &committed() const { return m_committed; }
    [[nodiscard]] std::size_t pick(std::size_t count) { return m_random() % count; }

private:
    struct Writer {
        explicit Writer(const std::string &uri) : connection(uri) {}
        PostgresWriter connection;
        bool open = false;
        Ids written;
    };

    void insertInto(Writer &writer) {
        writer.connection.exec(insert(++m_number));
        writer.written.push_back(idOf(m_number));
    }
    void write(Writer &writer) {
        const std::size_t kind = pick(4);
        if (kind == 0) { // a subtransaction that stays
            writer.connection.exec("SAVEPOINT part");
            insertInto(writer);
            writer.connection.exec("RELEASE part");
        } else if (kind == 1) { // one that does not
            writer.connection.exec("SAVEPOINT part; " + insert(++m_number) +
                                   "ROLLBACK TO part; RELEASE part");
        } else if (kind == 2) { // an id long before the first row
            writer.connection.exec("SELECT pg_current_xact_id()");
        } else {
            insertInto(writer);
            insertInto(writer);
        }
    }
    void end(Writer &writer) {
        const bool commits = pick(5) != 0;
        writer.connection.exec(commits ? "COMMIT" : "ROLLBACK");
        if (commits)
            m_committed.insert(m_committed.end(), writer.written.begin(), writer.written.end());
        writer.written.clear();
        writer.open = false;
    }

    std::mt19937 m_random;
    std::vector<std::unique_ptr<Writer>> m_writers;
    Ids m_committed;
    int m_number = 0;
};

void addShapes() {
    QTest::addColumn<QString>("shape");
    QTest::addColumn<QString>("kind");
    QTest::newRow("store") << QString::fromStdString(kStoreTable) << "position";
    QTest::newRow("classic table") << QString::fromStdString(kClassicTable) << "xmin";
    QTest::newRow("partitioned") << QString::fromStdString(kPartitioned) << "xmin";
    QTest::newRow("view") << QString::fromStdString(kView) << "ids";
}

} // namespace

/// Following the tables of a PostgreSQL database, whoever commits in whatever order.
class FollowPostgresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lateCommitsAreNeitherMissedNorDoubled_data() { addShapes(); }
    void lateCommitsAreNeitherMissedNorDoubled() {
        QFETCH(QString, kind);
        const auto shop = opened("late");
        constexpr unsigned kSeed = 41;
        LateCommits commits(shop->uri, kSeed);
        auto follower = follow(*shop, FollowFrom::Start);
        Followed followed;
        const int steps = kind == QLatin1String("ids") ? 500 : 1'500;
        for (int step = 0; step < steps; ++step) {
            commits.step();
            if (commits.pick(5) == 0)
                followed.lookAt(*follower);
            if (commits.pick(40) == 0)
                follower = follow(*shop, follower->place());
            if (commits.pick(200) == 0)
                cutConnections(*shop);
        }
        commits.finish();
        followed.lookAt(*follower);
        QVERIFY(commits.committed().size() > 100);
        for (const std::string &id : commits.committed())
            QCOMPARE(followed.count(id), 1);
        QCOMPARE(followed.size(), commits.committed().size());
    }

    void fromNowOnMeansWhatCommitsLater_data() { addShapes(); }
    void fromNowOnMeansWhatCommitsLater() {
        const auto shop = opened("now");
        PostgresWriter early(shop->uri);
        early.exec("BEGIN;" + insert(1));
        shop->exec(insert(2) + insert(3));
        auto follower = follow(*shop, FollowFrom::Now);
        QCOMPARE(look(*follower), Ids{});
        follower = follow(*shop, follower->place());
        early.exec("COMMIT");
        QCOMPARE(look(*follower), Ids{idOf(1)});
        shop->exec(insert(4));
        QCOMPARE(look(*follower), Ids{idOf(4)});
        QCOMPARE(look(*follower), Ids{});
    }

    void fromNowOnAtRest_data() { addShapes(); }
    void fromNowOnAtRest() {
        const auto shop = opened("rest");
        auto empty = follow(*shop, FollowFrom::Now);
        PostgresWriter gone(shop->uri);
        gone.exec("BEGIN;" + insert(1) + "ROLLBACK");
        shop->exec(insert(2));
        auto follower = follow(*shop, FollowFrom::Now);
        QCOMPARE(look(*follower), Ids{});
        shop->exec(insert(3));
        QCOMPARE(look(*follower), Ids{idOf(3)});
        QCOMPARE(look(*empty), (Ids{idOf(2), idOf(3)}));
    }

    void placesSayHowTheTableIsFollowed_data() { addShapes(); }
    void placesSayHowTheTableIsFollowed() {
        QFETCH(QString, kind);
        const auto shop = opened("kind");
        shop->exec(insert(1));
        auto follower = follow(*shop, FollowFrom::Start);
        look(*follower);
        const LogPlace place = follower->place();
        QVERIFY2(place.text.starts_with(kind.toStdString() + ' '), place.text.c_str());
        QVERIFY(follower->way().ends_with('.'));
        QCOMPARE(follow(*shop, place)->place(), place);
        for (const char *text : {"", "rowid 5", "position x", "xmin", "ids 5", "xmin 5 x"})
            QCOMPARE(kindThrown([&] { follow(*shop, LogPlace{text}); }),
                     std::optional(ErrorKind::BadRequest));
    }

    void eventsThatComeTogetherComeInOrder_data() { addShapes(); }
    void eventsThatComeTogetherComeInOrder() {
        QFETCH(QString, kind);
        const auto shop = opened("order");
        shop->exec(insert(3) + insert(1) + insert(2));
        const Ids byTime{idOf(1), idOf(2), idOf(3)};
        const Ids byPosition{idOf(3), idOf(1), idOf(2)};
        QCOMPARE(look(*follow(*shop, FollowFrom::Start)),
                 kind == QLatin1String("position") ? byPosition : byTime);
    }

    void aTakerThatFailsGetsTheRestLater_data() { addShapes(); }
    void aTakerThatFailsGetsTheRestLater() {
        const auto shop = opened("taker");
        for (int i = 1; i <= 20; ++i)
            shop->exec(insert(i));
        auto follower = follow(*shop, FollowFrom::Start);
        const LogPlace before = follower->place();
        Followed followed;
        const auto failing = [&](Event &&event) {
            if (followed.size() == 7)
                throw std::runtime_error("full");
            followed.take(event);
        };
        QVERIFY(throws<std::runtime_error>([&] { follower->look(failing, {}); }));
        QCOMPARE(follower->place(), before);
        shop->exec(insert(21) + insert(22));
        followed.lookAt(*follower);
        for (int i = 1; i <= 22; ++i)
            QCOMPARE(followed.count(idOf(i)), 1);
        QVERIFY(!(follower->place() == before));
    }

    void aConnectionThatBreaksWithinALook_data() { addShapes(); }
    void aConnectionThatBreaksWithinALook() {
        const auto shop = opened("broken");
        shop->exec("INSERT INTO order_events (id, order_id, event_type, event_data, created_at) "
                   "SELECT gen_random_uuid(), gen_random_uuid(), 'T', "
                   "to_jsonb(repeat('x', 2000)), n FROM generate_series(1, 6000) n");
        auto follower = follow(*shop, FollowFrom::Start);
        const LogPlace before = follower->place();
        Followed followed;
        const auto cutting = [&](Event &&event) {
            followed.take(event);
            if (followed.size() == 100)
                cutConnections(*shop);
        };
        QCOMPARE(kindThrown([&] { follower->look(cutting, {}); }),
                 std::optional(ErrorKind::ConnectionLost));
        QVERIFY(followed.size() >= 100 && followed.size() < 6'000);
        QCOMPARE(follower->place(), before);
        followed.lookAt(*follower);
        QCOMPARE(followed.size(), std::size_t{6'000});
        for (const std::string &id : followed.ids())
            QCOMPARE(followed.count(id), 1);
    }

    void manyEventsComeInSeveralLooks() {
        PostgresFixture shop("follow_many", kStoreTable);
        shop.exec("INSERT INTO order_events (order_id, event_type, event_data) SELECT "
                  "gen_random_uuid(), 'T', '{}' FROM generate_series(1, 23000)");
        shop.open();
        PostgresWriter late(shop.uri);
        late.exec("BEGIN;" + insert(1));
        shop.exec(insert(2));
        auto follower = follow(shop, FollowFrom::Start);
        Followed followed;
        QVERIFY(follower->look([&](Event &&event) { followed.take(event); }, {}));
        follower = follow(shop, follower->place());
        followed.lookAt(*follower);
        late.exec("COMMIT");
        followed.lookAt(*follower);
        QCOMPARE(followed.size(), std::size_t{23'002});
        QCOMPARE(followed.ids().back(), idOf(1));
    }

    void gapsThatNobodyCanFillAreForgotten() {
        PostgresFixture shop("follow_gaps", kStoreTable);
        shop.open();
        PostgresWriter writer(shop.uri);
        PostgresWriter other(shop.uri);
        writer.exec("BEGIN;" + insert(1));
        other.exec("BEGIN;" + insert(2) + insert(3) + "ROLLBACK");
        shop.exec(insert(4));
        auto follower = follow(shop, FollowFrom::Start);
        QCOMPARE(look(*follower), Ids{idOf(4)});
        look(*follower);
        QCOMPARE(follower->place().text, std::string("position 4 -9223372036854775807..3"));
        writer.exec("COMMIT");
        QCOMPARE(look(*follower), Ids{idOf(1)});
        look(*follower);
        QCOMPARE(follower->place().text, std::string("position 4"));
    }

    // The writer of the lower position has the younger id, and no transaction after it has ended:
    // the xmax of a snapshot does not reach it.
    void aLateWriterWithAYoungerIdIsAwaited() {
        PostgresFixture shop("follow_younger", kStoreTable);
        shop.open();
        PostgresWriter older(shop.uri);
        PostgresWriter younger(shop.uri);
        older.exec("BEGIN; SELECT pg_current_xact_id()");
        younger.exec("BEGIN;" + insert(1));
        older.exec(insert(2) + "COMMIT");
        auto follower = follow(shop, FollowFrom::Start);
        QCOMPARE(look(*follower), Ids{idOf(2)});
        QCOMPARE(look(*follower), Ids{});
        QCOMPARE(look(*follower), Ids{});
        auto now = follow(shop, FollowFrom::Now);
        younger.exec("COMMIT");
        QCOMPARE(look(*follower), Ids{idOf(1)});
        QCOMPARE(look(*now), Ids{idOf(1)});
    }

    void frozenRowsDoNotComeAgain() {
        PostgresFixture shop("follow_frozen", kClassicTable + insert(1) + insert(2));
        shop.open();
        auto follower = follow(shop, FollowFrom::Start);
        QCOMPARE(look(*follower).size(), std::size_t{2});
        shop.exec("VACUUM (FREEZE) order_events");
        shop.exec(insert(3));
        QCOMPARE(look(*follower), Ids{idOf(3)});
    }

    void aPlaceOfAnotherServerIsRefused() {
        PostgresFixture shop("follow_other", kClassicTable + insert(1));
        shop.open();
        auto follower = follow(shop, LogPlace{"xmin 900000000000"});
        QCOMPARE(kindThrown([&] { look(*follower); }), std::optional(ErrorKind::BadRequest));
    }

    void whereOnlyColumnsMayBeReadIdsAreCompared() {
        PostgresFixture shop("follow_columns", kClassicTable + insert(1));
        shop.exec("GRANT SELECT (id, order_id, event_type, event_data, created_at) ON "
                  "order_events TO " +
                  std::string(PostgresCluster::kClerk));
        const auto source =
            openPostgres({PostgresCluster::shared().uriAs(
                              PostgresCluster::kClerk, PostgresCluster::kClerkPassword, shop.name),
                          {},
                          {}},
                         {});
        auto follower = source->openFollower(source->tables().front(), FollowFrom::Start, {});
        QCOMPARE(look(*follower), Ids{idOf(1)});
        shop.exec(insert(2));
        QCOMPARE(look(*follower), Ids{idOf(2)});
        QVERIFY(follower->place().text.starts_with("ids "));
    }

    void waitingEndsWhenTheStoreSpeaks() {
        PostgresFixture shop("follow_wait", kStoreTable);
        shop.open();
        auto follower = follow(shop, FollowFrom::Start);
        follower->wait({}); // begins to listen
        QCOMPARE(look(*follower), Ids{});
        shop.exec(insert(1));
        follower->wait({});
        QCOMPARE(look(*follower), Ids{idOf(1)});
        cutConnections(shop);
        follower->wait({}); // hears that it was cut
        shop.exec(insert(2));
        follower->wait({}); // listens again
        QCOMPARE(look(*follower), Ids{idOf(2)});
    }

    void aStopEndsTheWaiting_data() { addShapes(); }
    void aStopEndsTheWaiting() {
        const auto shop = opened("stop");
        auto follower = follow(*shop, FollowFrom::Start);
        std::stop_source stop;
        const Progress progress{stop.get_token(), {}};
        std::atomic<bool> begun = false;
        std::thread stopper([&] {
            begun.wait(false);
            stop.request_stop();
        });
        const bool cancelled = throws<Cancelled>([&] {
            for (;;) {
                begun = true;
                begun.notify_one();
                follower->wait(progress);
            }
        });
        stopper.join();
        QVERIFY(cancelled);
        QVERIFY(throws<Cancelled>([&] { follower->look([](Event &&) {}, progress); }));
    }

    void followersWriteNothing() {
        PostgresFixture shop("follow_harmless", kStoreTable + insert(1));
        shop.open();
        const auto next = [&] {
            return PostgresCluster::shared().query(shop.name, "SELECT age('3'::xid)");
        };
        const std::string before = next();
        auto follower = follow(shop, FollowFrom::Start);
        look(*follower);
        follower->wait({});
        look(*follower);
        QCOMPARE(next(), before);
    }

private:
    /// The shape of the present row, in a database of its own, opened.
    static std::unique_ptr<PostgresFixture> opened(const std::string &test) {
        QFETCH(QString, shape);
        static int number = 0;
        auto shop = std::make_unique<PostgresFixture>(
            "follow_" + test + '_' + std::to_string(++number), shape.toStdString());
        shop->open();
        return shop;
    }
};

BACKSTORY_TEST(FollowPostgresTest);

#include "follow_postgres_test.moc"
