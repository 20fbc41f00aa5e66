#include "ui/views/svg_icon.h"

#include "ui/text/drawn_icon.h"

#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace backstory::ui {

namespace {

// The one colour in which the icons are drawn, see resources/icons/README.md.
constexpr auto kDrawnColor = "#808080";

} // namespace

QIcon svgIcon(const QString &name) {
    QFile file(QStringLiteral(":/icons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray drawing = file.readAll();
    return drawnIcon([drawing](QPainter &painter, const QRectF &square, const QPalette &palette,
                               bool enabled) {
        const QColor color =
            palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
        QByteArray colored = drawing;
        colored.replace(kDrawnColor, color.name().toLatin1());
        QSvgRenderer(colored).render(&painter, square);
    });
}

} // namespace backstory::ui
