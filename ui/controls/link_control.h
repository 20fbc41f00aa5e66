#pragma once

#include "ui/models/stream_links.h"
#include "ui/session/workspace.h"

#include <QObject>

class QAction;
class QModelIndex;
class QPoint;

namespace backstory::ui {

class StreamListView;
class WindowActions;

/// Leads from one stream to another: the links of the rules (an order's customer), and back.
class LinkControl : public QObject {
    Q_OBJECT

public:
    LinkControl(Workspace *workspace, const WindowActions &actions, StreamListView *list,
                QObject *parent);

private:
    void update();
    void follow();
    void showCellMenu(const QModelIndex &index, const QPoint &where);
    /// The first link of the shown state that leads to a table of this source.
    [[nodiscard]] std::optional<StreamLink> reachableLink() const;

    Workspace *m_workspace;
    StreamListView *m_list;
    QAction *m_follow;
    QAction *m_back;
    QAction *m_forward;
};

} // namespace backstory::ui
