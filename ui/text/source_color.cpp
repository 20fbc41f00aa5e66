#include "ui/text/source_color.h"

#include "ui/text/drawn_icon.h"
#include "ui/text/look.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace backstory::ui {
namespace {

struct Entry {
    SourceColor color;
    const char *key;
    const char *name;
    QRgb value;
};

constexpr std::array<Entry, 9> kEntries{{
    {SourceColor::None, "none", QT_TRANSLATE_NOOP("SourceColor", "no colour"), 0},
    {SourceColor::Red, "red", QT_TRANSLATE_NOOP("SourceColor", "red"), 0xffd0402b},
    {SourceColor::Orange, "orange", QT_TRANSLATE_NOOP("SourceColor", "orange"), 0xffe69f00},
    {SourceColor::Yellow, "yellow", QT_TRANSLATE_NOOP("SourceColor", "yellow"), 0xffb79f00},
    {SourceColor::Green, "green", QT_TRANSLATE_NOOP("SourceColor", "green"), 0xff009e73},
    {SourceColor::Sky, "sky", QT_TRANSLATE_NOOP("SourceColor", "light blue"), 0xff56b4e9},
    {SourceColor::Blue, "blue", QT_TRANSLATE_NOOP("SourceColor", "blue"), 0xff0072b2},
    {SourceColor::Purple, "purple", QT_TRANSLATE_NOOP("SourceColor", "purple"), 0xffcc79a7},
    {SourceColor::Grey, "grey", QT_TRANSLATE_NOOP("SourceColor", "grey"), 0xff8a8f98},
}};

const Entry &entryOf(SourceColor color) {
    return *std::ranges::find(kEntries, color, &Entry::color);
}

} // namespace

QString sourceColorName(SourceColor color) {
    return QCoreApplication::translate("SourceColor", entryOf(color).name);
}

QString sourceColorKey(SourceColor color) {
    return QString::fromLatin1(entryOf(color).key);
}

SourceColor sourceColorFromKey(const QString &key) {
    const auto found = std::ranges::find_if(
        kEntries, [&](const Entry &entry) { return key == QLatin1String(entry.key); });
    return found == kEntries.end() ? SourceColor::None : found->color;
}

QColor sourceColorValue(SourceColor color) {
    return color == SourceColor::None ? QColor() : QColor(entryOf(color).value);
}

QIcon sourceColorIcon(SourceColor color) {
    return drawnIcon(
        [color](QPainter &painter, const QRectF &square, const QPalette &palette, bool enabled) {
            const double inset = square.width() / 6;
            const QRectF swatch = square.adjusted(inset, inset, -inset, -inset);
            const Look look = Look::from(palette, QGuiApplication::font());
            painter.setPen(QPen(look.dim, 1));
            painter.setBrush(color == SourceColor::None ? QBrush(Qt::NoBrush)
                                                        : QBrush(sourceColorValue(color)));
            painter.setOpacity(enabled ? 1.0 : 0.5);
            painter.drawRoundedRect(swatch, inset / 2, inset / 2);
        });
}

} // namespace backstory::ui
