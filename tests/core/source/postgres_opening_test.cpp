#include "core/source/postgres_source.h"
#include "tests/core/source/postgres_fixture.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <netinet/in.h>
#include <poll.h>

#include <cstring>
#include <thread>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace backstory;
using namespace backstory::test;

namespace {

std::string fileUri(const std::string &folder) {
    return "postgresql://somebody@/shop?host=" + folder;
}

std::optional<ErrorKind> kindOfOpening(const OpenRequest &request, std::string *what = nullptr) {
    return kindThrown([&] { openPostgres(request, {}); }, what);
}

/// A socket where a server could be: bound, and no more unless it is told to listen.
class SilentServer {
public:
    /// In a folder, as PostgreSQL names it: connections are made, and never answered.
    explicit SilentServer(const std::filesystem::path &folder)
        : m_socket(::socket(AF_UNIX, SOCK_STREAM, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = folder / ".s.PGSQL.5432";
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        bindTo(&address, sizeof(address));
        if (::listen(m_socket, 5) != 0)
            throw std::runtime_error("cannot listen");
    }
    /// On a port of this computer, where connections are refused.
    SilentServer() : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bindTo(&address, sizeof(address));
    }
    ~SilentServer() { ::close(m_socket); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    [[nodiscard]] std::string port() const {
        sockaddr_in address{};
        socklen_t size = sizeof(address);
        ::getsockname(m_socket, static_cast<sockaddr *>(static_cast<void *>(&address)), &size);
        return std::to_string(ntohs(address.sin_port));
    }
    void awaitConnection() const {
        pollfd entry{m_socket, POLLIN, 0};
        ::poll(&entry, 1, 60'000);
    }

private:
    void bindTo(void *address, std::size_t size) const {
        if (::bind(m_socket, static_cast<const sockaddr *>(address),
                   static_cast<socklen_t>(size)) != 0)
            throw std::runtime_error("cannot bind");
    }
    int m_socket;
};

} // namespace

/// Opening: what is recognised, and what each failure is called.
class PostgresOpeningTest : public QObject {
    Q_OBJECT
    using Cluster = PostgresCluster;

private Q_SLOTS:
    void describesTheSource() {
        PostgresFixture shop("opening_describe", kClassicTable);
        shop.open();
        const SourceDescription &description = shop.source->description();
        QVERIFY(description.kind.starts_with("PostgreSQL 1"));
        QCOMPARE(description.label, "opening_describe on localhost");
        QCOMPARE(description.place, shop.uri);
        QCOMPARE(shop.source->tables().size(), std::size_t{1});
        const EventTable &table = shop.source->tables().front();
        QCOMPARE(table.displayName(), "public.order_events");
        QCOMPARE(table.entity, "order");
        QCOMPARE(table.happenedAt->field.column, "created_at");
    }

    void keywordStringsWorkAndAreShownAsUri() {
        PostgresFixture shop("opening keywords", kClassicTable);
        const std::string folder = Cluster::shared().socketFolder();
        const auto source = openPostgres({"host=" + folder +
                                              " user=backstory_owner "
                                              "dbname='opening keywords' password=secret-word",
                                          {},
                                          {}},
                                         {});
        const std::string place = source->description().place;
        QVERIFY(place.starts_with("postgresql://backstory_owner@/opening%20keywords?host="));
        QVERIFY(place.find("secret") == std::string::npos);
    }

    void offersAllTablesAndTheDefaultFirst() {
        PostgresFixture shop(
            "opening_tables",
            "CREATE TABLE a_events (id uuid, a_id uuid, event_type text, "
            "event_data jsonb, created_at bigint);" +
                kClassicTable +
                "CREATE SCHEMA \"Old Sales\"; CREATE TABLE \"Old Sales\".user_events"
                " (LIKE order_events); ALTER TABLE \"Old Sales\".user_events "
                "RENAME order_id TO user_id; CREATE TABLE unrelated (x int);");
        shop.open();
        std::vector<std::string> names;
        for (const EventTable &table : shop.source->tables())
            names.push_back(table.displayName());
        QCOMPARE(names, (std::vector<std::string>{"public.order_events", "public.a_events",
                                                  "Old Sales.user_events"}));
        shop.open("Old Sales.user_events");
        QCOMPARE(shop.source->tables().front().entity, "user");
        QCOMPARE(shop.reader->table().relation, "user_events");
        shop.open("user_events");
        QCOMPARE(shop.source->tables().front().entity, "user");
    }

