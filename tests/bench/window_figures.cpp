#include "tests/bench/bench_run.h"
#include "tests/bench/dice.h"
#include "tests/bench/painted_window.h"
#include "tests/bench/resident_memory.h"
#include "tests/bench/stopwatch.h"
#include "ui/session/growth.h"
#include "ui/text/format.h"

#include <QAbstractItemView>
#include <QApplication>

namespace backstory::bench {

namespace {

constexpr double kFrame = 16e-3;
constexpr std::uint32_t kLateEvents = 10;

std::shared_ptr<History> makeHistory(const LongOrder &order) {
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
    WindowFigures(BenchRun &run, const LongOrder &order)
        : m_run(run),
          m_figures(run.figures),
          m_order(order),
          m_history(makeHistory(order)),
          m_window(&m_document) {
        m_window.show();
        m_window.settle();
    }

    void measure() {
        returnFreedMemory();
        resetPeak();
        m_figures.seconds("open it in the window, until it is painted", secondsOf([this] {
                              m_document.open(m_history, {}, {}, m_history->end(),
                                              m_history->end());
                              m_window.settle();
                          }));
        showMemory("with the order open");
        slide("State", m_run.sizes.moves);
        checkState();
        showMemory("while it slides");
        scroll();
        showMemory("while it scrolls");
        const json::Pointer field{{"shipTo", "city"}};
        m_document.selectField(field);
        grow("at the end", 0, m_run.sizes.moves / 10);
        grow("in the middle", m_order.size() / 2, kLateEvents);
        m_figures.seconds("pin a field, until its ticks are painted", secondsOf([&] {
                              m_document.pinField(field);
                              m_window.settle();
                          }));
        slide("State, a field selected and pinned", m_run.sizes.moves / 2);
        pinMany();
        slide("State, as many fields pinned as can be", m_run.sizes.moves / 2);
        for (int tab = 1; tab < m_window.tabCount(); ++tab) {
            const std::string name = m_window.tabName(tab).toStdString();
            m_figures.seconds("turn to " + name, secondsOf([&] { m_window.showTab(tab); }));
            slide(name, m_run.sizes.moves / 5);
        }
    }

private:
    /// Pins members of the state until there is room for no more.
    void pinMany() {
        const json::Value state = m_history->stateAt(m_history->end());
        for (const json::Member &member : state.object())
            m_document.pinField(json::Pointer{{member.key}});
        m_window.settle();
    }

    void slide(const std::string &what, std::uint32_t moves) {
        Times times;
        for (const std::uint32_t moment :
             differentNumbers(moves, m_history->size(), 4 + m_slides++))
            if (Moment{moment} != m_document.shownMoment())
                times.take([&] { m_window.slideTo(moment); });
        m_figures.seconds("slide, " + what + ": p50", times.p50());
        m_figures.seconds("slide, " + what + ": p99", times.p99(), {}, kFrame)
            .of(TargetLine::PaintedMoment);
        m_figures.slowest("slide, " + what + ": slowest", times.most());
    }

    /// Through the events page by page, then by larger and larger steps, back from the end.
    void scroll() {
        m_window.slideTo(m_history->size());
        Times times;
        for (std::uint32_t page = 0; page < m_run.sizes.moves / 2; ++page) {
            const int pages = 1 + static_cast<int>(page / 50);
            times.take([&] { m_window.scrollEvents(-pages); });
        }
        m_figures.seconds("scroll through the events: p50", times.p50());
        m_figures.seconds("scroll through the events: p99", times.p99(), {}, kFrame);
    }

    /// Events that arrive one by one, so many places before the end, each until it is painted.
    void grow(const std::string &where, std::uint32_t before, std::uint32_t events) {
        Times times;
        for (std::uint32_t i = 0; i < events; ++i) {
            Event event = m_order.event(m_order.size() + m_arrived++);
            if (before > 0)
                event.happenedAt = m_history->facts(Version{m_history->size() - before}).happenedAt;
            times.take([&] {
                const ui::Growth growth = ui::growHistory(*m_history, {std::move(event)});
                m_document.grow(growth.added, m_history->end(), m_history->end());
                m_window.settle();
            });
        }
        m_figures.seconds("an event arrives " + where + ", until it is painted: p50", times.p50());
        m_figures.slowest("an event arrives " + where + ", until it is painted: slowest",
                          times.most());
    }

    /// At most since this was last shown, of the whole process with its history.
    void showMemory(const std::string &when) {
        if (const std::uint64_t peak = peakResidentBytes(); peak > 0)
            m_figures.bytes("memory of the process, " + when, static_cast<double>(peak));
        returnFreedMemory();
        resetPeak();
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
    const LongOrder &m_order;
    std::shared_ptr<History> m_history;
    std::uint32_t m_arrived = 0;
    ui::OrderDocument m_document;
    PaintedWindow m_window;
    std::uint64_t m_slides = 0;
};

} // namespace

void measureWindow(BenchRun &run) {
    const LongOrder order(run.sizes.longOrder, LongOrder::Life::Orders);
    run.figures.begin("The window, showing an order of " + std::to_string(order.size()) +
                      " events");
    WindowFigures(run, order).measure();
}

} // namespace backstory::bench
