#include "ui/timeline/timeline_panel.h"

#include "ui/text/elided_label.h"
#include "ui/text/look.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/moment_slider.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/transport_row.h"
#include "ui/timeline/type_legend.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace backstory::ui {

TimelinePanel::TimelinePanel(OrderDocument *document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_axis(new TimelineAxis(document, this)),
      m_player(new Player(document, this)) {
    setObjectName(QStringLiteral("timelinePanel"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_view = new TimelineView(document, m_axis, this);
    m_slider = new MomentSlider(document, m_axis, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::kTwo, space::kOne, space::kTwo, space::kOne);
    column->setSpacing(space::kHalf);
    column->addWidget(makeHeader());
    column->addWidget(m_view);
    column->addWidget(m_slider);
    column->addWidget(new TransportRow(document, m_player, this));

    connect(m_view, &TimelineView::playToggled, this, &TimelinePanel::togglePlay);
    connect(m_slider, &MomentSlider::playToggled, this, &TimelinePanel::togglePlay);
    connect(document, &OrderDocument::historyChanged, this, &TimelinePanel::takeHistory);
    takeHistory();
}

void TimelinePanel::setSpans(const FilterSpans *spans) {
    m_view->setSpans(spans);
    m_legend->setSpans(spans);
}

QWidget *TimelinePanel::makeHeader() {
    auto *header = new QWidget(this);
    m_title = new ElidedLabel(Qt::ElideMiddle, header);
    m_title->setObjectName(QStringLiteral("orderTitle"));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_legend = new TypeLegend(m_document, header);

    m_byEvent =
        makeButton("axisByEvent", tr("by event"), tr("One step of the axis for each event"));
    m_byTime = makeButton("axisByTime", tr("by time"),
                          tr("In proportion to time; long gaps are cut and marked"));
    for (QToolButton *button : {m_byEvent, m_byTime}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
    }
    m_byTime->setChecked(true);
    connect(m_byEvent, &QToolButton::clicked, this, [this] { setMode(TimeScale::Mode::ByEvent); });
    connect(m_byTime, &QToolButton::clicked, this, [this] { setMode(TimeScale::Mode::ByTime); });

    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_title);
    row->addSpacing(space::kTwo);
    row->addWidget(m_legend, 1);
    row->addSpacing(space::kOne);
    row->addWidget(m_byEvent);
    row->addWidget(m_byTime);
    return header;
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
    (mode == TimeScale::Mode::ByEvent ? m_byEvent : m_byTime)->setChecked(true);
    if (mode == m_axis->mode())
        return;
    m_axis->setMode(mode);
    Q_EMIT modeChanged(mode);
}

void TimelinePanel::takeHistory() {
    m_title->setText(m_document->isEmpty() ? QString()
                                           : visible(m_document->history()->stream().text()));
}

} // namespace backstory::ui
