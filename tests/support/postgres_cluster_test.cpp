#include "tests/support/postgres_cluster.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QFileInfo>

#include <libpq-fe.h>

namespace backstory::test {

class PostgresClusterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachTestItsDatabase();
    void listensOnItsSocketOnly();
    void asksTheClerkForThePassword();
    void doesNotSortLikeC();
    void saysWhatTheServerSaid();
    void diesWhenTold();
    void keepsWhatIsInItsFolder();
};

namespace {

bool connects(const std::string &uri) {
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(uri.c_str()),
                                                                  &PQfinish);
    return PQstatus(connection.get()) == CONNECTION_OK;
}

} // namespace

void PostgresClusterTest::givesEachTestItsDatabase() {
    auto &cluster = PostgresCluster::shared();
    QVERIFY(connects(cluster.createDatabase("first one")));
    cluster.exec("first one", "CREATE TABLE t(x int); INSERT INTO t VALUES (3)");
    QCOMPARE(cluster.query("first one", "SELECT x FROM t"), std::string("3"));
    cluster.createDatabase("first one");
    QCOMPARE(cluster.query("first one", "SELECT to_regclass('t')"), std::string());
}

void PostgresClusterTest::listensOnItsSocketOnly() {
    auto &cluster = PostgresCluster::shared();
    QCOMPARE(cluster.query("postgres", "SHOW listen_addresses"), std::string());
    QCOMPARE(cluster.query("postgres", "SHOW unix_socket_directories"),
             cluster.socketFolder().string());
}

void PostgresClusterTest::asksTheClerkForThePassword() {
    auto &cluster = PostgresCluster::shared();
    const auto clerk = PostgresCluster::kClerk;
    QVERIFY(connects(cluster.uriAs(clerk, PostgresCluster::kClerkPassword, "postgres")));
    QVERIFY(!connects(cluster.uriAs(clerk, "wrong", "postgres")));
    QVERIFY(!connects(cluster.uriAs(clerk, {}, "postgres")));
}

void PostgresClusterTest::doesNotSortLikeC() {
    auto &cluster = PostgresCluster::shared();
    QCOMPARE(cluster.query("postgres", "SELECT min(x) FROM (VALUES ('B'), ('a')) AS v(x)"),
             std::string("a"));
}

void PostgresClusterTest::saysWhatTheServerSaid() {
    try {
        PostgresCluster::shared().exec("postgres", "SELECT * FROM nowhere");
        QFAIL("no error");
    } catch (const std::runtime_error &error) {
        QVERIFY(QByteArray(error.what()).contains("nowhere"));
    }
}

void PostgresClusterTest::diesWhenTold() {
    PostgresCluster mine;
    const std::string uri = mine.uri();
    QVERIFY(connects(uri));
    mine.stopNow();
    QVERIFY(!connects(uri));
    QVERIFY(connects(PostgresCluster::shared().uri()));
}

void PostgresClusterTest::keepsWhatIsInItsFolder() {
    const TemporaryFolder folder;
    {
        PostgresCluster first(folder.file("kept"));
        first.createDatabase("mine");
        first.exec("mine", "CREATE TABLE t(x int); INSERT INTO t VALUES (3)");
    }
    writeFile(folder.file("kept") / "data" / "of_this_version", "");
    {
        PostgresCluster again(folder.file("kept"));
        QCOMPARE(again.query("mine", "SELECT x FROM t"), std::string("3"));
    }
    writeFile(folder.file("kept") / "data" / "PG_VERSION", "9.1\n");
    PostgresCluster other(folder.file("kept"));
    QCOMPARE(other.query("postgres", "SELECT count(*) FROM pg_database WHERE datname = 'mine'"),
             std::string("0"));
    QVERIFY(!std::filesystem::exists(folder.file("kept") / "data" / "of_this_version"));
}

} // namespace backstory::test

using backstory::test::PostgresClusterTest;
BACKSTORY_TEST(PostgresClusterTest);

#include "postgres_cluster_test.moc"
