#pragma once

#include "ui/session/workspace.h"

#include <QObject>

namespace backstory::ui {

class SampleBanner;
class WindowActions;

/// The sample says that it is one, and leads to its stories.
class SampleControl : public QObject {
    Q_OBJECT

public:
    SampleControl(Workspace *workspace, const WindowActions &actions, SampleBanner *banner,
                  QObject *parent);

private:
    void takeTable();

    Workspace *m_workspace;
    SampleBanner *m_banner;
    std::shared_ptr<ReaderPool> m_decidedFor; ///< the source for which the banner was decided
};

} // namespace backstory::ui
