#include "ui/session/text_size.h"

#include <QApplication>
#include <QFont>

#include <algorithm>

namespace backstory::ui {

namespace {

constexpr int kWhole = 100;

} // namespace

void applyTextSize(int percent) {
    static const QFont system = QApplication::font();
    const int wanted =
        percent == 0 ? kWhole : std::clamp(percent, kTextSizes.front(), kTextSizes.back());
    QFont font = system;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(system.pointSizeF() * wanted / kWhole);
    else // a system that measures its text in pixels
        font.setPixelSize(system.pixelSize() * wanted / kWhole);
    if (QApplication::font() != font)
        QApplication::setFont(font);
}

} // namespace backstory::ui
