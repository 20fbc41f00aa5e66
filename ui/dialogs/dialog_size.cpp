#include "ui/dialogs/dialog_size.h"

#include <QScreen>
#include <QWidget>

namespace backstory::ui {

void sizeToText(QWidget &dialog, int letters, int lines) {
    // Before it is shown, nobody knows how large its frame will be.
    constexpr QSize kFrame(16, 48);
    const QFontMetrics text = dialog.fontMetrics();
    dialog.resize(QSize(letters * text.averageCharWidth(), lines * text.height())
                      .boundedTo(dialog.screen()->availableSize() - kFrame));
}

} // namespace backstory::ui
