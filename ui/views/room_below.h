#pragma once

#include "ui/text/look.h"

#include <QFontMetrics>
#include <QWidget>

namespace backstory::ui {

/// Whether a view of rows is high enough to say below them where a value comes from: what is left
/// must still show some of them. Where it is not, the tooltips say it.
inline bool hasRoomBelow(const QWidget &view) {
    constexpr int kRows = 7;
    constexpr int kLines = 5;
    const Look look = Look::of(&view);
    return view.height() >= kRows * look.rowHeight() + kLines * QFontMetrics(look.body).height();
}

} // namespace backstory::ui
