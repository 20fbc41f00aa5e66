#include "ui/controls/link_control.h"

#include "ui/controls/window_actions.h"
#include "ui/models/roles.h"
#include "ui/models/stream_list_model.h"
#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/views/plain_widgets.h"
#include "ui/views/stream_list_view.h"
#include "ui/views/svg_icon.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace backstory::ui {

LinkControl::LinkControl(Workspace *workspace, const WindowActions &actions, StreamListView *list,
                         QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_list(list),
      m_follow(actions.followLink),
      m_back(actions.back),
      m_forward(actions.forward) {
    connect(m_follow, &QAction::triggered, this, &LinkControl::follow);
    connect(m_back, &QAction::triggered, workspace, &Workspace::goBack);
    connect(m_forward, &QAction::triggered, workspace, &Workspace::goForward);
    connect(workspace, &Workspace::trailChanged, this, &LinkControl::update);
    connect(
        workspace->document(), &OrderDocument::linkFollowed, workspace,
        [workspace](const StreamLink &link) { workspace->openLinked(link.entity, link.stream); });
    connect(list, &StreamListView::cellMenuRequested, this, &LinkControl::showCellMenu);
    update();
}

void LinkControl::update() {
    m_back->setEnabled(m_workspace->trail().canGoBack());
    m_forward->setEnabled(m_workspace->trail().canGoForward());
    // Which id stands there is looked up when it is followed: it may change with the moment.
    const auto &opened = m_workspace->opened();
    QString entity = entityText("customer");
    bool leads = false;
    if (opened && !m_workspace->document()->isEmpty()) {
        for (const RulesetLink &link : opened->rules->links()) {
            if (!m_workspace->tableOf(link.entity))
                continue;
            entity = entityText(link.entity);
            leads = true;
            break;
        }
    }
    m_follow->setText(tr("Go to the %1").arg(withoutMnemonic(entity)));
    m_follow->setToolTip(plainToolTip(entity));
    m_follow->setEnabled(leads);
}

std::optional<StreamLink> LinkControl::reachableLink() const {
    const OrderDocument &document = *m_workspace->document();
    if (document.isEmpty())
        return std::nullopt;
    const json::Value state = document.history()->stateAt(document.shownMoment());
    for (StreamLink &link : linksIn(state, document.history()->rules())) {
        if (m_workspace->tableOf(link.entity))
            return std::move(link);
    }
    return std::nullopt;
}

void LinkControl::follow() {
    if (const auto link = reachableLink())
        m_workspace->openLinked(link->entity, link->stream);
}

void LinkControl::showCellMenu(const QModelIndex &index, const QPoint &where) {
    const auto &opened = m_workspace->opened();
    if (!opened)
        return;
    auto *menu = new QMenu(m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("ordersCellMenu"));
    const QString whole = index.data(ValueRole).toString();
    connect(menu->addAction(svgIcon(QStringLiteral("copy")), tr("&Copy")), &QAction::triggered,
            m_list, [whole] { QGuiApplication::clipboard()->setText(whole); });
    const auto *streams = qobject_cast<const StreamListModel *>(index.model());
    connect(menu->addAction(tr("Open in a new &tab")), &QAction::triggered, m_workspace,
            [this, stream = streams->streamAt(index.row())] { m_workspace->openInNewTab(stream); });
    if (index.column() != StreamListModel::kIdColumn && !whole.isEmpty()) {
        const auto &column = opened->rules->columns()[static_cast<std::size_t>(index.column() - 1)];
        const auto entity = linkedEntity(column, *opened->rules);
        if (entity && m_workspace->tableOf(*entity)) {
            const QString text =
                tr("Go to %1 %2").arg(entityText(*entity), elidedId(whole.toStdString()));
            QAction *go = addPlainAction(menu, text);
            go->setIcon(svgIcon(QStringLiteral("link")));
            connect(go, &QAction::triggered, m_workspace, [this, entity = *entity, whole] {
                m_workspace->openLinked(entity, StreamId(whole.toStdString()));
            });
        }
    }
    menu->popup(where);
}

} // namespace backstory::ui
