#include "core/replay/book.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/node_replay.h"
#include "tests/bench/plain_book.h"
#include "tests/bench/postgres_data.h"
#include "tests/bench/raw_postgres.h"

#include <nlohmann/json.hpp>

namespace backstory::bench {

namespace {

using Groups = std::map<std::string, PlainBook::Group>;

const char *const kMakeAggregate = "CREATE OR REPLACE AGGREGATE lay_over(jsonb) "
                                   "(SFUNC = jsonb_concat, STYPE = jsonb, INITCOND = '{}')";

/// The classic fold as an aggregate of the server.
const char *const kAggregate =
    "SELECT state->>'status', count(*), sum((state->>'amount')::numeric) FROM (SELECT order_id, "
    "lay_over(event_data || CASE event_type WHEN 'OrderAddressChanged' THEN '{}'::jsonb ELSE "
    "jsonb_build_object('status', substr(event_type, 6)) END ORDER BY created_at) AS state FROM "
    "order_events WHERE event_type IN ('OrderCreated', 'OrderPaid', 'OrderShipped', "
    "'OrderDelivered', 'OrderReturned', 'OrderRefunded', 'OrderAddressChanged') GROUP BY order_id) "
    "AS folded GROUP BY 1";

/// Only the last value of each column, by what the server sorts.
const char *const kLastValues =
    "SELECT substr(event_type, 6), count(*), sum(amount) FROM (SELECT DISTINCT ON (order_id) "
    "order_id, event_type FROM order_events WHERE event_type IN ('OrderCreated', 'OrderPaid', "
    "'OrderShipped', 'OrderDelivered', 'OrderReturned', 'OrderRefunded') ORDER BY order_id, "
    "created_at DESC) AS status JOIN (SELECT DISTINCT ON (order_id) order_id, "
    "(event_data->>'amount')::numeric AS amount FROM order_events WHERE event_type IN "
    "('OrderCreated', 'OrderRefunded') ORDER BY order_id, created_at DESC) AS amount USING "
    "(order_id) GROUP BY 1";

Groups groupsOf(const std::vector<std::vector<std::string>> &rows) {
    Groups groups;
    for (const auto &row : rows)
        groups[row[0]] = {std::stoull(row[1]), centsOf(row[2])};
    return groups;
}

Groups groupsOf(const std::string &answer) {
    Groups groups;
    const auto document = nlohmann::json::parse(answer);
    for (const auto &[status, group] : document.items())
        groups[status] = {group.at("orders"), group.at("cents")};
    return groups;
}

/// The same summary of one log in PostgreSQL, by others and by us.
class FoldPeerFigures {
public:
    explicit FoldPeerFigures(BenchRun &run)
        : m_figures(run.figures),
          m_book(run.sizes.book),
          m_data(run.data),
          m_database(m_data.book(m_book)),
          m_plain(PlainBook::scan(m_book)) {}

    void measure() {
        m_figures.begin("The log of " + std::to_string(m_plain.events) +
                        " events in PostgreSQL, as others fold it");
        m_ours = foldOurs();
        foldInServer("an aggregate in SQL", kAggregate);
        foldInServer("the last values in SQL", kLastValues);
        foldInNode("Node.js");
        const PostgresData::WithoutOrderIndex gone(m_data, m_database);
        foldInNode("Node.js, without an index");
    }

private:
    double foldOurs() {
        const auto source = openSource({m_data.uri(m_database), {}, {}});
        const auto reader = source->openReader(source->tables().front(), std::nullopt);
        const auto rules = Ruleset::load("orders");
        SummaryQuestion question;
        question.by = rules->summaryBy();
        question.sums = rules->summarySums();
        return bestOf(2, [&] { summarise(*reader, *rules, question, {}); });
    }

    void foldInServer(const std::string &name, const std::string &select) {
        RawPostgres raw(m_data.uri(m_database));
        raw.run(kMakeAggregate);
        Groups groups;
        const double taken = secondsOf([&] { groups = groupsOf(raw.rows(select)); });
        take(name, taken, groups);
    }

    void foldInNode(const std::string &name) {
        const auto replay = NodeReplay::run(m_data.cluster(), m_database, {"whole"});
        if (!replay)
            return;
        take(name, replay->times.front(), groupsOf(replay->answer));
        m_figures.bytes("memory of the process: " + name, replay->residentBytes);
    }

    void take(const std::string &name, double taken, const Groups &groups) {
        m_figures.seconds("a summary by status, against " + name, m_ours, Peer{name, taken});
        if (groups != m_plain.byStatus)
            m_figures.wrong(name + " gives another summary than a plain scan of the events");
    }

    Figures &m_figures;
    OrderBook m_book;
    PostgresData m_data;
    std::string m_database;
    PlainBook m_plain;
    double m_ours = 0;
};

} // namespace

void measureFoldPeers(BenchRun &run) {
    FoldPeerFigures(run).measure();
}

} // namespace backstory::bench
