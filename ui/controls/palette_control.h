#pragma once

#include "ui/controls/window_services.h"
#include "ui/dialogs/command.h"
#include "ui/session/workspace.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QMainWindow;

namespace backstory::ui {

class CommandPalette;
class FilterField;
class MomentControl;
class WindowActions;

/// The palette of commands: everything that stands in the menus, what was run lately first, and
/// what can be made of the very words: an order by its id, a moment, a time zone.
class PaletteControl : public QObject {
    Q_OBJECT

public:
    PaletteControl(Workspace *workspace, const WindowServices &services,
                   const WindowActions &actions, MomentControl *moments, FilterField *filter,
                   QMainWindow *window);

private:
    void toggle();
    void run(const Command &command);
    [[nodiscard]] std::vector<Command> menuCommands() const;
    void addTabs(std::vector<Command> &commands) const;
    [[nodiscard]] std::vector<Command> answersTo(const QString &text) const;
    [[nodiscard]] std::optional<Command> momentNamed(const QString &text) const;
    void addOrders(std::vector<Command> &answers, const QString &text) const;
    void addZones(std::vector<Command> &answers, const QString &text) const;

    Workspace *m_workspace;
    SessionSettings &m_settings;
    MomentControl *m_moments;
    FilterField *m_filter;
    QMainWindow *m_window;
    QPointer<CommandPalette> m_palette;
};

} // namespace backstory::ui
