#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QProcess>

#include <csignal>
#include <thread>

using backstory::test::PostgresCluster;

class InterruptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsWorkThatWaits();
};

namespace {

/// Keeps everybody from reading a table while it lives.
class TableLock {
public:
    TableLock(PostgresCluster &cluster, std::string database)
        : m_cluster(cluster), m_database(std::move(database)), m_thread([this] {
              try {
                  m_cluster.exec(m_database, "BEGIN; LOCK TABLE order_events IN ACCESS EXCLUSIVE "
                                             "MODE; SELECT pg_sleep(600) /* holds the lock */");
              } catch (const std::exception &) { // ended from outside
              }
          }) {}
    ~TableLock() {
        m_cluster.query("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                    "query LIKE '%holds the lock%' AND pid <> pg_backend_pid()");
        m_thread.join();
    }
    TableLock(const TableLock &) = delete;
    TableLock &operator=(const TableLock &) = delete;

    [[nodiscard]] bool holds() const {
        return m_cluster.query(m_database, "SELECT count(*) FROM pg_locks WHERE mode = "
                                           "'AccessExclusiveLock' AND granted AND relation = "
                                           "'order_events'::regclass") == "1";
    }

private:
    PostgresCluster &m_cluster;
    std::string m_database;
    std::thread m_thread;
};

} // namespace

void InterruptTest::endsWorkThatWaits() {
    PostgresCluster &cluster = PostgresCluster::shared();
    const std::string uri = cluster.createDatabase("interrupt");
    cluster.exec("interrupt",
                 "CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
                 "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB NOT "
                 "NULL, created_at BIGINT)");
    const TableLock lock(cluster, "interrupt");
    QTRY_VERIFY_WITH_TIMEOUT(lock.holds(), 30'000);

    QProcess program;
    program.start(QString::fromUtf8(BACKSTORY_CLI),
                  {QStringLiteral("list"), QString::fromStdString(uri)});
    QVERIFY(program.waitForStarted(30'000));
    QTRY_VERIFY_WITH_TIMEOUT(cluster.query("postgres",
                                           "SELECT count(*) FROM pg_stat_activity WHERE "
                                           "wait_event_type = 'Lock'") == "1",
                             30'000);
    QCOMPARE(kill(static_cast<pid_t>(program.processId()), SIGINT), 0);
    QVERIFY(program.waitForFinished(30'000));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 130);
    QCOMPARE(program.readAllStandardOutput().toStdString(), std::string());
    QVERIFY(program.readAllStandardError().contains("Interrupted.\n"));
}

BACKSTORY_TEST(InterruptTest);
#include "interrupt_test.moc"
