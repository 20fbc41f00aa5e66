#include "core/replay/book.h"
#include "core/source/open_source.h"
#include "tests/bench/bench_run.h"
#include "tests/bench/plain_book.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "tests/bench/whole_log.h"

#include <algorithm>

namespace backstory::bench {

namespace {

constexpr double kMebibyte = 1024.0 * 1024.0;

SummaryQuestion questionOf(const Ruleset &rules) {
    SummaryQuestion question;
    question.by = rules.summaryBy();
    question.sums = rules.summarySums();
    return question;
}

/// Everything that is measured of folding one log.
class FoldFigures {
public:
    FoldFigures(BenchRun &run, const WholeLog &log)
        : m_run(run),
          m_figures(run.figures),
          m_log(log),
          m_source(openSource({log.source, {}, {}})),
          m_reader(m_source->openReader(m_source->tables().front(), std::nullopt)) {}

    void measure() {
        measureFold();
        measureOrderedFold();
        measureReadingAlone();
        checkEarlier();
    }

private:
    void measureFold() {
        const SummaryQuestion question = questionOf(*m_rules);
        Times raw;
        Summary summary;
        double peak = 0;
        const auto fold = [&] { summary = summarise(*m_reader, *m_rules, question, {}); };
        for (int round = 0; round < m_run.sizes.rounds; ++round) {
            raw.take(m_log.readRaw);
            returnFreedMemory();
            resetPeak();
            m_folds.take(fold);
            peak = std::max(peak, static_cast<double>(peakResidentBytes()));
        }
        PlainBook::scan(m_log.book).check(summary, "the summary over " + m_log.backend, m_figures);
        m_raw = raw.p50();
        m_figures.begin("The whole log of " + std::to_string(summary.events) + " events of " +
                        std::to_string(m_log.book.orders()) + " orders in " + m_log.backend);
        m_figures
            .seconds("fold it: a summary by status", m_folds.p50(), Peer{m_log.limit, m_raw},
                     m_log.allowance)
            .of(m_log.line);
        if (peak > 0)
            m_figures.bytes("fold it: memory of the process", peak, {}, 256 * kMebibyte)
                .of(TargetLine::FoldMemory);
    }

    void measureOrderedFold() {
        const double ordered = secondsOf(m_log.readOrdered);
        m_figures.seconds("the same, against the rows in order", m_folds.p50(),
                          Peer{m_log.limit + ", in order", ordered});
        const auto rules = LongOrder(1, LongOrder::Life::Operations).rules();
        SummaryQuestion question = questionOf(*m_rules);
        question.sums = {json::Pointer{{"paid"}}};
        Summary summary;
        const double folded =
            secondsOf([&] { summary = summarise(*m_reader, *rules, question, {}); });
        if (summary.streams != m_log.book.orders())
            m_figures.wrong("the summary by rules with sums does not hold all orders");
        m_figures.seconds("fold it by rules with sums, which need the order", folded,
                          Peer{m_log.limit + ", in order", ordered});
    }

    void measureReadingAlone() {
        std::uint64_t events = 0;
        const double passed = secondsOf([&] {
            m_reader->pass({},
                           [&events](std::unique_ptr<EventBatch> batch) {
                               events += batch->events().size();
                               return batch;
                           },
                           {});
        });
        if (events == 0)
            m_figures.wrong("a pass hands out nothing");
        m_figures.seconds("read it, and fold nothing", passed, Peer{m_log.limit, m_raw});
    }

    /// The book as of a time in the middle.
    void checkEarlier() {
        const std::int64_t millis = OrderBook::millisOf(m_log.book.orders() / 2, 0);
        SummaryQuestion question = questionOf(*m_rules);
        question.book.asOf = Instant::fromMillis(millis);
        Summary summary;
        const double folded =
            secondsOf([&] { summary = summarise(*m_reader, *m_rules, question, {}); });
        PlainBook::scan(m_log.book, millis)
            .check(summary, "the summary as of an earlier time, " + m_log.backend + ',', m_figures);
        m_figures.seconds("fold it as of an earlier time", folded, Peer{m_log.limit, m_raw});
    }

    BenchRun &m_run;
    Figures &m_figures;
    const WholeLog &m_log;
    std::shared_ptr<const Ruleset> m_rules = Ruleset::load("orders");
    std::unique_ptr<EventSource> m_source;
    std::unique_ptr<EventReader> m_reader;
    Times m_folds;
    double m_raw = 0;
};

} // namespace

void measureSqliteFold(BenchRun &run) {
    const WholeLog log = sqliteLog(run);
    FoldFigures(run, log).measure();
}

void measurePostgresFold(BenchRun &run) {
    const WholeLog log = postgresLog(run);
    FoldFigures(run, log).measure();
}

} // namespace backstory::bench
