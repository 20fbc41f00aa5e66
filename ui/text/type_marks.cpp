#include "ui/text/type_marks.h"

#include "ui/text/drawn_icon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace backstory::ui {
namespace {

using Shape = TypeMark::Shape;

constexpr std::array<QRgb, TypeMark::kColors> kColorValues{
    0xff0072b2, 0xff009e73, 0xffe69f00, 0xff56b4e9, 0xffd55e00, 0xffcc79a7, 0xffb79f00, 0xff8a8f98};

struct WellKnown {
    std::string_view type;
    TypeMark mark;
};
constexpr std::array<WellKnown, 9> kWellKnown{{
    {"OrderCreated", {Shape::Disc, 0}},
    {"OrderPaid", {Shape::Diamond, 1}},
    {"OrderShipped", {Shape::TriangleUp, 2}},
    {"OrderDelivered", {Shape::Square, 3}},
    {"OrderCancelled", {Shape::Cross, 4}},
    {"OrderRefunded", {Shape::TriangleDown, 5}},
    {"OrderItemsChanged", {Shape::Plus, 6}},
    {"OrderAddressChanged", {Shape::Ring, 7}},
    {"OrderReturned", {Shape::TriangleLeft, 4}},
}};

/// Colours go round first; with every round the shapes are shifted so that all kColors × kShapes
/// pairs come before the first one comes again.
TypeMark markNumber(std::size_t n) {
    const std::size_t color = n % TypeMark::kColors;
    const std::size_t shape = (n + 5 * (n / TypeMark::kColors)) % TypeMark::kShapes;
    return {static_cast<Shape>(shape), static_cast<int>(color)};
}

QPainterPath polygon(std::initializer_list<QPointF> points) {
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath star() {
    QList<QPointF> points;
    for (int i = 0; i < 10; ++i) {
        const double radius = i % 2 == 0 ? 0.52 : 0.22;
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(QPolygonF(points));
    path.closeSubpath();
    return path;
}

QPainterPath plus(double arm, double half) {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(-arm, -half, 2 * arm, 2 * half);
    path.addRect(-half, -arm, 2 * half, 2 * arm);
    return path.simplified();
}

/// The shape around the origin in a square of side 1; hollow ones are drawn as a line.
struct Outline {
    QPainterPath path;
    bool hollow = false;
};

Outline outlineOf(Shape shape) {
    QPainterPath path;
    switch (shape) {
    case Shape::Disc:
        path.addEllipse(QPointF(0, 0), 0.44, 0.44);
        return {path};
    case Shape::Diamond:
        return {polygon({{0, -0.52}, {0.52, 0}, {0, 0.52}, {-0.52, 0}})};
    case Shape::TriangleUp:
        return {polygon({{0, -0.46}, {0.5, 0.42}, {-0.5, 0.42}})};
    case Shape::Square:
        path.addRect(-0.41, -0.41, 0.82, 0.82);
        return {path};
    case Shape::Cross:
        return {QTransform().rotate(45).map(plus(0.56, 0.13))};
    case Shape::TriangleDown:
        return {polygon({{0, 0.46}, {0.5, -0.42}, {-0.5, -0.42}})};
    case Shape::Plus:
        return {plus(0.48, 0.14)};
    case Shape::Ring:
        path.addEllipse(QPointF(0, 0), 0.38, 0.38);
        return {path, true};
    case Shape::TriangleLeft:
        return {polygon({{-0.46, 0}, {0.42, -0.5}, {0.42, 0.5}})};
    case Shape::HollowDiamond:
        return {polygon({{0, -0.44}, {0.44, 0}, {0, 0.44}, {-0.44, 0}}), true};
    case Shape::HollowSquare:
        path.addRect(-0.36, -0.36, 0.72, 0.72);
        return {path, true};
    case Shape::Star:
        return {star()};
    }
    return {path};
}

} // namespace

TypeMark TypeMarks::of(std::string_view type) {
    const auto known = std::ranges::find(kWellKnown, type, &WellKnown::type);
    if (known != kWellKnown.end())
        return known->mark;
    const auto given = m_given.find(type);
    if (given != m_given.end())
        return given->second;

    const auto taken = [this](TypeMark mark) {
        return std::ranges::any_of(m_given,
                                   [&](const auto &entry) { return entry.second == mark; }) ||
               std::ranges::any_of(kWellKnown, [&](const WellKnown &w) { return w.mark == mark; });
    };
    constexpr std::size_t kAll = std::size_t{TypeMark::kColors} * TypeMark::kShapes;
    TypeMark mark = markNumber(m_given.size());
    for (std::size_t n = 0; n < kAll; ++n) {
        if (!taken(markNumber(n))) {
            mark = markNumber(n);
            break;
        }
    }
    m_given.emplace(type, mark);
    return mark;
}

QColor typeMarkColor(TypeMark mark) {
    return QColor(kColorValues[static_cast<std::size_t>(mark.color) % kColorValues.size()]);
}

void paintTypeMark(QPainter &painter, const QRectF &square, TypeMark mark) {
    const Outline outline = outlineOf(mark.shape);
    const double side = std::min(square.width(), square.height());
    QTransform place;
    place.translate(square.center().x(), square.center().y());
    place.scale(side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = typeMarkColor(mark);
    if (outline.hollow) {
        painter.setPen(QPen(color, std::max(1.0, side * 0.14)));
        painter.setBrush(Qt::NoBrush);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
    }
    painter.drawPath(place.map(outline.path));
    painter.restore();
}

QIcon typeMarkIcon(TypeMark mark) {
    return drawnIcon([mark](QPainter &painter, const QRectF &square, const QPalette &, bool) {
        const double side = square.width() * 0.78;
        QRectF inner(0, 0, side, side);
        inner.moveCenter(square.center());
        paintTypeMark(painter, inner, mark);
    });
}

} // namespace backstory::ui
