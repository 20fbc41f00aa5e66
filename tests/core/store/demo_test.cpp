#include "core/store/demo.h"

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/json/number.h"
#include "core/json/parse.h"
#include "core/store/demo_users.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <sqlite3.h>

#include <map>
#include <set>

using namespace backstory;
using backstory::test::readFile;
using backstory::test::TemporaryFolder;
using backstory::test::writeFile;

class DemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameBytesForTheSameSeed();
    void givesOthersForAnother();
    void overwritesNothing();
    void leavesNothingWhenItFails();
    void isOneWholeFile();
    void holdsAsManyOrdersAsAskedFor();
    void amountsAreTheSumsOfTheItems();
    void customersAreUsers();
    void eachStoryHappens();
    void stopsWhenAsked();
};

namespace {

using Row = std::vector<std::string>;

/// What a query answers, as text; NULL is "NULL".
std::vector<Row> query(const std::filesystem::path &file, const std::string &sql) {
    sqlite3 *database = nullptr;
    std::vector<Row> rows;
    if (sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK) {
        const auto take = [](void *to, int count, char **values, char **) {
            Row row;
            for (int i = 0; i < count; ++i)
                row.emplace_back(values[i] ? values[i] : "NULL");
            static_cast<std::vector<Row> *>(to)->push_back(std::move(row));
            return 0;
        };
        if (sqlite3_exec(database, sql.c_str(), take, &rows, nullptr) != SQLITE_OK)
            rows.push_back({sqlite3_errmsg(database)});
    }
    sqlite3_close(database);
    return rows;
}

std::string value(const std::filesystem::path &file, const std::string &sql) {
    const auto rows = query(file, sql);
    return rows.empty() ? std::string() : rows.front().front();
}

/// The types of a stream's events, in the order of time.
std::string typesOf(const std::filesystem::path &file, const std::string &stream) {
    std::string types;
    for (const Row &row : query(file, "SELECT event_type FROM order_events WHERE order_id = '" +
                                          stream + "' ORDER BY created_at, version, id"))
        types += (types.empty() ? "" : " ") + row.front();
    return types;
}

std::string product(const std::string &price, std::uint64_t quantity) {
    json::DecimalSum sum;
    for (std::uint64_t i = 0; i < quantity; ++i)
        sum.add(price);
    return sum.text();
}

} // namespace

void DemoTest::givesTheSameBytesForTheSameSeed() {
    const TemporaryFolder folder;
    writeDemo(folder.file("a.db"), {200, 5});
    writeDemo(folder.file("b.db"), {200, 5});
    QVERIFY(readFile(folder.file("a.db")) == readFile(folder.file("b.db")));
}

void DemoTest::givesOthersForAnother() {
    const TemporaryFolder folder;
    writeDemo(folder.file("a.db"), {50, 5});
    writeDemo(folder.file("b.db"), {50, 6});
    QVERIFY(readFile(folder.file("a.db")) != readFile(folder.file("b.db")));
    QVERIFY(demoStories({50, 5}).front().stream != demoStories({50, 6}).front().stream);
}

void DemoTest::overwritesNothing() {
    const TemporaryFolder folder;
    writeFile(folder.file("a.db"), "mine");
    try {
        writeDemo(folder.file("a.db"), {});
        QFAIL("it was overwritten");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::TargetUnwritable);
    }
    QCOMPARE(readFile(folder.file("a.db")), std::string("mine"));
}

