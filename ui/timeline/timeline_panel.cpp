#include "ui/timeline/timeline_panel.h"

#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/life_overview.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/pin_lanes.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/transport_row.h"
#include "ui/timeline/type_legend.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>

namespace backstory::ui {

TimelinePanel::TimelinePanel(OrderDocument *document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_axis(new TimelineAxis(document, this)),
      m_player(new Player(document, this)),
      m_highlight(new TypeHighlight(document, this)) {
    setObjectName(QStringLiteral("timelinePanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    installAccessibleTimeline();
    const auto *teller = new MomentTeller(document, m_player, this);
    QWidget *header = makeHeader();
    m_overview = new LifeOverview(document, m_axis, this);
    m_view = new TimelineView(document, m_axis, this);
    m_pins = new PinLanes(document, m_axis, this);
    m_slider = new MomentSlider(document, m_axis, teller, this);
    m_transport = new TransportRow(document, m_player, this);
    arrange(header);
    connect(teller, &MomentTeller::due, m_view, &TimelineView::tell);
    wire();
    takeHistory();
}

void TimelinePanel::arrange(QWidget *header) {
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::kTwo, space::kOne, space::kTwo, space::kOne);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto space = [&] { grid->setRowMinimumHeight(row++, space::kHalf); };
    grid->addWidget(header, row++, 0, 1, 2);
    space();
    grid->addWidget(m_overview, row++, 1);
    space();
    grid->addWidget(m_view, row++, 1);
    grid->addWidget(m_pins, row++, 0, 1, 2); // the names of pinned fields stand beside the strip
    grid->addWidget(m_slider, row++, 1);
    space();
    grid->addWidget(m_transport, row, 0, 1, 2);
    connect(m_pins, &PinLanes::gutterChanged, this,
            [grid](int width) { grid->setColumnMinimumWidth(0, width); });
}

void TimelinePanel::wire() {
    m_view->setHighlight(m_highlight);
    connect(m_view, &TimelineView::playToggled, this, &TimelinePanel::togglePlay);
    connect(m_slider, &MomentSlider::playToggled, this, &TimelinePanel::togglePlay);
    connect(m_document, &OrderDocument::historyChanged, this, &TimelinePanel::takeHistory);
    connect(m_axis, &TimelineAxis::changed, this, &TimelinePanel::takeAxis);
    connect(m_axis, &TimelineAxis::modeChanged, this, &TimelinePanel::modeChanged);
}

void TimelinePanel::setSpans(const FilterSpans *spans) {
    m_view->setSpans(spans);
    m_legend->setSpans(spans);
}

void TimelinePanel::setMarks(const EventMarks *marks) {
    m_view->setMarks(marks);
    m_transport->setMarks(marks);
}

QWidget *TimelinePanel::makeHeader() {
    auto *header = new QWidget(this);
    m_title = new ElidedLabel(Qt::ElideMiddle, header);
    m_title->setObjectName(QStringLiteral("orderTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_legend = new TypeLegend(m_document, m_highlight, header);

    m_byEvent =
        makeButton("axisByEvent", tr("by event"), tr("One step of the axis for each event"));
    m_byTime = makeButton("axisByTime", tr("by time"),
                          tr("In proportion to time; long gaps are cut and marked"));
    for (QToolButton *button : {m_byEvent, m_byTime}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
    }
    m_byTime->setChecked(true);
    // Assistive technology toggles without a click.
    connect(m_byTime, &QToolButton::toggled, this, [this](bool byTime) {
        setMode(byTime ? TimeScale::Mode::ByTime : TimeScale::Mode::ByEvent);
    });

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_title);
    row->addSpacing(space::kTwo);
    row->addWidget(m_legend, 1);
    row->addSpacing(space::kOne);
    row->addWidget(m_byEvent);
    row->addWidget(m_byTime);
    row->addSpacing(space::kOne);
    row->addWidget(makeZoomButtons(header));
    return header;
}

QWidget *TimelinePanel::makeZoomButtons(QWidget *parent) {
    auto *group = new QWidget(parent);
    m_zoomOut = makeButton("zoomOutButton", QStringLiteral("\u2212"),
                           tr("See more of the life (−, or Ctrl+wheel)"));
    m_zoomOut->setAccessibleName(tr("Zoom out"));
    m_zoomIn = makeButton("zoomInButton", QStringLiteral("+"),
                          tr("See it closer (+, Ctrl+wheel, or drag over the strip)"));
    m_zoomIn->setAccessibleName(tr("Zoom in"));
    m_showAll = makeButton("showAllButton", tr("all"),
                           tr("See the whole life again (0, or a double click on the strip)"));
    m_showAll->setAccessibleName(tr("Show the whole life"));
    connect(m_zoomOut, &QToolButton::clicked, m_axis, &TimelineAxis::zoomOut);
    connect(m_zoomIn, &QToolButton::clicked, m_axis, &TimelineAxis::zoomIn);
    connect(m_showAll, &QToolButton::clicked, m_axis, &TimelineAxis::showAll);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (QToolButton *button : {m_zoomOut, m_zoomIn, m_showAll})
        row->addWidget(button);
    return group;
}

QToolButton *TimelinePanel::makeButton(const char *name, const QString &text, const QString &tip) {
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

void TimelinePanel::togglePlay() {
    m_player->toggle();
}

void TimelinePanel::setMode(TimeScale::Mode mode) {
    m_axis->setMode(mode);
}

void TimelinePanel::takeAxis() {
    (m_axis->mode() == TimeScale::Mode::ByEvent ? m_byEvent : m_byTime)->setChecked(true);
    const bool any = m_axis->scale().size() > 0;
    m_zoomIn->setEnabled(any);
    m_zoomOut->setEnabled(m_axis->isZoomed());
    m_showAll->setEnabled(m_axis->isZoomed());
}

void TimelinePanel::takeHistory() {
    m_title->setText(m_document->isEmpty() ? QString()
                                           : visible(m_document->history()->stream().text()));
    takeAxis();
}

} // namespace backstory::ui
