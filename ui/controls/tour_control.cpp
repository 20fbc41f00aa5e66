#include "ui/controls/tour_control.h"

#include "ui/controls/window_actions.h"
#include "ui/session/sample_store.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_panel.h"
#include "ui/views/filter_field.h"
#include "ui/views/order_tabs.h"
#include "ui/views/tour_panel.h"

#include <QAction>

namespace backstory::ui {

namespace {

constexpr int kLeastLines = 30; ///< of text: on less, the tour waits until it is asked for

enum Step { FindOrder, MoveSlider, SeeChange, AskWriter, Compare, TakeAway };

QList<TourStep> tourSteps() {
    return {
        {TourControl::tr("find an order"),
         TourControl::tr(
             "Write into the field above: a part of an id, a customer, or a condition such as "
             "status=Refunded. The list keeps what fits; click an order, or go there with ↓.")},
        {TourControl::tr("move through its life"),
         TourControl::tr(
             "Each place of the slider is a moment: before the first event, after the first, and "
             "so on. Drag it, or use ← and →; Home and End go to its ends. All views follow.")},
        {TourControl::tr("see what changed"),
         TourControl::tr(
             "The tab Changes says what the selected event did to the order: before and after, "
             "added (+), changed (~) or removed (−).")},
        {TourControl::tr("ask who set a value"),
         TourControl::tr(
             "Select a value in the tab State: below it stands which event set it, and when. "
             "A double click, or Return, goes there.")},
        {TourControl::tr("compare two moments"),
         TourControl::tr(
             "Hold Ctrl and Shift and click on the timeline to set a second moment, B. The tab "
             "Compare shows what differs; F7 goes from difference to difference.")},
        {TourControl::tr("take it away"),
         TourControl::tr(
             "The menu File exports and prints what you see, with its source and moment; "
             "Compare → Copy a link leads somebody else to the very same moment.")}};
}

/// The story that the steps are about: its amount changed.
std::string storyStream() {
    const std::vector<DemoStory> stories = sampleStories();
    return stories.empty() ? std::string() : stories.front().stream;
}

const json::Pointer &amountPath() {
    static const json::Pointer path = *json::Pointer::parse("/amount");
    return path;
}

} // namespace

TourControl::TourControl(Workspace *workspace, const WindowServices &services,
                         const WindowActions &actions, const Stage &stage, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_settings(*services.settings),
      m_takeAway(actions.exportAs),
      m_stage(stage),
      m_panel(new TourPanel(tourSteps(), window)) {
    connect(workspace, &Workspace::tableChanged, this, &TourControl::offer);
    connect(workspace->document(), &OrderDocument::historyChanged, this,
            &TourControl::showWhenThere);
    connect(workspace, &Workspace::failed, this, [this] { m_waiting.reset(); });
    connect(m_panel, &TourPanel::showWanted, this, &TourControl::show);
    connect(m_panel, &TourPanel::dismissed, this, [this] { m_settings.setTourDismissed(true); });
    connect(actions.tour, &QAction::triggered, m_panel, [this] {
        m_panel->begin();
        m_panel->findChild<QWidget *>(QStringLiteral("tourShow"))->setFocus(Qt::OtherFocusReason);
    });
}

void TourControl::offer() {
    const QWidget *window = m_panel->window();
    const bool fits = window->height() >= kLeastLines * window->fontMetrics().height();
    if (fits && m_workspace->wish().sample && !m_settings.tourDismissed() && !m_panel->isVisible())
        m_panel->begin();
}

bool TourControl::storyIsShown() const {
    const OrderDocument &document = *m_workspace->document();
    return m_workspace->wish().sample && !document.isEmpty() &&
           document.history()->stream().text() == storyStream();
}

void TourControl::show(int step) {
    const bool needsOrder = step != FindOrder && step != TakeAway;
    if (!m_workspace->wish().sample || (needsOrder && !storyIsShown())) {
        m_waiting = step;
        OpenWish wish;
        wish.sample = true;
        wish.stream = storyStream();
        if (m_workspace->wish().sample && m_workspace->tableOf("order"))
            m_workspace->openLinked("order", StreamId(wish.stream));
        else
            m_workspace->open(wish);
        return;
    }
    perform(step);
}

void TourControl::showWhenThere() {
    if (m_waiting && storyIsShown())
        perform(*std::exchange(m_waiting, std::nullopt));
}

void TourControl::perform(int step) {
    OrderDocument *document = m_workspace->document();
    switch (step) {
    case FindOrder:
        m_stage.filter->ask(QStringLiteral("status=Refunded"));
        m_stage.filter->setFocus(Qt::OtherFocusReason);
        break;
    case MoveSlider:
        document->showMoment(Moment{2});
        m_stage.timeline->slider()->setFocus(Qt::OtherFocusReason);
        break;
    case SeeChange:
        showChange();
        break;
    case AskWriter:
        showWriter();
        break;
    case Compare:
        showComparison();
        break;
    case TakeAway:
        m_takeAway->trigger();
        break;
    default:
        break;
    }
}

void TourControl::showChange() {
    m_workspace->document()->showMoment(momentOfChange());
    m_stage.tabs->showTab(OrderTabs::Tab::Changes);
}

void TourControl::showWriter() {
    OrderDocument *document = m_workspace->document();
    m_stage.tabs->showTab(OrderTabs::Tab::State);
    document->showMoment(document->history()->end());
    document->selectField(amountPath());
}

void TourControl::showComparison() {
    OrderDocument *document = m_workspace->document();
    const Moment change = momentOfChange();
    document->showMoment(document->history()->end());
    document->compareWith(Moment{change.value > 0 ? change.value - 1 : 0});
    m_stage.tabs->showTab(OrderTabs::Tab::Compare);
}

Moment TourControl::momentOfChange() const {
    const History &history = *m_workspace->document()->history();
    const std::vector<Version> writers = history.writersOf(amountPath());
    return writers.empty() ? history.end() : Moment::after(writers.back());
}

} // namespace backstory::ui
