#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/node_replay.h"
#include "tests/bench/opened_history.h"
#include "tests/bench/plain_replay.h"
#include "tests/bench/postgres_data.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/raw_sqlite.h"

#include <QTemporaryDir>

#include <fstream>

namespace backstory::bench {

namespace {

constexpr double kAllowance = 1.5;
constexpr std::uint32_t kChecked = 100;
constexpr std::uint32_t kCheckedMoments = 4;
constexpr std::uint32_t kWithoutIndex = 5;

/// Opening random orders of a log, in SQLite and in PostgreSQL.
class OrdinaryOrderFigures {
public:
    explicit OrdinaryOrderFigures(BenchRun &run)
        : m_run(run),
          m_figures(run.figures),
          m_book(run.sizes.book),
          m_orders(differentNumbers(run.sizes.ordinary, m_book.orders() - 1, 3)) {}

    void measure() {
        measureInSqlite();
        PostgresData data(m_run.data);
        const std::string database = data.book(m_book);
        measureInPostgres(data, database);
        measureInNode(data, database, "Node.js", m_orders.size());
        measureWithoutIndex(data, database);
    }

private:
    struct Opened {
        Times ours;
        Times bare;
    };

    void begin(const std::string &where) {
        m_figures.begin("An ordinary order of a log of " + std::to_string(m_book.orders()) +
                        " orders in " + where);
    }

    /// Opens orders, each after the bare reading of its rows.
    Opened open(EventReader &reader, std::span<const std::uint32_t> orders,
                const std::function<void(const StreamId &)> &readBare) {
        Opened opened;
        for (const std::uint32_t number : orders) {
            const StreamId stream = OrderBook::stream(number);
            takeInTurns(
                1, opened.bare, [&] { readBare(stream); }, opened.ours,
                [&] { openHistory(reader, stream, m_rules); });
        }
        return opened;
    }

    void check(EventReader &reader) {
        for (std::uint32_t i = 0; i < kChecked; ++i) {
            const std::uint32_t order = m_orders[i];
            const History history = openHistory(reader, OrderBook::stream(order), m_rules);
            checkAgainstReplay(
                history, [order](std::uint32_t event) { return OrderBook::event(order, event); },
                kCheckedMoments, m_figures);
        }
    }

    void measureInSqlite() {
        const auto file = m_run.data.eventFile(m_book);
        const auto source = openSource({file.string(), {}, {}});
        const auto reader = source->openReader(source->tables().front(), std::nullopt);
        RawSqlite raw(file);
        Opened opened = open(*reader, m_orders, [&raw](const StreamId &stream) {
            raw.read("WHERE order_id = ?", stream.text());
        });
        begin("SQLite");
        show(opened, "its rows raw", {});
        check(*reader);
    }

    void measureInPostgres(PostgresData &data, const std::string &database) {
        const auto source = openSource({data.uri(database), {}, {}});
        const auto reader = source->openReader(source->tables().front(), std::nullopt);
        RawPostgres raw(data.uri(database));
        Opened opened = open(*reader, m_orders, [&raw](const StreamId &stream) {
            raw.query(std::string(kClassicSelect) + " WHERE order_id = '" + stream.text() + "'");
        });
        begin("PostgreSQL");
        show(opened, "its one query, bare", kAllowance);
        check(*reader);
        m_ours = opened.ours;
    }

    void show(Opened &opened, const std::string &bare, std::optional<double> target) {
        Figure &half = m_figures.seconds("open it: p50", opened.ours.p50(),
                                         Peer{bare + ": p50", opened.bare.p50()}, target);
        if (target)
            half.of(TargetLine::OrdinaryOrder);
        m_figures.seconds("open it: p99", opened.ours.p99(),
                          Peer{bare + ": p99", opened.bare.p99()});
    }

    void measureInNode(PostgresData &data, const std::string &database, const std::string &name,
                       std::size_t orders) {
        const QTemporaryDir folder;
        const std::string list = folder.filePath(QStringLiteral("orders")).toStdString();
        std::ofstream out(list);
        for (std::size_t i = 0; i < orders; ++i)
            out << OrderBook::stream(m_orders[i]).text() << '\n';
        out.close();
        const auto replay = NodeReplay::run(data.cluster(), database, {"orders", list});
        if (replay)
            m_figures.seconds("open it, against " + name, m_ours.p50(),
                              Peer{name + ": p50", replay->after(0).p50()});
    }

    void measureWithoutIndex(PostgresData &data, const std::string &database) {
        const PostgresData::WithoutOrderIndex gone(data, database);
        const auto source = openSource({data.uri(database), {}, {}});
        const auto reader = source->openReader(source->tables().front(), std::nullopt);
        RawPostgres raw(data.uri(database));
        const auto few = std::span(m_orders).first(kWithoutIndex);
        Opened opened = open(*reader, few, [&raw](const StreamId &stream) {
            raw.query(std::string(kClassicSelect) + " WHERE order_id = '" + stream.text() + "'");
        });
        begin("PostgreSQL, without an index over the orders");
        m_figures.seconds("open it", opened.ours.p50(),
                          Peer{"its one query, bare", opened.bare.p50()});
        m_ours = opened.ours;
        measureInNode(data, database, "Node.js", kWithoutIndex);
    }

    BenchRun &m_run;
    Figures &m_figures;
    OrderBook m_book;
    std::vector<std::uint32_t> m_orders;
    std::shared_ptr<const Ruleset> m_rules = Ruleset::load("orders");
    Times m_ours;
};

} // namespace

void measureOrdinaryOrders(BenchRun &run) {
    OrdinaryOrderFigures(run).measure();
}

} // namespace backstory::bench
