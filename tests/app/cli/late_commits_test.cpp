#include "core/json/parse.h"
#include "tests/app/cli/command.h"
#include "tests/app/cli/killable_process.h"
#include "tests/app/cli/late_writers.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <chrono>

using backstory::test::command;
using backstory::test::KillableProcess;
using backstory::test::LateWriters;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::TemporaryFolder;
namespace json = backstory::json;

/// Transactions that take their ids early and are committed late, in any order: followers miss none
/// of their events, and print none twice.
class LateCommitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followersMissNone_data();
    void followersMissNone();
};

namespace {

constexpr std::size_t kEvents = 10'000;
constexpr std::size_t kConnections = 40;
constexpr unsigned kSeed = 90'125;

std::vector<std::string> marksOf(const std::vector<std::string> &lines) {
    std::vector<std::string> marks;
    marks.reserve(lines.size());
    for (const std::string &line : lines)
        marks.push_back(json::parseTrusted(line).find("event_data")->find("mark")->string());
    std::ranges::sort(marks);
    return marks;
}

template <class Condition>
bool comesTrue(KillableProcess &process, const Condition &condition) {
    constexpr std::chrono::seconds kPatience{60};
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (!condition())
        if (process.isHit() || std::chrono::steady_clock::now() > end)
            return false;
    return true;
}

} // namespace

void LateCommitsTest::followersMissNone_data() {
    QTest::addColumn<bool>("isStore");
    QTest::newRow("a store made by init") << true;
    QTest::newRow("the bare classic table") << false;
}

void LateCommitsTest::followersMissNone() {
    QFETCH(bool, isStore);
    const std::string name = isStore ? "late_store" : "late_classic";
    PostgresCluster &cluster = PostgresCluster::shared();
    const auto place = postgresPlace(cluster, name);
    if (isStore)
        place->init();
    else
        place->exec("CREATE TABLE order_events (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), "
                    "order_id UUID NOT NULL, event_type VARCHAR(255) NOT NULL, event_data JSONB "
                    "NOT NULL, created_at BIGINT DEFAULT extract(epoch FROM now()) * 1000); "
                    "CREATE INDEX ON order_events (order_id)");
    qInfo("seed %u", kSeed);
    LateWriters writers(cluster, name, kSeed, kConnections);
    writers.write(100);

    const TemporaryFolder followFolder, projectFolder;
    KillableProcess follow(followFolder.path());
    KillableProcess project(projectFolder.path());
    follow.start({"follow", place->target(), "--from", "start"});
    project.start({"project", place->target(), "--follow"});
    writers.write(kEvents);

    const auto committed = writers.committed();
    QCOMPARE(place->value("SELECT count(*) FROM order_events"), std::to_string(committed.size()));
    QVERIFY2(comesTrue(follow, [&] { return follow.outputLines().size() >= committed.size(); }),
             follow.errors().c_str());
    QCOMPARE(marksOf(follow.outputLines()), committed);
    QVERIFY2(comesTrue(project,
                       [&] {
                           return command({"project", place->target(), "--check"}).status == 0;
                       }),
             project.errors().c_str());
    follow.interrupt();
    project.interrupt();
    QCOMPARE(marksOf(follow.outputLines()), committed);
    QCOMPARE(command({"project", place->target(), "--check"}).status, 0);
}

BACKSTORY_TEST(LateCommitsTest);
#include "late_commits_test.moc"