    void partitionsBelongToTheirTable() {
        PostgresFixture shop("opening_partitions",
                             "CREATE TABLE order_events (id uuid, order_id uuid, event_type text, "
                             "event_data jsonb, created_at bigint) PARTITION BY RANGE (created_at);"
                             "CREATE TABLE old_order_events PARTITION OF order_events "
                             "FOR VALUES FROM (0) TO (10);"
                             "CREATE TABLE new_order_events PARTITION OF order_events "
                             "FOR VALUES FROM (10) TO (20);");
        shop.open();
        QCOMPARE(shop.source->tables().size(), std::size_t{1});
        QCOMPARE(shop.source->tables().front().relation, "order_events");
    }

    void missingTableNamesWhatThereIs() {
        PostgresFixture shop("opening_missing", "CREATE TABLE lonely (x int);");
        std::string what;
        QCOMPARE(kindOfOpening({shop.uri, {}, {}}, &what), std::optional(ErrorKind::TableMissing));
        QVERIFY(what.find("public.lonely") != std::string::npos);
        QCOMPARE(kindOfOpening({shop.uri, "no_such_table", {}}, &what),
                 std::optional(ErrorKind::TableMissing));
        QVERIFY(what.find("public.lonely") != std::string::npos);
        PostgresFixture empty("opening_empty", "");
        QCOMPARE(kindOfOpening({empty.uri, {}, {}}), std::optional(ErrorKind::TableMissing));
    }

    void missingColumnIsNamed() {
        PostgresFixture shop("opening_column", "CREATE TABLE order_events (id uuid, order_id uuid, "
                                               "event_type text, created_at bigint);");
        std::string what;
        QCOMPARE(kindOfOpening({shop.uri, "order_events", {}}, &what),
                 std::optional(ErrorKind::ColumnMissing));
        QVERIFY(what.find("event_data") != std::string::npos);
    }

    void missingDatabaseAndServer() {
        QCOMPARE(kindOfOpening({Cluster::shared().uri("no_such_database"), {}, {}}),
                 std::optional(ErrorKind::SourceMissing));
        std::string what;
        QCOMPARE(kindOfOpening({fileUri("/nonexistent/folder"), {}, {}}, &what),
                 std::optional(ErrorKind::Unreachable));
        const SilentServer refusing;
        QCOMPARE(kindOfOpening(
                     {"postgresql://me:hush-hush@127.0.0.1:" + refusing.port() + "/shop", {}, {}},
                     &what),
                 std::optional(ErrorKind::Unreachable));
        QVERIFY(what.find("127.0.0.1") != std::string::npos);
        QVERIFY(what.find("hush") == std::string::npos);
    }

    void serverThatNeverAnswersIsGivenUp() {
        const TemporaryFolder folder;
        const SilentServer silent(folder.path());
        const std::string source = "dbname=shop host=" + folder.path().string();
        QCOMPARE(kindOfOpening({source + " connect_timeout=1", {}, {}}),
                 std::optional(ErrorKind::Unreachable));
    }

    void openingCanBeCancelled() {
        const TemporaryFolder folder;
        const SilentServer silent(folder.path());
        const std::string source = "dbname=shop host=" + folder.path().string();
        std::stop_source stop;
        const Progress progress{stop.get_token(), {}};
        std::thread stopper([&] {
            silent.awaitConnection();
            stop.request_stop();
        });
        bool cancelled = false;
        try {
            openPostgres({source, {}, {}}, progress);
        } catch (const Cancelled &) {
            cancelled = true;
        }
        stopper.join();
        QVERIFY(cancelled);
    }

    void secondHostIsTried() {
        PostgresFixture shop("opening_hosts", kClassicTable);
        const std::string folder = Cluster::shared().socketFolder();
        const auto source = openPostgres(
            {"host=/nonexistent/folder," + folder + " user=backstory_owner dbname=opening_hosts",
             {},
             {}},
            {});
        QCOMPARE(source->tables().size(), std::size_t{1});
    }

