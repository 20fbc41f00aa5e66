#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/replay/history.h"
#include "core/source/open_source.h"
#include "core/store/line_input.h"
#include "tests/app/cli/command.h"
#include "tests/app/cli/store_place.h"
#include "tests/support/node_program.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>

using namespace backstory;
using backstory::test::Answer;
using backstory::test::command;
using backstory::test::NodeProgram;
using backstory::test::PostgresCluster;
using backstory::test::postgresPlace;
using backstory::test::TemporaryFolder;
using backstory::test::writeFile;

/// Classic code, unchanged and in its own language, on a store that init made: what it appends,
/// folds and projects is what we read, fold and project.
class NodeClassicTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void threeTypesOnOrdersThatItAppends();
    void allTypesOnRealOrders();

private:
    TemporaryFolder m_folder;
};

namespace {

constexpr unsigned kSeed = 20'261;
constexpr const char *kOrdersTable =
    "CREATE TABLE orders (order_id UUID PRIMARY KEY, customer_id UUID NOT NULL, "
    "amount DECIMAL(10,2), status VARCHAR(20))";

using States = std::map<std::string, json::Value>;

std::string uuid(unsigned group, std::size_t number) {
    std::string digits = std::to_string(number);
    return "0000000" + std::to_string(group) + "-0000-4000-8000-" +
           std::string(12 - digits.size(), '0') + digits;
}

/// What JavaScript has no more of than a double, compared as one.
bool sameAsDoubles(const json::Value &a, const json::Value &b) {
    if (a.kind() != b.kind())
        return false;
    if (a.isNumber())
        return std::strtod(a.number().c_str(), nullptr) == std::strtod(b.number().c_str(), nullptr);
    if (a.isArray())
        return std::ranges::equal(a.array(), b.array(), sameAsDoubles);
    if (a.isObject())
        return std::ranges::equal(
            a.object(), b.object(), [](const json::Member &left, const json::Member &right) {
                return left.key == right.key && sameAsDoubles(left.value, right.value);
            });
    return json::equal(a, b);
}

/// What project.js printed.
States statesOf(const std::string &lines) {
    States states;
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        const json::Value answer = json::parseTrusted(line);
        states.emplace(answer.find("order_id")->string(), *answer.find("state"));
    }
    return states;
}

/// What Backstory says of all orders.
States statesIn(const std::string &target) {
    const auto source = openSource({target, "", std::nullopt});
    const auto reader = source->openReader(source->tables().front(), std::nullopt);
    const auto rules = Ruleset::load("orders");
    States states;
    std::vector<Event> events;
    const auto foldOne = [&] {
        if (events.empty())
            return;
        History history(events.front().stream, rules, EventOrder(reader->table()));
        history.add(std::move(events));
        events.clear();
        states.emplace(history.stream().text(), history.stateAt(history.end()));
    };
    reader->scan({},
                 [&](Event &&event) {
                     if (!events.empty() && events.front().stream != event.stream)
                         foldOne();
                     events.push_back(std::move(event));
                 },
                 {});
    foldOne();
    return states;
}

/// The first order about which the two do not agree, with both states; empty where they do.
std::string firstDifference(const States &classic, const States &ours) {
    for (const auto &[order, state] : classic) {
        const auto found = ours.find(order);
        if (found == ours.end())
            return order + " is not there";
        if (!sameAsDoubles(state, found->second))
            return order + "\n" + json::toText(state) + "\n" + json::toText(found->second);
    }
    return {};
}

std::string joined(const std::vector<std::string> &lines) {
    std::string text;
    for (const std::string &line : lines)
        text += line + '\n';
    return text;
}

/// Events of made-up orders, of the three classic types, in an order that is not that of time.
class MadeUpOrders {
public:
    static constexpr std::size_t kOrders = 200;

