#pragma once

#include "ui/controls/window_services.h"
#include "ui/session/workspace.h"

#include <QObject>

class QMenu;
class QWidget;

namespace backstory::ui {

class SourceBar;
class WindowActions;

/// When and in which zone: the list's "as of", the zone of all times, and the way to a moment of
/// the order.
class MomentControl : public QObject {
    Q_OBJECT

public:
    MomentControl(Workspace *workspace, const WindowServices &services,
                  const WindowActions &actions, SourceBar *bar, QWidget *window);

    /// `UTC`, `local` or a name; answers whether there is such a zone.
    bool chooseZone(const QString &name);

Q_SIGNALS:
    void failed(const backstory::Error &error);

private:
    void fillAsOf(QMenu *menu);
    void fillZones(QMenu *menu);
    void setAsOf(AsOf::Kind kind, Instant instant, bool dateOnly);
    void fillKnownAt(QMenu *menu);
    void setKnownAt(const std::optional<Instant> &known);
    void askAsOf();
    void askKnownAt();
    void askMoment();
    void takeAsOf();
    void takeKnownAt();
    void takeZone();
    [[nodiscard]] const Zone &zone() const { return m_workspace->document()->zone(); }

    Workspace *m_workspace;
    WindowServices m_services;
    SourceBar *m_bar;
    QWidget *m_window;
    QString m_zoneName; ///< as chosen: `local` stays `local` on another machine
    QMenu *m_asOfMenu;
    QMenu *m_knownAtMenu;
};

} // namespace backstory::ui
