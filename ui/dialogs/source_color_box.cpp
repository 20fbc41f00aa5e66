#include "ui/dialogs/source_color_box.h"

namespace backstory::ui {

SourceColorBox::SourceColorBox(QWidget *parent) : QComboBox(parent) {
    setObjectName(QStringLiteral("sourceColor"));
    setAccessibleName(tr("Colour"));
    setToolTip(tr("A stripe of this colour stands beside the source's name, so that one source is "
                  "not taken for another."));
    for (const SourceColor color : kSourceColors)
        addItem(sourceColorIcon(color), sourceColorName(color), static_cast<int>(color));
}

SourceColor SourceColorBox::color() const {
    return static_cast<SourceColor>(currentData().toInt());
}

void SourceColorBox::setColor(SourceColor color) {
    setCurrentIndex(findData(static_cast<int>(color)));
}

} // namespace backstory::ui
