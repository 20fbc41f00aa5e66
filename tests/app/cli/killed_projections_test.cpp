#include "tests/app/cli/command.h"
#include "tests/app/cli/fault_trial.h"
#include "tests/app/cli/order_feed.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using backstory::test::Answer;
using backstory::test::command;
using backstory::test::FaultKind;
using backstory::test::FaultTrial;
using backstory::test::OrderFeed;

/// project in its three ways, killed or left alone by the server at each stage of its work: rows
/// and checkpoint are those of before or of after, and the next run makes them equal to the fold.
class KilledProjectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void once_data();
    void once();
    void rebuild_data();
    void rebuild();
    void follow_data();
    void follow();
};

namespace {

constexpr std::size_t kOrders = 60;
constexpr std::size_t kEvents = 80;
/// Rows that are made wrong before a rebuild.
constexpr std::size_t kWrong = 7;

void addKinds() {
    QTest::addColumn<FaultKind>("kind");
    QTest::newRow("killed, PostgreSQL") << FaultKind::KilledOnPostgres;
    QTest::newRow("killed, SQLite") << FaultKind::KilledOnSqlite;
    QTest::newRow("server stopped") << FaultKind::ServerStopped;
}

/// How many rows differ from the fold; -1 where that could not be told.
std::ptrdiff_t driftOf(const std::string &target) {
    const Answer answer = command({"project", target, "--check", "--format", "jsonl"});
    const auto lines = std::ranges::count(answer.out, '\n');
    return answer.status == (lines == 0 ? 0 : 1) ? lines : -1;
}

} // namespace

void KilledProjectionsTest::once_data() {
    addKinds();
}

void KilledProjectionsTest::once() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "project once");
    const std::vector<std::string> words{"project", trial.target(), "--once"};
    OrderFeed feed(1, kOrders);
    feed.append(trial.target(), kEvents);
    QVERIFY2(trial.run(words) == 0, trial.process().errors().c_str()); // makes the table
    feed.append(trial.target(), kEvents);
    QCOMPARE(trial.run(words), 0);
    trial.learn();
    while (trial.draw().more()) {
        feed.append(trial.target(), kEvents);
        trial.hit(words);
        trial.process().waitForEnd();
        QVERIFY2(trial.run(words) == 0, trial.process().errors().c_str());
        QCOMPARE(driftOf(trial.target()), 0);
    }
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
}

void KilledProjectionsTest::rebuild_data() {
    addKinds();
}

void KilledProjectionsTest::rebuild() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "project rebuild");
    const std::vector<std::string> words{"project", trial.target(), "--rebuild"};
    OrderFeed feed(1, kOrders);
    feed.append(trial.target(), 10 * kEvents);
    QVERIFY2(trial.run(words) == 0, trial.process().errors().c_str());
    trial.learn();
    while (trial.draw().more()) {
        trial.place().exec("UPDATE orders SET status = 'Wrong' WHERE order_id IN (SELECT order_id "
                           "FROM orders ORDER BY order_id LIMIT " +
                           std::to_string(kWrong) + ")");
        QCOMPARE(driftOf(trial.target()), std::ptrdiff_t{kWrong});
        trial.hit(words);
        trial.process().waitForEnd();
        // All or nothing.
        const auto drift = driftOf(trial.target());
        QVERIFY2(drift == 0 || drift == std::ptrdiff_t{kWrong}, std::to_string(drift).c_str());
        QVERIFY2(trial.run(words) == 0, trial.process().errors().c_str());
        QCOMPARE(driftOf(trial.target()), 0);
    }
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
}

void KilledProjectionsTest::follow_data() {
    addKinds();
}

void KilledProjectionsTest::follow() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "project follow");
    const std::vector<std::string> words{"project", trial.target(), "--follow"};
    OrderFeed feed(1, kOrders);
    const auto append = [&] { feed.append(trial.target(), 5); };
    append();
    const auto isProjected = [&] { return driftOf(trial.target()) == 0; };

    // The stages to hit: those of a rebuild first, then of what comes.
    trial.process().start(words);
    for (int i = 0; i < 3; ++i) {
        append();
        QVERIFY2(trial.waitUntil(isProjected), trial.process().errors().c_str());
    }
    trial.process().interrupt();
    QCOMPARE(trial.process().status(), 130);
    auto stages = trial.process().stages();
    if (kind == FaultKind::ServerStopped)
        std::erase(stages, "projection scanned"); // comes once in its life
    trial.draw().learn(stages);

    if (kind == FaultKind::ServerStopped) {
        trial.hitOften(words, append);
    } else {
        while (trial.draw().more()) {
            trial.place().exec("DROP TABLE IF EXISTS orders");
            trial.hit(words, {}, append);
        }
        trial.process().start(words);
        append(); // so that what is waited for tells that it runs
    }
    QVERIFY2(trial.waitUntil(isProjected), trial.process().errors().c_str());
    trial.process().interrupt();
    QCOMPARE(trial.process().status(), 130);
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
    QVERIFY(driftOf(trial.target()) == 0);
}

BACKSTORY_TEST(KilledProjectionsTest);
#include "killed_projections_test.moc"
