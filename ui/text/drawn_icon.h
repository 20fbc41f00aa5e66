#pragma once

#include <QIcon>
#include <QPalette>
#include <QRectF>

#include <functional>

class QPainter;

namespace backstory::ui {

/// Draws an icon into a square; the last argument says whether it is enabled.
using IconPainter = std::function<void(QPainter &, const QRectF &, const QPalette &, bool)>;

/// An icon that is painted anew at every size and scale, in the colours of the application's
/// palette of that moment.
QIcon drawnIcon(IconPainter painter);

/// The signs of the transport row and of findings, drawn as paths.
enum class Glyph {
    ToStart,
    StepBack,
    Play,
    Pause,
    StepOn,
    ToEnd,
    Warning,
    Fact,
    Up,
    Down,
    Pin,
    Close,
    Live,    ///< a dot that sends out a ring
    NotLive, ///< the ring alone, struck through
    Flag,    ///< a person's own mark on an event
};
QIcon glyphIcon(Glyph glyph);
void paintGlyph(QPainter &painter, const QRectF &square, Glyph glyph, const QColor &color);

} // namespace backstory::ui
