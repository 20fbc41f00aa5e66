#pragma once

#include "ui/session/workspace.h"

#include <QObject>

class QMainWindow;

namespace backstory::ui {

class OrderTabs;
class SourceBar;
class SourceControl;
class StatusLine;

/// Says in few words what is open: in the title, on the button of the source, and in the status
/// line how much of it there is, by which rules, and what must be known of it.
class SummaryControl : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace = nullptr;
        const SourceControl *sources = nullptr;
        SourceBar *bar = nullptr;
        StatusLine *status = nullptr;
        OrderTabs *tabs = nullptr;
        QMainWindow *window = nullptr;
    };
    explicit SummaryControl(const Parts &parts);

private:
    void saySource();
    void sayLoaded();
    void sayFindings(const std::vector<Finding> &findings);

    Parts m_parts;
};

} // namespace backstory::ui
