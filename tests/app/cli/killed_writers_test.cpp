#include "core/json/parse.h"
#include "tests/app/cli/fault_trial.h"
#include "tests/app/cli/order_feed.h"
#include "tests/support/std_text.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <map>

using backstory::test::FaultKind;
using backstory::test::FaultTrial;
using backstory::test::OrderFeed;
using backstory::test::StorePlace;
using backstory::test::writeFile;
namespace json = backstory::json;

/// append and import, killed or left alone by the server at each stage of their work: everything
/// acknowledged is there, once, and the same command line given again completes it.
class KilledWritersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void append_data();
    void append();
    void import_data();
    void import();
};

namespace {

constexpr std::size_t kOrders = 12;
constexpr std::size_t kAppended = 36;
/// More than one batch.
constexpr std::size_t kBatch = 10'000;
constexpr std::size_t kImported = kBatch + 400;

/// What is stored of a series of ids: `order version position` by id.
std::map<std::string, std::string> storedOf(StorePlace &place, const OrderFeed &feed) {
    std::map<std::string, std::string> stored;
    const std::string series = feed.ids().front().substr(0, 8);
    for (const std::string &row : place.column("SELECT id || ' ' || order_id || ' ' || version || "
                                               "' ' || position FROM order_events WHERE "
                                               "CAST(id AS text) LIKE '" +
                                               series + "%'"))
        stored.emplace(row.substr(0, row.find(' ')), row.substr(row.find(' ') + 1));
    return stored;
}

/// The first acknowledgement that is not true; empty where all are.
std::string firstUntrue(const std::vector<std::string> &acknowledged,
                        const std::map<std::string, std::string> &stored) {
    for (const std::string &line : acknowledged) {
        const json::Value answer = json::parseTrusted(line);
        const auto found = stored.find(answer.find("id")->string());
        const std::string told = answer.find("stream")->string() + ' ' +
                                 answer.find("version")->number() + ' ' +
                                 answer.find("position")->number();
        if (found == stored.end() || found->second != told)
            return line;
    }
    return {};
}

std::vector<std::string> ordersWithGaps(StorePlace &place) {
    return place.column("SELECT order_id FROM order_events GROUP BY order_id HAVING min(version) "
                        "<> 1 OR max(version) <> count(*) OR count(DISTINCT version) <> count(*)");
}

void addKinds() {
    QTest::addColumn<FaultKind>("kind");
    QTest::newRow("killed, PostgreSQL") << FaultKind::KilledOnPostgres;
    QTest::newRow("killed, SQLite") << FaultKind::KilledOnSqlite;
    QTest::newRow("server stopped") << FaultKind::ServerStopped;
}

} // namespace

void KilledWritersTest::append_data() {
    addKinds();
}

void KilledWritersTest::append() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "append");
    const auto file = trial.folder().file("lines");
    const std::vector<std::string> words{"append", trial.target(), "--lines"};
    std::size_t round = 0;
    for (; round == 0 || trial.draw().more(); ++round) {
        OrderFeed feed(round, kOrders);
        writeFile(file, feed.lines(kAppended, true));
        if (round > 0) {
            trial.hit(words, file);
            trial.process().waitForEnd();
            QCOMPARE(firstUntrue(trial.process().outputLines(), storedOf(trial.place(), feed)),
                     std::string());
        }
        QVERIFY2(trial.run(words, file) == 0, trial.process().errors().c_str());
        const auto stored = storedOf(trial.place(), feed);
        QCOMPARE(stored.size(), kAppended);
        QCOMPARE(trial.process().outputLines().size(), kAppended);
        QCOMPARE(firstUntrue(trial.process().outputLines(), stored), std::string());
        if (round == 0)
            trial.draw().learn(trial.process().stages());
    }
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
    QCOMPARE(trial.place().value("SELECT count(*) FROM order_events"),
             std::to_string(round * kAppended));
    QCOMPARE(ordersWithGaps(trial.place()), std::vector<std::string>());
}

void KilledWritersTest::import_data() {
    addKinds();
}

void KilledWritersTest::import() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "import");
    const auto file = trial.folder().file("lines");
    const std::vector<std::string> words{"import", trial.target(), file.string()};
    std::size_t round = 0;
    for (; round == 0 || trial.draw().more(); ++round) {
        OrderFeed feed(round, 500);
        writeFile(file, feed.lines(kImported));
        std::size_t there = 0;
        if (round > 0) {
            trial.hit(words);
            trial.process().waitForEnd();
            there = storedOf(trial.place(), feed).size();
            QVERIFY(there == 0 || there == kBatch || there == kImported);
        }
        QVERIFY2(trial.run(words) == 0, trial.process().errors().c_str());
        const std::string told = "written " + std::to_string(kImported - there) +
                                 ", there already " + std::to_string(there) + ", refused 0";
        QVERIFY2(trial.process().errors().find(told) != std::string::npos,
                 trial.process().errors().c_str());
        QCOMPARE(storedOf(trial.place(), feed).size(), kImported);
        if (round == 0)
            trial.draw().learn(trial.process().stages());
    }
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
    QCOMPARE(trial.place().value("SELECT count(*) FROM order_events"),
             std::to_string(round * kImported));
    QCOMPARE(ordersWithGaps(trial.place()), std::vector<std::string>());
}

BACKSTORY_TEST(KilledWritersTest);
#include "killed_writers_test.moc"
