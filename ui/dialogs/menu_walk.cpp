#include "ui/dialogs/menu_walk.h"

#include "ui/text/action_text.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSet>

namespace backstory::ui {

namespace {

class Walk {
public:
    void into(const QList<QAction *> &actions, const QStringList &menus, bool enabled) {
        for (QAction *action : actions) {
            if (action->isSeparator() || !action->isVisible() || m_seen.contains(action))
                continue;
            m_seen << action;
            const bool can = enabled && action->isEnabled();
            QMenu *menu = action->menu();
            if (!menu) {
                m_entries.push_back({action, menus, can});
                continue;
            }
            Q_EMIT menu->aboutToShow();
            into(menu->actions(), QStringList(menus) << withoutUnderline(menu->title()), can);
        }
    }

    std::vector<MenuEntry> take() { return std::move(m_entries); }

private:
    QSet<QAction *> m_seen;
    std::vector<MenuEntry> m_entries;
};

} // namespace

std::vector<MenuEntry> walkMenus(const QMenuBar &bar) {
    Walk walk;
    walk.into(bar.actions(), {}, true);
    return walk.take();
}

} // namespace backstory::ui
