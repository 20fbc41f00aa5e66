#pragma once

#include "ui/session/live_log.h"
#include "ui/session/workspace.h"

#include <QObject>

namespace backstory::ui {

class LiveSign;
class PastBanner;
class StreamListModel;

/// Keeps the window up to date: what arrives in the table that is open reaches the list and the
/// order shown, and the status line says how it stands.
class LiveControl : public QObject {
    Q_OBJECT

public:
    LiveControl(Workspace *workspace, StreamListModel *list, LiveSign *sign, PastBanner *banner,
                QObject *parent);

    [[nodiscard]] LiveLog *log() const { return m_log; }

private:
    void followTable();
    void takeArrivals(const Arrivals &arrivals);
    void takeGrown();
    void noteMeanwhile(const Arrivals &arrivals);
    void takeOpened();
    void takePastChange(const PastChange &change);
    void takeKeptMoment(const HeldMoment &kept, const FoundMoment &found);
    void goToFirst();
    void sayState();

    Workspace *m_workspace;
    StreamListModel *m_list;
    LiveSign *m_sign;
    PastBanner *m_banner;
    LiveLog *m_log;
    Arrivals m_meanwhile; ///< while an order was being opened
    PastChange m_past;    ///< what the banner says
};

} // namespace backstory::ui
