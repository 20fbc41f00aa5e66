#pragma once

#include <QIcon>

namespace backstory::ui {

/// The icon of the program in all the sizes that windows, docks and task lists ask for: up to 24
/// pixels a simpler drawing, which stays readable there.
QIcon programIcon();

} // namespace backstory::ui
