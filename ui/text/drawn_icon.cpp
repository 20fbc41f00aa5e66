#include "ui/text/drawn_icon.h"

#include "ui/text/look.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QPolygonF>

#include <algorithm>

namespace backstory::ui {
namespace {

class DrawnIconEngine final : public QIconEngine {
public:
    explicit DrawnIconEngine(IconPainter painter) : m_painter(std::move(painter)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_painter(*painter, square, QGuiApplication::palette(), mode != QIcon::Disabled);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new DrawnIconEngine(m_painter); }

private:
    IconPainter m_painter;
};

void addPolygon(QPainterPath &path, std::initializer_list<QPointF> points) {
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
}

/// A triangle that points right (or, for a negative width, left).
void addArrow(QPainterPath &path, double from, double width) {
    addPolygon(path, {{from, -0.36}, {from + width, 0}, {from, 0.36}});
}

void addRing(QPainterPath &path) {
    QPainterPath ring;
    ring.addEllipse(QPointF(0, 0), 0.44, 0.44);
    QPainterPath hole;
    hole.addEllipse(QPointF(0, 0), 0.33, 0.33);
    path.addPath(ring.subtracted(hole));
}

QPainterPath filledPath(Glyph glyph) {
    QPainterPath path;
    switch (glyph) {
    case Glyph::ToStart:
        path.addRect(-0.40, -0.36, 0.12, 0.72);
        addArrow(path, 0.36, -0.58);
        break;
    case Glyph::StepBack:
        addArrow(path, 0.28, -0.58);
        break;
    case Glyph::Play:
    case Glyph::StepOn:
        addArrow(path, -0.28, 0.58);
        break;
    case Glyph::Pause:
        path.addRect(-0.30, -0.36, 0.20, 0.72);
        path.addRect(0.10, -0.36, 0.20, 0.72);
        break;
    case Glyph::ToEnd:
        addArrow(path, -0.36, 0.58);
        path.addRect(0.28, -0.36, 0.12, 0.72);
        break;
    case Glyph::Pin:
        path.addRoundedRect(QRectF(-0.22, -0.44, 0.44, 0.10), 0.05, 0.05);
        path.addRect(-0.13, -0.34, 0.26, 0.30);
        path.addRoundedRect(QRectF(-0.28, -0.06, 0.56, 0.12), 0.06, 0.06);
        path.addRect(-0.04, 0.06, 0.08, 0.38);
        break;
    case Glyph::Warning:
        addPolygon(path, {{0, -0.44}, {0.48, 0.40}, {-0.48, 0.40}});
        break;
    case Glyph::Fact:
        path.addEllipse(QPointF(0, 0), 0.44, 0.44);
        break;
    case Glyph::Live:
        path.addEllipse(QPointF(0, 0), 0.18, 0.18);
        addRing(path);
        break;
    case Glyph::NotLive:
        path.addPolygon(QTransform().rotate(45).map(QPolygonF(QRectF(-0.44, -0.06, 0.88, 0.12))));
        addRing(path);
        path.setFillRule(Qt::WindingFill);
        break;
    case Glyph::Flag:
        path.addRect(-0.34, -0.44, 0.11, 0.90);
        addPolygon(path,
                   {{-0.23, -0.42}, {0.42, -0.42}, {0.24, -0.15}, {0.42, 0.12}, {-0.23, 0.12}});
        path.setFillRule(Qt::WindingFill);
        break;
    case Glyph::Up:
    case Glyph::Down:
    case Glyph::Close:
        break;
    }
    return path;
}

QPainterPath linePath(Glyph glyph) {
    QPainterPath path;
    if (glyph == Glyph::Up || glyph == Glyph::Down) {
        const double tip = glyph == Glyph::Up ? -0.18 : 0.18;
        path.moveTo(-0.34, -tip);
        path.lineTo(0, tip);
        path.lineTo(0.34, -tip);
    } else if (glyph == Glyph::Close) {
        path.moveTo(-0.28, -0.28);
        path.lineTo(0.28, 0.28);
        path.moveTo(0.28, -0.28);
        path.lineTo(-0.28, 0.28);
    }
    return path;
}

/// What is left out of a filled sign: the stroke and dot of `!` and `i`.
QPainterPath cutOut(Glyph glyph) {
    QPainterPath path;
    if (glyph == Glyph::Warning) {
        path.addRoundedRect(QRectF(-0.055, -0.16, 0.11, 0.30), 0.05, 0.05);
        path.addEllipse(QPointF(0, 0.26), 0.065, 0.065);
    } else if (glyph == Glyph::Fact) {
        path.addRoundedRect(QRectF(-0.06, -0.08, 0.12, 0.32), 0.05, 0.05);
        path.addEllipse(QPointF(0, -0.23), 0.075, 0.075);
    }
    return path;
}

} // namespace

QIcon drawnIcon(IconPainter painter) {
    return QIcon(new DrawnIconEngine(std::move(painter)));
}

void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &color) {
    const double side = std::min(square.width(), square.height());
    QTransform place;
    place.translate(square.center().x(), square.center().y());
    place.scale(side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPainterPath lines = linePath(glyph);
    if (!lines.isEmpty()) {
        painter.setPen(
            QPen(color, std::max(1.2, side * 0.11), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(place.map(lines));
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPath(place.map(filledPath(glyph).subtracted(cutOut(glyph))));
    }
    painter.restore();
}

QIcon glyphIcon(Glyph glyph) {
    return drawnIcon(
        [glyph](QPainter &painter, const QRectF &square, const QPalette &palette, bool enabled) {
            const Look look = Look::from(palette, QGuiApplication::font());
            QColor color = glyph == Glyph::Warning ? look.warning
                           : glyph == Glyph::Fact  ? look.dim
                           : glyph == Glyph::Flag  ? look.accent
                                                   : palette.color(QPalette::ButtonText);
            if (!enabled)
                color.setAlphaF(0.35F);
            paintGlyph(painter, square, glyph, color);
        });
}

} // namespace backstory::ui
