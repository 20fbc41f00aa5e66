#include "core/json/parse.h"
#include "tests/app/cli/fault_trial.h"
#include "tests/app/cli/order_feed.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <set>

using backstory::test::FaultKind;
using backstory::test::FaultTrial;
using backstory::test::OrderFeed;
using backstory::test::StageFault;

/// follow --name, killed or left alone by the server: exactly once while it lives; after it was
/// killed, what it printed last may come again, and none is ever missed.
class KilledFollowersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killed_data();
    void killed();
    void serverStopped();
    void interrupted_data() { killed_data(); }
    void interrupted();
};

namespace {

constexpr std::size_t kOrders = 20;
constexpr std::size_t kEvents = 4;

std::vector<std::string> idsOf(const std::vector<std::string> &lines) {
    std::vector<std::string> ids;
    ids.reserve(lines.size());
    for (const std::string &line : lines)
        ids.push_back(backstory::json::parseTrusted(line).find("id")->string());
    return ids;
}

bool holdsNoneTwice(std::vector<std::string> ids) {
    std::ranges::sort(ids);
    return std::ranges::adjacent_find(ids) == ids.end();
}

/// What is wrong with what was printed; empty where each event came once.
std::string faultsOf(const std::vector<std::string> &printed, const std::vector<std::string> &fed) {
    std::string faults;
    for (const std::string &id : fed)
        if (const auto times = std::ranges::count(printed, id); times != 1)
            faults += id + " came " + std::to_string(times) + " times\n";
    return faults;
}

std::vector<std::string> wordsFor(const FaultTrial &trial) {
    return {"follow", trial.target(), "--name", "consumer"};
}

/// Runs undisturbed over a few batches; the stages of that are those to hit.
void learnStages(FaultTrial &trial, OrderFeed &feed, std::vector<std::string> &printed) {
    trial.process().start(wordsFor(trial));
    for (int i = 0; i < 3; ++i) {
        feed.append(trial.target(), kEvents);
        QVERIFY2(trial.waitUntil(
                     [&] { return trial.process().outputLines().size() == feed.ids().size(); }),
                 trial.process().errors().c_str());
    }
    trial.process().interrupt();
    QCOMPARE(trial.process().status(), 130);
    printed = idsOf(trial.process().outputLines());
    trial.learn();
}

/// Adds what a follower printed that began anew. False where that is not a piece of the end of what
/// was printed before, and then only what was not.
bool addPrinted(std::vector<std::string> &all, const std::vector<std::string> &ids) {
    if (!holdsNoneTwice(ids))
        return false;
    const auto again = ids.empty() ? all.end() : std::ranges::find(all, ids.front());
    const auto repeated = static_cast<std::size_t>(all.end() - again);
    const auto compared = std::min(repeated, ids.size());
    if (!std::equal(again, again + static_cast<std::ptrdiff_t>(compared), ids.begin()))
        return false;
    all.insert(all.end(), ids.begin() + static_cast<std::ptrdiff_t>(compared), ids.end());
    return true;
}

} // namespace

void KilledFollowersTest::killed_data() {
    QTest::addColumn<FaultKind>("kind");
    QTest::newRow("PostgreSQL") << FaultKind::KilledOnPostgres;
    QTest::newRow("SQLite") << FaultKind::KilledOnSqlite;
}

void KilledFollowersTest::killed() {
    QFETCH(FaultKind, kind);
    FaultTrial trial(kind, "follow");
    OrderFeed feed(1, kOrders);
    std::vector<std::string> printed;
    learnStages(trial, feed, printed);
    while (trial.draw().more()) {
        trial.hit(wordsFor(trial), {}, [&] { feed.append(trial.target(), kEvents); });
        QVERIFY2(addPrinted(printed, idsOf(trial.process().outputLines())),
                 trial.process().errors().c_str());
    }
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());

    feed.append(trial.target(), kEvents); // all that came before may be kept as printed
    trial.process().start(wordsFor(trial));
    const auto rest = [&] { return idsOf(trial.process().outputLines()); };
    QVERIFY2(trial.waitUntil([&] {
        const auto ids = rest();
        return !ids.empty() && ids.back() == feed.ids().back();
    }),
             trial.process().errors().c_str());
    trial.process().interrupt();
    QVERIFY(addPrinted(printed, rest()));
    const std::string faults = faultsOf(printed, feed.ids());
    QVERIFY2(faults.empty(), faults.c_str());
}

void KilledFollowersTest::serverStopped() {
    FaultTrial trial(FaultKind::ServerStopped, "follow");
    OrderFeed feed(1, kOrders);
    std::vector<std::string> printed;
    learnStages(trial, feed, printed);
    const auto stages = trial.process().stages();
    const auto first = std::ranges::find(stages, "follow printed") - stages.begin();
    trial.hitOften(
        wordsFor(trial), [&] { feed.append(trial.target(), kEvents); },
        static_cast<std::size_t>(first));
    qInfo("%s", trial.draw().report().c_str());
    QVERIFY(trial.draw().isComplete());
    const std::size_t missing = feed.ids().size() - printed.size();
    QVERIFY2(trial.waitUntil([&] { return trial.process().outputLines().size() >= missing; }),
             trial.process().errors().c_str());
    trial.process().interrupt();
    QCOMPARE(trial.process().status(), 130);
    const auto ids = idsOf(trial.process().outputLines());
    printed.insert(printed.end(), ids.begin(), ids.end());
    const std::string faults = faultsOf(printed, feed.ids());
    QVERIFY2(faults.empty(), (faults + trial.process().errors()).c_str());
}

// Between the lines that it handed out and the place that moves after them.
void KilledFollowersTest::interrupted() {
    QFETCH(FaultKind, kind);
    constexpr std::size_t kStages = 100;
    FaultTrial trial(kind, "follow until interrupted");
    OrderFeed feed(1, kOrders);
    StageFault everyStage{StageFault::Kind::Stopped, {}};
    while (everyStage.at.size() < kStages)
        everyStage.at.push_back(everyStage.at.size() + 1);
    std::vector<std::string> printed;
    for (int run = 0; run < 3; ++run) {
        feed.append(trial.target(), kEvents);
        trial.process().start(wordsFor(trial), everyStage);
        while (true) {
            while (!trial.process().isHit()) {
            }
            QVERIFY2(trial.process().isStopped(), trial.process().errors().c_str());
            if (trial.process().stages().back() == "follow flushed")
                break;
            trial.process().goOn();
        }
        trial.process().interrupt();
        QCOMPARE(trial.process().status(), 130);
        const auto ids = idsOf(trial.process().outputLines());
        printed.insert(printed.end(), ids.begin(), ids.end());
    }
    const std::string faults = faultsOf(printed, feed.ids());
    QVERIFY2(faults.empty(), faults.c_str());
}

BACKSTORY_TEST(KilledFollowersTest);
#include "killed_followers_test.moc"
