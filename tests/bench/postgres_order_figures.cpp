#include "core/json/parse.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/node_replay.h"
#include "tests/bench/opened_history.h"
#include "tests/bench/plain_replay.h"
#include "tests/bench/postgres_data.h"
#include "tests/bench/raw_postgres.h"
#include "tests/bench/resident_memory.h"

namespace backstory::bench {

namespace {

constexpr double kAllowance = 1.5;
constexpr std::uint32_t kChecked = 50;
constexpr std::uint32_t kMoments = 5; ///< that Node.js is asked for

/// One long order in PostgreSQL, opened by us, read raw, and replayed by others.
class PostgresOrderFigures {
public:
    explicit PostgresOrderFigures(BenchRun &run)
        : m_run(run),
          m_figures(run.figures),
          m_order(run.sizes.longOrder, LongOrder::Life::Orders),
          m_data(run.data),
          m_database(m_data.longOrder(m_order)) {}

    void measure() {
        m_figures.begin("An order of " + std::to_string(m_order.size()) + " events in PostgreSQL");
        measureOpening();
        checkAgainstReplay(
            *m_history, [this](std::uint32_t i) { return m_order.event(i); }, kChecked, m_figures);
        measureNode("Node.js");
        const PostgresData::WithoutOrderIndex gone(m_data, m_database);
        measureNode("Node.js, without an index");
    }

private:
    void measureOpening() {
        const auto source = openSource({m_data.uri(m_database), {}, {}});
        const auto reader = source->openReader(source->tables().front(), std::nullopt);
        RawPostgres raw(m_data.uri(m_database));
        const std::string select =
            std::string(kClassicSelect) + " WHERE order_id = '" + LongOrder::stream().text() + "'";
        const auto copy = [&](bool binary) { raw.copyOut(select, binary); };
        const double asText = secondsOf([&] { copy(false); });
        const bool binary = secondsOf([&] { copy(true); }) < asText;
        Times bare;
        double peak = 0;
        for (int round = 0; round < m_run.sizes.rounds; ++round) {
            bare.take([&] { copy(binary); });
            m_history.reset();
            returnFreedMemory();
            const auto before = static_cast<double>(residentBytes());
            resetPeak();
            m_opened.take([&] { open(*reader); });
            peak = static_cast<double>(peakResidentBytes()) - before;
        }
        m_figures
            .seconds(
                "open it: read, sort, parse, index", m_opened.p50(),
                Peer{binary ? "its rows raw, binary COPY" : "its rows raw, text COPY", bare.p50()},
                kAllowance)
            .of(TargetLine::Opening);
        if (peak > 0)
            m_figures.bytes("memory at most while it is opened", peak);
    }

    void open(EventReader &reader) {
        m_history =
            std::make_unique<History>(openHistory(reader, LongOrder::stream(), m_order.rules()));
    }

    /// One of our moments, the state made as a document.
    double ownMoment() {
        Times times;
        std::size_t objects = 0;
        for (const std::uint32_t moment :
             differentNumbers(m_run.sizes.questions, m_order.size(), 9))
            times.take([&] { objects += m_history->stateAt(Moment{moment}).isObject() ? 1U : 0U; });
        if (objects == 0)
            m_figures.wrong("no state of the long order is an object");
        return times.p50();
    }

    void measureNode(const std::string &name) {
        std::vector<std::string> arguments{"moments", LongOrder::stream().text()};
        for (const std::uint32_t moment : differentNumbers(kMoments, m_order.size() - 1, 10))
            arguments.push_back(
                std::to_string(m_order.event(moment).happenedAt.instant->floorMillis()));
        const auto replay = NodeReplay::run(m_data.cluster(), m_database, arguments);
        if (!replay)
            return;
        m_figures.seconds("open it, against " + name, m_opened.p50(),
                          Peer{name, replay->times.front()});
        m_figures.seconds("a further moment, against " + name, ownMoment(),
                          Peer{name, replay->after(1).p50()});
        m_figures.bytes("memory of the process: " + name, replay->residentBytes);
        if (!equal(json::parseTrusted(replay->answer), m_history->stateAt(m_history->end())))
            m_figures.wrong(name + " comes to another state at the end of the long order");
    }

    BenchRun &m_run;
    Figures &m_figures;
    LongOrder m_order;
    PostgresData m_data;
    std::string m_database;
    std::unique_ptr<History> m_history;
    Times m_opened;
};

} // namespace

void measurePostgresOrder(BenchRun &run) {
    PostgresOrderFigures(run).measure();
}

} // namespace backstory::bench
