#include "core/source/service_file.h"

#include "core/base/error.h"
#include "core/source/open_source.h"
#include "tests/support/postgres_cluster.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace backstory {

using test::PostgresCluster;
using test::TemporaryFolder;

class ServiceFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheFileSaysTakesThePlaceOfItsName();
    void whatStandsBesideItGoesFirst();
    void otherAddressesStayAsTheyAre_data();
    void otherAddressesStayAsTheyAre();
    void whatIsMissingIsSaid();
    void aServerIsReachedThroughIt();

private:
    [[nodiscard]] std::string address(const std::string &rest) const {
        return "servicefile='" + m_file.string() + "' " + rest;
    }
    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder.file("pg_service.conf");
};

void ServiceFileTest::whatTheFileSaysTakesThePlaceOfItsName() {
    test::writeFile(m_file, "# all of ours\n"
                            "[orders-old]\nhost=old\n\n"
                            "[orders]\n"
                            "  host=db1\r\n"
                            "host=db2\n"
                            "user=o'brien\n"
                            "options=-c a=b\n"
                            "[other]\nport=1\n");
    QCOMPARE(withServiceFile(address("service=orders")),
             std::string(R"(host='db1' user='o\'brien' options='-c a=b')"));
}

void ServiceFileTest::whatStandsBesideItGoesFirst() {
    test::writeFile(m_file, "[orders]\nhost=db1\nport=5433\n");
    // libpq takes the last one of a name.
    QCOMPARE(withServiceFile(address("service=orders port=5434")),
             std::string("host='db1' port='5433' port='5434'"));
}

void ServiceFileTest::otherAddressesStayAsTheyAre_data() {
    QTest::addColumn<QString>("address");
    QTest::newRow("uri") << "postgresql://db/shop?service=a";
    QTest::newRow("keywords") << "host=db service=orders";
    QTest::newRow("no service") << "servicefile=/nowhere host=db";
    QTest::newRow("file") << "/tmp/orders.db";
    QTest::newRow("a mistake") << "servicefile=/nowhere service=a host='db";
}

void ServiceFileTest::otherAddressesStayAsTheyAre() {
    QFETCH(const QString, address);
    QCOMPARE(withServiceFile(address.toStdString()), address.toStdString());
}

void ServiceFileTest::whatIsMissingIsSaid() {
    test::writeFile(m_file, "[orders]\nhost=db1\n");
    const auto why = [](const std::string &address) {
        try {
            withServiceFile(address);
        } catch (const Error &error) {
            return error.kind() == ErrorKind::SourceMissing ? error.cause() : std::string();
        }
        return std::string();
    };
    QVERIFY(why(address("service=order")).find("no service \"order\"") != std::string::npos);
    QVERIFY(why("servicefile=/nowhere/at/all service=a").find("there is no file") !=
            std::string::npos);
}

void ServiceFileTest::aServerIsReachedThroughIt() {
    PostgresCluster &cluster = PostgresCluster::shared();
    cluster.createDatabase("served");
    cluster.exec("served", "CREATE TABLE order_events (id UUID PRIMARY KEY, order_id UUID NOT NULL,"
                           " event_type VARCHAR(255) NOT NULL, event_data JSONB NOT NULL,"
                           " created_at BIGINT)");
    test::writeFile(m_file, "[orders]\nhost=" + cluster.socketFolder().string() +
                                "\ndbname=served\nuser=" + std::string(PostgresCluster::kOwner) +
                                "\n");
    const SourceReport report = trySource({address("service=orders"), {}, {}});
    QCOMPARE(report.source.label, std::string("served on localhost"));
    QVERIFY(report.source.kind.starts_with("PostgreSQL "));
    QVERIFY(!report.overNetwork);
    QVERIFY(report.encryption.empty());
    QCOMPARE(report.tables.front().relation, std::string("order_events"));
}

} // namespace backstory

using backstory::ServiceFileTest;
BACKSTORY_TEST(ServiceFileTest);
#include "service_file_test.moc"
