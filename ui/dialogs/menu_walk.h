#pragma once

#include <QStringList>

#include <vector>

class QAction;
class QMenuBar;

namespace backstory::ui {

/// An action of the menus, and the menus that lead to it.
struct MenuEntry {
    QAction *action = nullptr;
    QStringList menus; ///< `Go`, `Filters`
    /// Whether it can be chosen now: it is enabled, and so are the menus that lead to it.
    bool enabled = true;
};

/// Everything that the menus hold, in their order, each action once. Menus that are filled when
/// they are shown are filled first.
std::vector<MenuEntry> walkMenus(const QMenuBar &bar);

} // namespace backstory::ui
