#include "ui/report/timeline_object.h"

#include "ui/text/type_marks.h"

#include <QFontMetricsF>
#include <QPainter>

namespace backstory::ui {
namespace {

constexpr double kMark = 7; ///< points
constexpr double kGap = 4;
constexpr double kWidestGutter = 4; ///< no more than this part of the paper's width
constexpr std::size_t kLegendEntries = 40;

} // namespace

TimelineObject::TimelineObject(const TimelineSketch &sketch, const Look &look, double width,
                               double point, QObject *parent)
    : QObject(parent), m_sketch(sketch), m_look(look), m_width(width), m_point(point) {
    layOutPins();
    layOutLegend();
}

double TimelineObject::lineHeight() const {
    return QFontMetricsF(m_look.small).height() + m_point;
}

void TimelineObject::layOutLegend() {
    const QFontMetricsF metrics(m_look.small);
    double x = 0;
    double y = 0;
    for (std::size_t i = 0; i < std::min(m_sketch.legend.size(), kLegendEntries); ++i) {
        const double needed =
            (kMark + 3 * kGap) * m_point + metrics.horizontalAdvance(m_sketch.legend[i].type);
        if (x > 0 && x + needed > m_width) {
            x = 0;
            y += lineHeight();
        }
        m_legend.push_back({x, y, i});
        x += needed;
    }
    m_legendHeight = m_legend.empty() ? 0 : y + lineHeight();
}

void TimelineObject::layOutPins() {
    const QFontMetricsF metrics(m_look.small);
    for (const TimelineSketch::Pin &pin : m_sketch.pins)
        m_gutter = std::max(m_gutter, metrics.horizontalAdvance(pin.name) + kGap * m_point);
    m_gutter = std::min(m_gutter, m_width / kWidestGutter);
}

double TimelineObject::pinsHeight() const {
    return lineHeight() * static_cast<double>(m_sketch.pins.size());
}

QSizeF TimelineObject::intrinsicSize(QTextDocument *, int, const QTextFormat &) {
    return {m_width,
            stripHeight() + pinsHeight() + 2 * lineHeight() + kGap * m_point + m_legendHeight};
}

void TimelineObject::drawObject(QPainter *painter, const QRectF &place, QTextDocument *, int,
                                const QTextFormat &) {
    painter->save();
    painter->translate(place.topLeft());
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(m_look.text);
    painter->setFont(m_look.small);
    const double top = lineHeight();
    drawStrip(*painter, top);
    drawPins(*painter, top + stripHeight());
    if (m_sketch.b)
        drawMoment(*painter, top, *m_sketch.b, QStringLiteral("B"));
    if (m_sketch.a)
        drawMoment(*painter, top, *m_sketch.a,
                   m_sketch.a == m_sketch.b ? QStringLiteral("A B") : QStringLiteral("A"));
    const QRectF times(m_gutter, top + stripHeight() + pinsHeight(), stripWidth(), lineHeight());
    painter->drawText(times, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), m_sketch.from);
    if (m_sketch.to != m_sketch.from)
        painter->drawText(times, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), m_sketch.to);
    drawLegend(*painter, times.bottom() + kGap * m_point);
    painter->restore();
}

void TimelineObject::drawStrip(QPainter &painter, double top) const {
    painter.save();
    // A picture is played at its own resolution; here it is to be as wide as the paper.
    const double played = painter.device()->logicalDpiX() / double(m_sketch.strip.logicalDpiX());
    painter.translate(m_gutter, top);
    painter.setClipRect(QRectF(0, 0, stripWidth(), stripHeight()), Qt::IntersectClip);
    painter.scale(scale() / played, scale() / played);
    painter.drawPicture(0, 0, m_sketch.strip);
    painter.restore();
}

void TimelineObject::drawPins(QPainter &painter, double top) const {
    const QFontMetricsF metrics(m_look.small);
    for (const TimelineSketch::Pin &pin : m_sketch.pins) {
        const QRectF lane(m_gutter, top, stripWidth(), lineHeight());
        painter.setPen(m_look.text);
        painter.drawText(QRectF(0, top, m_gutter, lineHeight()),
                         static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         metrics.elidedText(pin.name, Qt::ElideMiddle, m_gutter - m_point));
        painter.fillRect(QRectF(lane.left(), lane.center().y(), lane.width(), m_point / 2),
                         m_look.line);
        for (const int x : pin.ticks) {
            painter.fillRect(QRectF(lane.left() + (x - 1) * scale(), top + m_point, m_point * 1.5,
                                    lineHeight() - 2 * m_point),
                             m_look.pin);
        }
        top += lineHeight();
    }
}

void TimelineObject::drawMoment(QPainter &painter, double top, double place,
                                const QString &name) const {
    const double x = m_gutter + place * scale();
    painter.save();
    painter.setPen(QPen(m_look.text, m_point / 2, Qt::DashLine));
    painter.drawLine(QPointF(x, top), QPointF(x, top + stripHeight() + pinsHeight()));
    painter.setFont(m_look.bold);
    const double half = QFontMetricsF(m_look.bold).horizontalAdvance(name) / 2 + m_point;
    const double centre = std::clamp(x, half, m_width - half);
    painter.setPen(m_look.text);
    painter.drawText(QRectF(centre - half, 0, 2 * half, top), static_cast<int>(Qt::AlignCenter),
                     name);
    painter.restore();
}

void TimelineObject::drawLegend(QPainter &painter, double top) const {
    const QFontMetricsF metrics(m_look.small);
    for (const LegendPlace &place : m_legend) {
        const double size = kMark * m_point;
        const double y = top + place.y;
        paintTypeMark(painter, QRectF(place.x, y + (metrics.height() - size) / 2, size, size),
                      m_sketch.legend[place.entry].mark);
        painter.setPen(m_look.text);
        painter.drawText(QPointF(place.x + size + kGap * m_point, y + metrics.ascent()),
                         m_sketch.legend[place.entry].type);
    }
}

} // namespace backstory::ui
