#include "tests/app/cli/command.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::readFile;
using backstory::test::sqlitePlace;
using backstory::test::StorePlace;
using backstory::test::TemporaryFolder;

/// A real log in stores of our own: imported, projected and exported.
///
/// The log is no part of the project: see test_data.h.
class RealStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void postgres();
    void sqlite();

private:
    void checkStore(StorePlace &place, StorePlace &other);
    void checkProjection(StorePlace &place);
    static void run(const std::vector<std::string> &arguments, std::string_view told);

    TemporaryFolder m_folder;
    std::string m_log;
};

namespace {

constexpr std::string_view kEvents = "110125";

// From the README that comes with the log, computed there by other means: status, orders, and the
// sum of their amounts in hundredths.
const std::vector<std::string> kFigures{
    "Cancelled 2488 6256979929",
    "Delivered 18659 17923210123",
    "Shipped 12 2850352",
};

} // namespace

void RealStoreTest::initTestCase() {
    const auto folder = backstory::test::realDataFolder();
    if (!folder)
        QSKIP("no folder with real data is named");
    m_log = (*folder / "o2c.jsonl.gz").string();
}

void RealStoreTest::run(const std::vector<std::string> &arguments, std::string_view told) {
    const Answer answer = command(arguments);
    QVERIFY2(answer.status == 0, answer.err.c_str());
    QVERIFY2(answer.says(told), answer.err.c_str());
}

void RealStoreTest::checkStore(StorePlace &place, StorePlace &other) {
    place.init();
    run({"import", place.target(), m_log}, "written 110125, there already 0, refused 0");
    QCOMPARE(place.value("SELECT count(*) FROM order_events"), std::string(kEvents));
    run({"import", place.target(), m_log}, "written 0, there already 110125, refused 0");
    QCOMPARE(place.value("SELECT count(*) FROM order_events"), std::string(kEvents));
    checkProjection(place);

    const std::string first = m_folder.file("first.jsonl").string();
    const std::string second = m_folder.file("second.jsonl").string();
    run({"export", place.target(), first}, "exported 110125 events");
    other.init();
    run({"import", other.target(), first}, "written 110125, there already 0, refused 0");
    run({"export", other.target(), second}, "exported 110125 events");
    QVERIFY(readFile(first) == readFile(second));
    std::filesystem::remove(first);
    std::filesystem::remove(second);
}

void RealStoreTest::checkProjection(StorePlace &place) {
    run({"project", place.target(), "--once"}, "wrote 21159 rows");
    QCOMPARE(place.value("SELECT count(*) FROM orders"), std::string("21159"));
    QCOMPARE(place.column("SELECT status || ' ' || count(*) || ' ' || sum(cast(replace(cast(amount "
                          "AS text), '.', '') AS bigint)) FROM orders GROUP BY status ORDER BY "
                          "status"),
             kFigures);
    run({"project", place.target(), "--check"}, "no drift");
    run({"project", place.target(), "--once"}, "took in 0 events: wrote 0 rows");
}

void RealStoreTest::postgres() {
    PostgresCluster &cluster = PostgresCluster::shared();
    checkStore(*postgresPlace(cluster, "real_store"), *postgresPlace(cluster, "real_store_again"));
}

void RealStoreTest::sqlite() {
    checkStore(*sqlitePlace(m_folder.file("first.db")), *sqlitePlace(m_folder.file("again.db")));
}

BACKSTORY_TEST(RealStoreTest);
#include "real_store_test.moc"
