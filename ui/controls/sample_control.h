#pragma once

#include "ui/session/workspace.h"

#include <QObject>

namespace backstory::ui {

class SampleBanner;
class SessionSettings;
class WindowActions;

/// The sample says that it is one, and leads to its stories. Whoever hid that line meets it again
/// only when he opens the sample by its menu.
class SampleControl : public QObject {
    Q_OBJECT

public:
    SampleControl(Workspace *workspace, SessionSettings *settings, const WindowActions &actions,
                  SampleBanner *banner, QObject *parent);

private:
    void takeTable();

    Workspace *m_workspace;
    SessionSettings *m_settings;
    SampleBanner *m_banner;
    std::shared_ptr<ReaderPool> m_decidedFor; ///< the source for which the banner was decided
};

} // namespace backstory::ui
