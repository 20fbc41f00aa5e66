#pragma once

#include <QIcon>
#include <QRectF>

#include <map>
#include <string>
#include <string_view>

class QPainter;

namespace backstory::ui {

/// How a type of event looks: a shape in a colour, so that neither has to carry it alone.
struct TypeMark {
    enum class Shape {
        Disc,
        Diamond,
        TriangleUp,
        Square,
        Cross,
        TriangleDown,
        Plus,
        Ring,
        TriangleLeft,
        HollowDiamond,
        HollowSquare,
        Star,
    };
    static constexpr int kShapes = 12;
    /// The eight of Okabe and Ito, told apart by colour-blind people too. Their yellow is darkened
    /// and their black made grey, to be seen on white and on black.
    static constexpr int kColors = 8;

    Shape shape = Shape::Disc;
    int color = 0;

    friend bool operator==(const TypeMark &, const TypeMark &) = default;
};

/// Gives each type its mark, the same one everywhere and for as long as the window is open.
///
/// The well-known types of an order have theirs fixed; others get the next free one when they are
/// first asked for. Threads: the window's thread.
class TypeMarks {
public:
    TypeMark of(std::string_view type);

private:
    std::map<std::string, TypeMark, std::less<>> m_given;
};

QColor typeMarkColor(TypeMark mark);
/// Draws a mark into a square, as a path: sharp at every scale.
void paintTypeMark(QPainter &painter, const QRectF &square, TypeMark mark);
QIcon typeMarkIcon(TypeMark mark);

} // namespace backstory::ui
