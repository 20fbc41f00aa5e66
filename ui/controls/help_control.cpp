#include "ui/controls/help_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/key_groups.h"
#include "ui/dialogs/keys_dialog.h"

#include <QAction>
#include <QMainWindow>

namespace backstory::ui {

HelpControl::HelpControl(const WindowActions &actions, QMainWindow *window)
    : QObject(window), m_window(window) {
    connect(actions.keys, &QAction::triggered, this, &HelpControl::showKeys);
    connect(actions.about, &QAction::triggered, this, &HelpControl::showAbout);
}

void HelpControl::showKeys() {
    (new KeysDialog(menuKeys(*m_window->menuBar()) + placeKeys(), m_window))->open();
}

void HelpControl::showAbout() {
    (new AboutDialog(m_window))->open();
}

} // namespace backstory::ui