    MadeUpOrders() {
        for (std::size_t order = 0; order < kOrders; ++order) {
            m_ids.push_back(uuid(1, order));
            addLife(order);
        }
        std::shuffle(m_lines.begin(), m_lines.end(), m_dice);
    }
    [[nodiscard]] const std::vector<std::string> &ids() const { return m_ids; }
    [[nodiscard]] const std::vector<std::string> &lines() const { return m_lines; }

private:
    void addLife(std::size_t order) {
        const auto cents = std::to_string(10 + m_dice() % 90);
        const auto amount = std::to_string(m_dice() % 90'000) + '.' + cents;
        add(order, "OrderCreated",
            R"({"customerId":")" + uuid(2, order % 17) + R"(","amount":)" + amount +
                R"(,"note":"größer \"Ω\" \u0001","items":[{"sku":"A-1","qty":)" +
                std::to_string(1 + m_dice() % 5) + R"(}],"weight":1.2345678901234567e-3})");
        for (auto more = m_dice() % 5; more > 0; --more) {
            if (m_dice() % 2 == 0)
                add(order, "OrderPaid",
                    R"({"method":"card","paid":{"at":)" + std::to_string(m_dice()) +
                        R"(,"big":12345678901234567.89},"amount":)" + amount + "}");
            else
                add(order, "OrderShipped", R"({"carrier":"DHL","items":[],"note":null})");
        }
        add(order, "NoteAdded", R"({"status":"this type changes nothing"})");
    }

    void add(std::size_t order, const char *type, const std::string &data) {
        m_time += 1 + m_dice() % 1'000;
        m_lines.push_back(R"({"order_id":")" + uuid(1, order) + R"(","event_type":")" + type +
                          R"(","event_data":)" + data + R"(,"created_at":)" +
                          std::to_string(m_time) + '}');
    }

    std::mt19937 m_dice{kSeed};
    std::uint64_t m_time = 1'772'442'847'000;
    std::vector<std::string> m_ids;
    std::vector<std::string> m_lines;
};

/// The lines of the real log, by order; orders with events that tie in time are told apart, since
/// the classic statement leaves their order open.
struct RealOrders {
    explicit RealOrders(const std::filesystem::path &file) {
        std::ifstream in(file, std::ios::binary);
        readLines(in,
                  [this](std::uint64_t, std::string_view line) {
                      const json::Value event = json::parseTrusted(line);
                      const std::string order = event.find("order_id")->string();
                      lines[order].emplace_back(line);
                      if (!stamps[order].insert(event.find("created_at")->number()).second)
                          tied.insert(order);
                  },
                  {});
    }

    std::map<std::string, std::vector<std::string>> lines;
    std::map<std::string, std::set<std::string>> stamps;
    std::set<std::string> tied;
};

} // namespace

void NodeClassicTest::initTestCase() {
    const std::string fault = NodeProgram::fault();
    QVERIFY2(fault.empty(), fault.c_str());
    qInfo("seed %u", kSeed);
}

void NodeClassicTest::threeTypesOnOrdersThatItAppends() {
    const MadeUpOrders made;
    const auto place = postgresPlace(PostgresCluster::shared(), "node_three");
    place->init();
    place->exec(kOrdersTable);
    writeFile(m_folder.file("events"), joined(made.lines()));
    writeFile(m_folder.file("orders"), joined(made.ids()));
    const NodeProgram node(PostgresCluster::shared(), "node_three");
    node.run("append.js", {m_folder.file("events").string()});
    const States classic =
        statesOf(node.run("project.js", {"three", "each", m_folder.file("orders").string()}));
    QCOMPARE(classic.size(), MadeUpOrders::kOrders);
    QCOMPARE(place->value("SELECT count(*) FROM order_events WHERE version > 0 AND position > 0"),
             std::to_string(made.lines().size()));

    QCOMPARE(firstDifference(classic, statesIn(place->target())), std::string());
    for (std::size_t i = 0; i < made.ids().size(); i += 20) {
        const Answer answer = command({"state", place->target(), made.ids()[i]});
        QVERIFY2(answer.status == 0, answer.err.c_str());
        QVERIFY(sameAsDoubles(json::parseTrusted(answer.out.substr(0, answer.out.size() - 1)),
                              classic.at(made.ids()[i])));
    }

    // Its rows are those that ours would be.
    const Answer check = command({"project", place->target(), "--check"});
    QVERIFY2(check.status == 0, (check.out + check.err).c_str());
    const std::string rows = "SELECT order_id || ' ' || customer_id || ' ' || amount || ' ' || "
                             "status FROM orders ORDER BY order_id";
    const auto theirs = place->column(rows);
    place->exec("DROP TABLE orders");
    const Answer rebuild = command({"project", place->target(), "--rebuild"});
    QVERIFY2(rebuild.status == 0, rebuild.err.c_str());
    QCOMPARE(place->column(rows), theirs);
    QCOMPARE(theirs.size(), MadeUpOrders::kOrders);
}

