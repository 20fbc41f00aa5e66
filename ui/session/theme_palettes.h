#pragma once

#include <QPalette>

namespace backstory::ui {

/// The colours of the window's roles, light and dark. What is drawn for one order (marks of event
/// types, tints of changes) is derived from these in `ui/views`' Look.
QPalette lightPalette();
QPalette darkPalette();

} // namespace backstory::ui
