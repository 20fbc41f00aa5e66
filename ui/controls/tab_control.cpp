#include "ui/controls/tab_control.h"

#include "ui/controls/window_actions.h"
#include "ui/text/visible_text.h"
#include "ui/views/open_orders_bar.h"
#include "ui/views/stream_list_view.h"

#include <QAction>

namespace backstory::ui {

TabControl::TabControl(Workspace *workspace, const WindowActions &actions, OpenOrdersBar *bar,
                       StreamListView *list, QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_bar(bar),
      m_new(actions.newTab),
      m_close(actions.closeTab),
      m_reopen(actions.reopenTab),
      m_next(actions.nextTab),
      m_previous(actions.previousTab) {
    connect(workspace, &Workspace::tabsChanged, this, &TabControl::update);
    connect(bar, &OpenOrdersBar::chosen, this, [this](int index) {
        m_workspace->showTab(static_cast<std::size_t>(index));
        update(); // until that order is read, the one that is shown is in front
    });
    connect(bar, &OpenOrdersBar::closeWanted, workspace,
            [workspace](int index) { workspace->closeTab(static_cast<std::size_t>(index)); });
    connect(bar, &OpenOrdersBar::moved, workspace, [workspace](int from, int to) {
        workspace->moveTab(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    });
    connect(list, &StreamListView::newTabWanted, workspace, &Workspace::openInNewTab);
    connect(m_new, &QAction::triggered, workspace, &Workspace::duplicateTab);
    connect(m_close, &QAction::triggered, workspace,
            [workspace] { workspace->closeTab(workspace->tabs().current()); });
    connect(m_reopen, &QAction::triggered, workspace, &Workspace::reopenTab);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    update();
}

void TabControl::step(int direction) {
    const OrderTabList &tabs = m_workspace->tabs();
    const std::size_t count = tabs.all().size();
    m_workspace->showTab(direction > 0 ? (tabs.current() + 1) % count
                                       : (tabs.current() + count - 1) % count);
}

void TabControl::update() {
    const OrderTabList &tabs = m_workspace->tabs();
    std::vector<OpenOrdersBar::Label> labels;
    for (const OrderTab &tab : tabs.all())
        labels.push_back({tab.kept.stream.text(), visible(tab.kept.table)});
    m_bar->setTabs(labels, static_cast<int>(tabs.current()));
    const bool several = labels.size() > 1;
    const bool order = !tabs.front().kept.stream.empty();
    m_new->setEnabled(order);
    m_close->setEnabled(order || several);
    m_reopen->setEnabled(tabs.hasClosed());
    m_next->setEnabled(several);
    m_previous->setEnabled(several);
}

} // namespace backstory::ui
