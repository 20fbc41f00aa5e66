#pragma once

#include <QDialogButtonBox>

namespace backstory::ui {

/// Lets Tab go from the buttons of the box on to what comes after them. Call it when all buttons
/// are in it: Qt makes the box lead to its first button, and where buttons were added one by one,
/// the box stands behind them, so that Tab would go round among them for ever.
inline void letTabPass(QDialogButtonBox &buttons) {
    buttons.setFocusProxy(nullptr);
}

} // namespace backstory::ui
