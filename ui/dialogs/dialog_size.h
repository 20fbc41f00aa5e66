#pragma once

class QWidget;

namespace backstory::ui {

/// Makes a dialog so many letters wide and so many lines of text high, as far as its screen has
/// room for that and for the frame around it.
void sizeToText(QWidget &dialog, int letters, int lines);

} // namespace backstory::ui