    void hostThatNeverAnswersIsPassedOver() {
        PostgresFixture shop("opening_silent", kClassicTable);
        const TemporaryFolder folder;
        const SilentServer silent(folder.path());
        const auto source = openPostgres({"host=" + folder.path().string() + "," +
                                              Cluster::shared().socketFolder().string() +
                                              " user=backstory_owner dbname=opening_silent "
                                              "connect_timeout=1",
                                          {},
                                          {}},
                                         {});
        QCOMPARE(source->tables().size(), std::size_t{1});
    }

    void passwords() {
        PostgresFixture shop("opening_password", kClassicTable);
        shop.exec("GRANT SELECT ON order_events TO backstory_clerk");
        const auto uri = [&](std::string_view password) {
            return Cluster::shared().uriAs(Cluster::kClerk, password, shop.name);
        };
        QCOMPARE(kindOfOpening({uri({}), {}, {}}), std::optional(ErrorKind::PasswordNeeded));
        std::string what;
        QCOMPARE(kindOfOpening({uri("not-the-one"), {}, {}}, &what),
                 std::optional(ErrorKind::PasswordWrong));
        QVERIFY(what.find("not-the-one") == std::string::npos);
        QCOMPARE(kindOfOpening({uri({}), {}, "neither-this"}, &what),
                 std::optional(ErrorKind::PasswordWrong));
        QVERIFY(what.find("neither-this") == std::string::npos);
        const std::string password(Cluster::kClerkPassword);
        for (const OpenRequest &request :
             {OpenRequest{uri({}), {}, password}, OpenRequest{uri(password), {}, {}}}) {
            const auto source = openPostgres(request, {});
            QVERIFY(source->description().place.find("p%40ss") == std::string::npos);
            QVERIFY(source->description().place.find("p@ss") == std::string::npos);
        }
    }

    void malformedStringsAreNotQuoted() {
        std::string what;
        for (const char *source :
             {"postgresql://me:%zz-secret@host/db", "host=x secret",
              "postgresql://me:top@secret@host/db", "host='secret",
              "postgresql://me:secret/x@host/db", "postgresql://me:1234/secret@host/db"}) {
            QCOMPARE(kindOfOpening({source, {}, {}}, &what),
                     std::optional(ErrorKind::SourceUnreadable));
            QVERIFY2(what.find("secret") == std::string::npos, what.c_str());
        }
    }

    void rightsAreNamed() {
        PostgresFixture shop("opening_rights", kClassicTable);
        const OpenRequest clerk{
            Cluster::shared().uriAs(Cluster::kClerk, Cluster::kClerkPassword, shop.name), {}, {}};
        std::string what;
        QCOMPARE(kindOfOpening(clerk, &what), std::optional(ErrorKind::NoPermission));
        QVERIFY(what.find("order_events") != std::string::npos);
        // The columns of the mapping suffice.
        shop.exec("ALTER TABLE order_events ADD secret text; "
                  "GRANT SELECT (id, order_id, event_type, event_data, created_at) "
                  "ON order_events TO backstory_clerk; "
                  "INSERT INTO order_events (order_id, event_type, event_data) VALUES "
                  "(gen_random_uuid(), 'OrderCreated', '{}')");
        const auto source = openPostgres(clerk, {});
        const auto reader = source->openReader(source->tables().front(), {});
        QCOMPARE(scanAll(*reader).size(), std::size_t{1});
        // Taken away while it is open.
        shop.exec("REVOKE ALL (id, order_id, event_type, event_data, created_at) "
                  "ON order_events FROM backstory_clerk");
        QCOMPARE(kindThrown([&] { scanAll(*reader); }, &what),
                 std::optional(ErrorKind::NoPermission));
        QVERIFY(what.find("order_events") != std::string::npos);
    }

    void tableThatGoesAwayWhileOpen() {
        PostgresFixture shop("opening_gone", kClassicTable);
        shop.open();
        shop.exec("ALTER TABLE order_events DROP COLUMN event_type");
        QCOMPARE(kindThrown([&] { scanAll(*shop.reader); }),
                 std::optional(ErrorKind::ColumnMissing));
        shop.exec("DROP TABLE order_events");
        QCOMPARE(kindThrown([&] { scanAll(*shop.reader); }),
                 std::optional(ErrorKind::TableMissing));
    }
};

BACKSTORY_TEST(PostgresOpeningTest);

#include "postgres_opening_test.moc"
