#include "ui/controls/field_control.h"

#include "ui/controls/window_actions.h"
#include "ui/session/state_command.h"
#include "ui/views/field_menu.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QMenu>

namespace backstory::ui {

FieldControl::FieldControl(Workspace *workspace, const WindowActions &actions, OrderTabs *tabs,
                           QWidget *window)
    : QObject(window), m_workspace(workspace), m_menu(actions.field) {
    OrderDocument *document = workspace->document();
    connect(actions.findInState, &QAction::triggered, tabs, &OrderTabs::find);
    connect(document, &OrderDocument::fieldCommandWanted, this, &FieldControl::copyCommand);
    connect(document, &OrderDocument::selectedFieldChanged, this, &FieldControl::enableMenu);
    connect(document, &OrderDocument::historyChanged, this, &FieldControl::enableMenu);
    connect(m_menu, &QMenu::aboutToShow, this, &FieldControl::fillMenu);
    enableMenu();
}

void FieldControl::enableMenu() {
    const OrderDocument &document = *m_workspace->document();
    m_menu->setEnabled(document.selectedField() && !document.isEmpty());
}

void FieldControl::fillMenu() {
    OrderDocument &document = *m_workspace->document();
    const auto &path = document.selectedField();
    m_menu->clear();
    if (!path || document.isEmpty())
        return;
    const Moment moment = document.shownMoment();
    FieldAt field{*path, document.history()->valueAt(*path, moment), std::nullopt};
    if (const auto blame = document.history()->blame(*path, moment))
        field.writer = blame->writer;
    fillFieldMenu(*m_menu, document, field);
}

void FieldControl::copyCommand(const json::Pointer &path) const {
    const auto &opened = m_workspace->opened();
    const OrderDocument &document = *m_workspace->document();
    if (!opened || document.isEmpty())
        return;
    copyText(historyCommand(*opened, m_workspace->wish(), *document.history(), path).toStdString());
}

} // namespace backstory::ui
