#include "core/json/print.h"
#include "core/replay/book_difference.h"
#include "core/replay/moving_book.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/plain_book.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/whole_log.h"

#include <algorithm>

namespace backstory::bench {

namespace {

constexpr double kAllowance = 2; // times what an event of the first book took
constexpr std::size_t kParts = 1'000;
/// Shares of the log that a move passes over, in parts of a thousand. The least shows what a move
/// takes however little lies between.
constexpr std::array<std::size_t, 3> kShares{1, 10, 100};

/// A book that is loaded in the middle of its log, and moved forward and back from there.
class MovingBookFigures {
public:
    MovingBookFigures(BenchRun &run, const WholeLog &log)
        : m_figures(run.figures),
          m_rounds(run.sizes.rounds),
          m_log(log),
          m_source(openSource({log.source, {}, {}})),
          m_reader(m_source->openReader(m_source->tables().front(), std::nullopt)),
          m_moving(m_reader->table(), m_rules, std::nullopt) {
        const auto times = PlainBook::times(log.book);
        m_events = times.size();
        for (std::size_t i = 0; i < kParts; ++i)
            m_times.push_back(times[i * times.size() / kParts]);
    }

    void measure() {
        m_figures.begin("The book of " + std::to_string(m_log.book.orders()) + " orders in " +
                        m_log.backend + " as of one time, then another");
        measureLoad();
        check(kMiddle);
        for (const std::size_t share : kShares)
            measureMoves(share);
        measureDifference();
    }

private:
    static constexpr std::size_t kMiddle = kParts / 2;

    [[nodiscard]] std::optional<Instant> at(std::size_t part) const {
        return Instant::fromMillis(m_times[part]);
    }

    void measureLoad() {
        Times raw;
        Times loads;
        resetPeak();
        takeInTurns(m_rounds, raw, m_log.readRaw, loads,
                    [this] { m_moving.load(*m_reader, at(kMiddle), {}); });
        const auto peak = static_cast<double>(peakResidentBytes());
        m_first = loads.p50() / static_cast<double>(m_events);
        m_figures.seconds("as of the middle, from nothing", loads.p50(),
                          Peer{m_log.limit, raw.p50()});
        if (peak > 0)
            m_figures.bytes("memory of the process", peak);
    }

    void measureMoves(std::size_t share) {
        const std::size_t to = kMiddle + share;
        const std::string between = "WHERE created_at > " + std::to_string(m_times[kMiddle]) +
                                    " AND created_at <= " + std::to_string(m_times[to]);
        const std::string touched =
            "WHERE order_id IN (SELECT order_id FROM order_events " + between + ')';
        Times forward;
        Times back;
        Times rawForward;
        Times rawBack;
        for (int round = 0; round < m_rounds; ++round) {
            rawForward.take([&] { m_log.readSome(between); });
            forward.take([&] { move(to); });
            if (round == 0)
                check(to);
            rawBack.take([&] { m_log.readSome(touched); });
            back.take([&] { move(kMiddle); });
        }
        check(kMiddle);
        const std::string over = " over " + std::to_string(share * m_events / kParts) + " events";
        m_figures.seconds("move forward" + over, forward.p50(),
                          Peer{"these rows raw", rawForward.p50()});
        m_figures.seconds("move back" + over, back.p50(), Peer{"their orders raw", rawBack.p50()});
        // A move has a cost of its own, which outweighs that of a few events.
        const auto target = share == kShares.front() ? std::nullopt : std::optional(kAllowance);
        Figure &each = m_figures.perEvent("the same forward, of each event", forward.p50(),
                                          static_cast<double>(share * m_events / kParts),
                                          Peer{"from nothing, of each event", m_first}, target);
        if (target)
            each.of(TargetLine::MovedBook);
    }

    void move(std::size_t part) {
        m_changes = 0;
        m_moving.moveTo(*m_reader, at(part), [this](auto &&) { ++m_changes; }, {});
        if (m_changes == 0)
            m_figures.wrong("the book does not change where events lie between");
    }

    void measureDifference() {
        std::size_t changes = 0;
        const BookDifferenceQuestion question{at(kMiddle), at(kMiddle + kShares.back()), {}};
        const double taken = secondsOf([&] {
            bookDifference(*m_reader, *m_rules, question, [&changes](auto &&) { ++changes; }, {});
        });
        move(kMiddle + kShares.back());
        if (changes != m_changes)
            m_figures.wrong("the difference of two books is not what a move between them changes");
        m_figures.seconds("difference of two times, from nothing", taken);
    }

    /// Holds the whole book against a plain scan of the events.
    void check(std::size_t part) {
        const PlainBook plain = PlainBook::scan(m_log.book, m_times[part]);
        const std::size_t status = column("status");
        const std::size_t amount = column("amount");
        std::map<std::string, PlainBook::Group> found;
        std::uint64_t events = 0;
        m_moving.forEach(
            [&](BookEntry &&entry) {
                events += entry.events;
                auto &group = found[textOf(entry.columns[status])];
                ++group.orders;
                group.cents += centsOf(textOf(entry.columns[amount]));
            },
            {});
        if (events != plain.events || m_moving.size() != plain.orders || found != plain.byStatus)
            m_figures.wrong("the book in " + m_log.backend + " as of " +
                            std::to_string(m_times[part]) +
                            " is not what a plain scan of the events gives");
    }

    [[nodiscard]] std::size_t column(std::string_view name) const {
        const auto &columns = m_rules->columns();
        const auto found = std::ranges::find(columns, name, &RulesetColumn::name);
        return static_cast<std::size_t>(found - columns.begin());
    }

    static std::string textOf(const std::optional<json::Value> &value) {
        std::string text = value ? json::toText(*value) : std::string();
        std::erase(text, '"');
        return text;
    }

    Figures &m_figures;
    int m_rounds;
    const WholeLog &m_log;
    std::shared_ptr<const Ruleset> m_rules = Ruleset::load("orders");
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<EventReader> m_reader;
    MovingBook m_moving;
    std::vector<std::int64_t> m_times; ///< that split the log into so many equal parts
    std::size_t m_events = 0;
    double m_first = 0;        ///< seconds for each event of the first book
    std::size_t m_changes = 0; ///< of the last move
};

} // namespace

void measureSqliteBook(BenchRun &run) {
    const WholeLog log = sqliteLog(run);
    MovingBookFigures(run, log).measure();
}

void measurePostgresBook(BenchRun &run) {
    const WholeLog log = postgresLog(run);
    MovingBookFigures(run, log).measure();
}

} // namespace backstory::bench
