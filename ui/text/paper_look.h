#pragma once

#include "ui/text/look.h"

namespace backstory::ui {

/// The look of what is printed: black on white, whatever the window's theme, in the family of its
/// font. Its sizes are points on paper.
Look paperLook(const QFont &windowFont);

} // namespace backstory::ui
