#include "tests/core/source/answers.h"
#include "tests/core/source/followed.h"
#include "tests/core/source/sqlite_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <thread>

using namespace backstory;
using namespace backstory::test;

namespace {

using Ids = std::vector<std::string>;

/// A file with a writer that stays, and its source.
struct Shop {
    explicit Shop(const std::string &sql, const std::string &journal = "DELETE")
        : writer(folder.file("shop.db"), "PRAGMA journal_mode = " + journal + ';' + sql),
          source(openSource({folder.file("shop.db").string(), {}, {}})) {}

    std::unique_ptr<LogFollower> follow(FollowFrom from) {
        return source->openFollower(source->tables().front(), from, {});
    }
    std::unique_ptr<LogFollower> follow(const LogPlace &place) {
        return source->openFollower(source->tables().front(), place);
    }

    TemporaryFolder folder;
    SqliteWriter writer;
    std::unique_ptr<EventSource> source;
};

const std::string kWithoutRowid =
    "CREATE TABLE order_events (id TEXT PRIMARY KEY, order_id TEXT, event_type TEXT, event_data "
    "TEXT, created_at INTEGER) WITHOUT ROWID;";

} // namespace

/// Following the tables of an SQLite file.
class FollowSqliteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEventComesOnce_data() { shapes(); }
    void eachEventComesOnce() {
        QFETCH(QString, sql);
        QFETCH(QString, journal);
        QFETCH(QString, kind);
        Shop shop(sql.toStdString(), journal.toStdString());
        shop.writer.add("b", "1", "T", "{}", 5);
        shop.writer.add("a", "1", "T", "{}", 9);
        auto follower = shop.follow(FollowFrom::Start);
        auto later = shop.follow(FollowFrom::Now);
        QCOMPARE(look(*follower), (Ids{"b", "a"}));
        QCOMPARE(look(*follower), Ids{});
        QVERIFY(follower->place().text.starts_with(kind.toStdString() + ' '));
        QVERIFY(follower->way().ends_with('.'));
        shop.writer.exec("BEGIN");
        shop.writer.add("c", "2", "T", "{}", 8);
        shop.writer.add("0", "2", "T", "{}", 7);
        if (journal == QLatin1String("WAL")) // else the writer holds readers up
            QCOMPARE(look(*follower), Ids{});
        shop.writer.exec("COMMIT");
        follower = shop.follow(follower->place());
        QCOMPARE(look(*follower), (Ids{"0", "c"}));
        QCOMPARE(look(*later), (Ids{"0", "c"}));
        QCOMPARE(look(*follower), Ids{});
    }

    void fromNowOnAnEmptyTable() {
        Shop shop(kClassicSqlite);
        auto follower = shop.follow(FollowFrom::Now);
        shop.writer.add("a", "1", "T", "{}", 1);
        QCOMPARE(look(*follower), Ids{"a"});
    }

    void manyEventsComeInSeveralLooks() {
        Shop shop(kClassicSqlite);
        shop.writer.exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT "
            "25000) INSERT INTO order_events SELECT 'e' || i, 'o', 'T', '{}', i FROM n");
        auto follower = shop.follow(FollowFrom::Start);
        Followed followed;
        QVERIFY(follower->look([&](Event &&event) { followed.take(event); }, {}));
        QCOMPARE(followed.size(), std::size_t{10'000});
        follower = shop.follow(follower->place());
        followed.lookAt(*follower);
        QCOMPARE(followed.size(), std::size_t{25'000});
        QCOMPARE(followed.ids().back(), std::string("e25000"));
    }

    void aTakerThatFailsGetsTheRestLater_data() { shapes(); }
    void aTakerThatFailsGetsTheRestLater() {
        QFETCH(QString, sql);
        QFETCH(QString, journal);
        Shop shop(sql.toStdString(), journal.toStdString());
        for (const char *id : {"a", "b", "c", "d"})
            shop.writer.add(id, "1", "T", "{}", 1);
        auto follower = shop.follow(FollowFrom::Start);
        const LogPlace before = follower->place();
        Followed followed;
        const auto failing = [&](Event &&event) {
            if (followed.size() == 2)
                throw std::runtime_error("full");
            followed.take(event);
        };
        QVERIFY(throws<std::runtime_error>([&] { follower->look(failing, {}); }));
        QCOMPARE(follower->place(), before);
        shop.writer.add("0", "1", "T", "{}", 0);
        followed.lookAt(*follower);
        followed.lookAt(*follower);
        for (const char *id : {"a", "b", "c", "d", "0"})
            QCOMPARE(followed.count(id), 1);
    }

    void otherPlacesAreRefused() {
        Shop shop(kClassicSqlite);
        for (const char *text : {"", "rowid", "rowid x", "rowid 1 2", "ids", "offset 1 2"})
            QCOMPARE(kindFrom([&] { shop.follow(LogPlace{text}); }),
                     static_cast<int>(ErrorKind::BadRequest));
    }

    void waitingEndsWhenTheFileChanges_data() {
        QTest::addColumn<QString>("journal");
        QTest::newRow("rollback journal") << "DELETE";
        QTest::newRow("write-ahead log") << "WAL";
    }
    void waitingEndsWhenTheFileChanges() {
        QFETCH(QString, journal);
        Shop shop(kClassicSqlite, journal.toStdString());
        auto follower = shop.follow(FollowFrom::Start);
        look(*follower);
        shop.writer.add("a", "1", "T", "{}", 1);
        follower->wait({});
        QCOMPARE(look(*follower), Ids{"a"});
    }

    void aStopEndsTheWaiting() {
        Shop shop(kClassicSqlite);
        auto follower = shop.follow(FollowFrom::Start);
        look(*follower);
        std::stop_source stop;
        std::thread stopper([&] { stop.request_stop(); });
        QVERIFY(throws<Cancelled>([&] {
            for (;;)
                follower->wait({stop.get_token(), {}});
        }));
        stopper.join();
    }
    void aReplacedFileIsRefused() {
        Shop shop(kClassicSqlite);
        shop.writer.add("a", "1", "T", "{}", 5);
        shop.writer.add("b", "1", "T", "{}", 6);
        auto follower = shop.follow(FollowFrom::Start);
        QCOMPARE(look(*follower), (Ids{"a", "b"}));
        {
            SqliteWriter other(shop.folder.file("other.db"), kClassicSqlite);
            other.add("c", "1", "T", "{}", 7);
        }
        std::filesystem::rename(shop.folder.file("other.db"), shop.folder.file("shop.db"));
        try {
            look(*follower);
            QFAIL("another file was followed");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::SourceUnreadable);
        }
    }
    void aFileThatComesBackIsFollowedOn() {
        Shop shop(kClassicSqlite);
        shop.writer.add("a", "1", "T", "{}", 5);
        auto follower = shop.follow(FollowFrom::Start);
        QCOMPARE(look(*follower), Ids{"a"});
        std::filesystem::rename(shop.folder.file("shop.db"), shop.folder.file("away.db"));
        QVERIFY_THROWS_EXCEPTION(Error, look(*follower));
        std::filesystem::rename(shop.folder.file("away.db"), shop.folder.file("shop.db"));
        shop.writer.add("b", "1", "T", "{}", 6);
        QCOMPARE(look(*follower), Ids{"b"});
    }

private:
    static void shapes() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("journal");
        QTest::addColumn<QString>("kind");
        const QString classic = QString::fromStdString(kClassicSqlite);
        QTest::newRow("rollback journal") << classic << "DELETE"
                                          << "rowid";
        QTest::newRow("write-ahead log") << classic << "WAL"
                                         << "rowid";
        QTest::newRow("without rowid") << QString::fromStdString(kWithoutRowid) << "WAL"
                                       << "ids";
        QTest::newRow("view")
            << QStringLiteral(
                   "CREATE TABLE kept (id, order_id, event_type, event_data, created_at);"
                   "CREATE VIEW order_events AS SELECT * FROM kept;"
                   "CREATE TRIGGER fill INSTEAD OF INSERT ON order_events BEGIN INSERT INTO kept "
                   "VALUES (NEW.id, NEW.order_id, NEW.event_type, NEW.event_data, NEW.created_at); "
                   "END;")
            << "DELETE"
            << "ids";
    }
};

BACKSTORY_TEST(FollowSqliteTest);

#include "follow_sqlite_test.moc"
