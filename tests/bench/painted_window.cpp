#include "tests/bench/painted_window.h"

#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/views/event_table_view.h"
#include "ui/views/order_tabs.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <stdexcept>

namespace backstory::bench {

namespace {

constexpr QSize kSize{1280, 800};
constexpr int kPatience = 100'000; // rounds of the event loop, of which most find nothing to do

} // namespace

PaintedWindow::PaintedWindow(ui::OrderDocument *document) {
    auto *timeline = new ui::TimelinePanel(document, this);
    auto *events = new ui::EventTableView(document, this);
    m_slider = timeline->slider();
    m_tabs = new ui::OrderTabs(document, this);
    m_events = events->table();
    m_eventRows = events->table()->viewport();
    m_stateTree = m_tabs->findChild<QAbstractItemView *>(QStringLiteral("stateTree"))->viewport();
    auto *lower = new QSplitter(this);
    lower->addWidget(events);
    lower->addWidget(m_tabs);
    lower->setSizes({590, 430});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(timeline);
    column->addWidget(lower, 1);
    resize(kSize);
    QApplication::instance()->installEventFilter(this);
}

PaintedWindow::~PaintedWindow() = default;

void PaintedWindow::showTab(int tab) {
    m_tabs->setCurrentIndex(tab);
    settle();
}

int PaintedWindow::tabCount() const {
    return m_tabs->count();
}

QString PaintedWindow::tabName(int tab) const {
    return m_tabs->tabText(tab);
}

void PaintedWindow::slideTo(std::uint32_t moment) {
    m_painted.clear();
    m_slider->setValue(static_cast<int>(moment));
    std::set<const QObject *> wanted{m_slider, m_eventRows};
    if (m_tabs->shownTab() == ui::OrderTabs::Tab::State)
        wanted.insert(m_stateTree);
    awaitPainting(wanted);
}

void PaintedWindow::scrollEvents(int pages) {
    m_painted.clear();
    QScrollBar *bar = m_events->verticalScrollBar();
    bar->setValue(bar->value() + pages * bar->pageStep());
    awaitPainting({m_eventRows});
}

void PaintedWindow::awaitPainting(const std::set<const QObject *> &wanted) {
    for (int round = 0; round < kPatience; ++round) {
        const bool painted = std::ranges::includes(m_painted, wanted);
        QApplication::processEvents(); // once more after the painting: what is late is ours too
        if (painted)
            return;
    }
    throw std::runtime_error("the window was never painted");
}

void PaintedWindow::settle() {
    QApplication::processEvents();
    repaint();
    QApplication::processEvents();
}

bool PaintedWindow::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Paint)
        m_painted.insert(watched);
    return QWidget::eventFilter(watched, event);
}

} // namespace backstory::bench
