#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/painted_window.h"
#include "tests/bench/stopwatch.h"
#include "ui/text/format.h"

#include <QAbstractItemView>
#include <QApplication>

namespace backstory::bench {

namespace {

constexpr double kMillisecond = 1e-3;

std::shared_ptr<const History> makeHistory(const LongOrder &order) {
    auto history = std::make_shared<History>(LongOrder::stream(), order.rules(),
                                             EventOrder({OrderKey::HappenedAt, OrderKey::Id}));
    std::vector<Event> events;
    events.reserve(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        events.push_back(order.event(i));
    history->add(std::move(events));
    return history;
}

/// One order in the window, and how long the slider takes to be followed.
class WindowFigures {
public:
    WindowFigures(BenchRun &run, const LongOrder &order, double target)
        : m_run(run),
          m_figures(run.figures),
          m_history(makeHistory(order)),
          m_target(target),
          m_window(&m_document) {
        m_window.show();
        m_window.settle();
    }

    void measure() {
        m_figures.seconds("open it in the window, until it is painted", secondsOf([this] {
                              m_document.open(m_history, {}, {}, m_history->end(),
                                              m_history->end());
                              m_window.settle();
                          }));
        slide("State", m_run.sizes.moves);
        checkState();
        const json::Pointer field{{"shipTo", "city"}};
        m_document.selectField(field);
        m_figures.seconds("pin a field, until its ticks are painted", secondsOf([&] {
                              m_document.pinField(field);
                              m_window.settle();
                          }));
        slide("State, a field selected and pinned", m_run.sizes.moves / 2);
        for (int tab = 1; tab < m_window.tabCount(); ++tab) {
            const std::string name = m_window.tabName(tab).toStdString();
            m_figures.seconds("turn to " + name, secondsOf([&] { m_window.showTab(tab); }));
            slide(name, m_run.sizes.moves / 5);
        }
    }

private:
    void slide(const std::string &what, std::uint32_t moves) {
        Times times;
        for (const std::uint32_t moment :
             differentNumbers(moves, m_history->size(), 4 + m_slides++))
            if (Moment{moment} != m_document.shownMoment())
                times.take([&] { m_window.slideTo(moment); });
        m_figures.seconds("slide, " + what + ": p50", times.p50());
        m_figures.seconds("slide, " + what + ": p99", times.p99(), {}, m_target);
        m_figures.slowest("slide, " + what + ": slowest", times.most());
    }

    /// That the tree shows the state of the moment it came to last: its top-level members.
    void checkState() {
        const json::Value state = m_history->stateAt(m_document.shownMoment());
        const auto *tree =
            m_window.findChild<QAbstractItemView *>(QStringLiteral("stateTree"))->model();
        for (int row = 0; row < tree->rowCount(); ++row) {
            const std::string name = tree->index(row, 1).data().toString().toStdString();
            const json::Value *value = state.find(name);
            if (!value || tree->index(row, 2).data().toString() != ui::treeValueText(*value))
                m_figures.wrong("the window shows another " + name + " than the history has");
        }
    }

    BenchRun &m_run;
    Figures &m_figures;
    std::shared_ptr<const History> m_history;
    double m_target;
    ui::OrderDocument m_document;
    PaintedWindow m_window;
    std::uint64_t m_slides = 0;
};

} // namespace

void measureWindow(BenchRun &run) {
    const auto measure = [&run](std::uint32_t events, double target) {
        const LongOrder order(events, LongOrder::Life::Orders);
        run.figures.begin("The window, showing an order of " + std::to_string(events) + " events");
        WindowFigures(run, order, target).measure();
    };
    measure(run.sizes.windowOrder, 33 * kMillisecond);
    if (run.sizes.longOrder != run.sizes.windowOrder)
        measure(run.sizes.longOrder, 16 * kMillisecond);
}

} // namespace backstory::bench
