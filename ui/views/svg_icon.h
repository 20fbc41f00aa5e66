#pragma once

#include <QIcon>
#include <QString>

namespace backstory::ui {

/// An icon of resources/icons by its name, in the text colour of the palette of that moment, sharp
/// at every scale.
QIcon svgIcon(const QString &name);

} // namespace backstory::ui
