#include "ui/controls/rules_control.h"

#include "ui/controls/window_actions.h"
#include "ui/views/plain_widgets.h"

#include <QAction>
#include <QMenu>

namespace backstory::ui {

RulesControl::RulesControl(Workspace *workspace, const WindowServices &services,
                           const WindowActions &actions, QWidget *window)
    : QObject(window),
      m_workspace(workspace),
      m_files(services.files),
      m_menu(actions.rules),
      m_window(window) {
    connect(workspace, &Workspace::tableChanged, this, &RulesControl::fillMenu);
    fillMenu();
}

void RulesControl::fillMenu() {
    m_menu->clear();
    const auto &opened = m_workspace->opened();
    m_menu->setEnabled(opened != nullptr);
    if (!opened)
        return;
    const std::string &wished = m_workspace->wish().rules;
    const std::string &used = opened->rules->name();
    addChoice(tr("&As the table suggests"), {}, wished.empty());
    m_menu->addSeparator();
    bool known = wished.empty();
    for (const std::string &name : Ruleset::shippedNames()) {
        const auto rules = Ruleset::load(name);
        if (!rules->entity().empty() && rules->entity() != opened->table.entity)
            continue; // they would not be taken
        known = known || name == wished;
        //: an entry of the menu of rules: name and version
        addChoice(tr("%1 %2").arg(visible(name), visible(rules->version())), name,
                  name == wished || (wished.empty() && name == used));
    }
    if (!known)
        addChoice(visible(used), wished, true);
    m_menu->addSeparator();
    QAction *file = m_menu->addAction(tr("From a &file…"));
    file->setObjectName(QStringLiteral("actionRulesFile"));
    connect(file, &QAction::triggered, this, [this] {
        m_files->choose(m_window, rulesQuestion(),
                        [this](const QString &path) { choose(path.toStdString()); });
    });
}

void RulesControl::addChoice(const QString &text, const std::string &rules, bool current) {
    QAction *action = rules.empty() ? m_menu->addAction(text) : addPlainAction(m_menu, text);
    action->setObjectName(QStringLiteral("actionRules_") + QString::fromStdString(rules));
    action->setCheckable(true);
    action->setChecked(current);
    connect(action, &QAction::triggered, this, [this, rules] { choose(rules); });
}

void RulesControl::choose(const std::string &rules) {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    OpenWish wish = m_workspace->wish();
    wish.rules = rules;
    wish.table = opened->table.displayName();
    wish.password = opened->readers->address().password;
    m_workspace->openKept(wish, m_workspace->asOf(), m_workspace->keptOrders(),
                          m_workspace->tabs().current());
}

} // namespace backstory::ui