void DemoTest::leavesNothingWhenItFails() {
    const TemporaryFolder folder;
    const auto make = [&] { writeDemo(folder.file("missing") / "a.db", {}); };
    QVERIFY_THROWS_EXCEPTION(Error, make());
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void DemoTest::isOneWholeFile() {
    const TemporaryFolder folder;
    const auto file = folder.file("dëmo é.db");
    writeDemo(file, {60, 1});
    QCOMPARE(value(file, "PRAGMA integrity_check"), std::string("ok"));
    QCOMPARE(value(file, "PRAGMA journal_mode"), std::string("delete"));
    QCOMPARE(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

void DemoTest::holdsAsManyOrdersAsAskedFor() {
    const TemporaryFolder folder;
    for (const std::uint32_t orders : {0U, 1U, 3U, 7U, 8U, 120U}) {
        const auto file = folder.file(std::to_string(orders) + ".db");
        writeDemo(file, {orders, 1});
        QCOMPARE(value(file, "SELECT count(DISTINCT order_id) FROM order_events"),
                 std::to_string(orders));
        QCOMPARE(demoStories({orders, 1}).size(), std::min<std::size_t>(orders, 7));
    }
}

void DemoTest::amountsAreTheSumsOfTheItems() {
    const TemporaryFolder folder;
    const auto file = folder.file("a.db");
    writeDemo(file, {300, 3});
    const auto rows = query(file, "SELECT event_data FROM order_events "
                                  "WHERE event_type = 'OrderCreated'");
    QCOMPARE(rows.size(), std::size_t{300});
    for (const Row &row : rows) {
        const json::Value data = json::parseTrusted(row.front());
        json::DecimalSum sum;
        std::set<std::string> skus;
        for (const json::Value &item : data.find("items")->array()) {
            QVERIFY(skus.insert(item.find("sku")->string()).second);
            QVERIFY(sum.add(
                product(item.find("price")->number(), std::stoull(item.find("qty")->number()))));
        }
        QCOMPARE(data.find("amount")->number(), sum.text());
    }
}

void DemoTest::customersAreUsers() {
    const TemporaryFolder folder;
    const auto file = folder.file("a.db");
    writeDemo(file, {300, 3});
    QCOMPARE(value(file,
                   "SELECT count(*) FROM order_events o WHERE event_type = 'OrderCreated' AND NOT "
                   "EXISTS (SELECT 1 FROM user_events u WHERE u.event_type = 'UserRegistered' AND "
                   "u.user_id = o.event_data ->> 'customer_id' AND u.created_at < o.created_at)"),
             std::string("0"));
}

void DemoTest::eachStoryHappens() {
    const TemporaryFolder folder;
    const auto file = folder.file("a.db");
    writeDemo(file, {20, 1});
    const auto stories = demoStories({20, 1});
    QCOMPARE(stories.size(), std::size_t{7});
    for (const DemoStory &story : stories) {
        const auto id = Uuid::parse(story.stream);
        QVERIFY(id && id->version() == 7 && id->text() == story.stream);
    }
    const auto types = [&](std::size_t story) { return typesOf(file, stories[story].stream); };
    QCOMPARE(types(0), std::string("OrderCreated OrderPaid OrderAddressChanged OrderItemsChanged "
                                   "OrderShipped OrderDelivered"));
    QCOMPARE(types(1), std::string("OrderCreated OrderShipped OrderDelivered OrderPaid"));
    QCOMPARE(value(file, "SELECT count(*) FROM order_events WHERE order_id = '" +
                             stories[2].stream +
                             "' AND event_type = 'OrderRefunded' AND recorded_at IS NULL "
                             "GROUP BY created_at"),
             std::string("2"));
    QCOMPARE(types(3), std::string("OrderCreated OrderPaid OrderAddressChanged OrderShipped "
                                   "OrderDelivered"));
    QCOMPARE(value(file, "SELECT version FROM order_events WHERE order_id = '" + stories[3].stream +
                             "' AND recorded_at > created_at + 4 * 86400000"),
             std::string("5"));
    QCOMPARE(types(4), std::string("OrderCreated OrderPaid OrderShipped OrderAddressChanged "
                                   "OrderDelivered"));
    QCOMPARE(value(file, "SELECT count(*) FROM order_events WHERE order_id = '" +
                             stories[5].stream + "'"),
             std::string("60"));
    QVERIFY(types(6).find("LoyaltyPointsBooked") != std::string::npos);
}

void DemoTest::stopsWhenAsked() {
    const TemporaryFolder folder;
    std::stop_source stop;
    stop.request_stop();
    const auto make = [&] { writeDemo(folder.file("a.db"), {}, {stop.get_token(), {}}); };
    QVERIFY_THROWS_EXCEPTION(Cancelled, make());
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

BACKSTORY_TEST(DemoTest);
#include "demo_test.moc"