void NodeClassicTest::allTypesOnRealOrders() {
    const auto folder = backstory::test::realDataFolder();
    if (!folder)
        QSKIP("no folder with real data is named");
    const RealOrders real(*folder / "o2c.jsonl.gz");
    QCOMPARE(real.lines.size(), std::size_t{21'159});
    QCOMPARE(real.tied.size(), std::size_t{3'224});

    // Some orders are appended by the classic code itself, all others imported.
    constexpr std::size_t kEvery = 60;
    std::vector<std::string> sampled, untied, appended, imported;
    for (const auto &[order, lines] : real.lines) {
        const bool tied = real.tied.contains(order);
        if (!tied)
            untied.push_back(order);
        const bool sample = !tied && untied.size() % kEvery == 0;
        if (sample)
            sampled.push_back(order);
        auto &into = sample ? appended : imported;
        into.insert(into.end(), lines.begin(), lines.end());
    }
    const auto place = postgresPlace(PostgresCluster::shared(), "node_all");
    place->init();
    place->exec(kOrdersTable);
    writeFile(m_folder.file("appended"), joined(appended));
    writeFile(m_folder.file("imported"), joined(imported));
    writeFile(m_folder.file("sampled"), joined(sampled));
    writeFile(m_folder.file("untied"), joined(untied));
    const NodeProgram node(PostgresCluster::shared(), "node_all");
    node.run("append.js", {m_folder.file("appended").string()});
    const Answer import = command({"import", place->target(), m_folder.file("imported").string()});
    QVERIFY2(import.status == 0, import.err.c_str());
    QCOMPARE(place->value("SELECT count(*) FROM order_events"), std::string("110125"));

    const States oneByOne =
        statesOf(node.run("project.js", {"all", "each", m_folder.file("sampled").string()}));
    const States classic =
        statesOf(node.run("project.js", {"all", "whole", m_folder.file("untied").string()}));
    const States ours = statesIn(place->target());
    QVERIFY(oneByOne.size() > 250);
    QCOMPARE(classic.size(), untied.size());
    QCOMPARE(ours.size(), real.lines.size());
    QCOMPARE(firstDifference(oneByOne, classic), std::string());
    QCOMPARE(firstDifference(classic, ours), std::string());

    place->exec("ALTER TABLE orders RENAME TO classic_orders");
    const Answer rebuild = command({"project", place->target(), "--rebuild"});
    QVERIFY2(rebuild.status == 0, rebuild.err.c_str());
    QCOMPARE(place->value("SELECT count(*) FROM classic_orders"), std::to_string(untied.size()));
    QCOMPARE(place->column("SELECT order_id FROM classic_orders c LEFT JOIN orders o USING "
                           "(order_id) WHERE (c.amount, c.status, c.customer_id) IS DISTINCT FROM "
                           "(o.amount, o.status, o.customer_id)"),
             std::vector<std::string>());
}

BACKSTORY_TEST(NodeClassicTest);
#include "node_classic_test.moc"
