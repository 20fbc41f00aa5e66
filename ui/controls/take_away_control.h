#pragma once

#include "ui/controls/window_services.h"
#include "ui/dialogs/printer_chooser.h"
#include "ui/jobs/job_slot.h"
#include "ui/report/export_question.h"
#include "ui/report/order_report.h"
#include "ui/session/workspace.h"

#include <QObject>

#include <functional>

class QMainWindow;
class QPageLayout;

namespace backstory::ui {

class EventMarks;
class OrderTabs;
class StreamListModel;
class TimelineAxis;
class WindowActions;

/// What people take away from the window: exports, prints and PDFs of what is on screen.
///
/// Reading and laying out run in jobs, on the window as it was when they were asked for.
class TakeAwayControl : public QObject {
    Q_OBJECT

public:
    /// What it looks at.
    struct Views {
        StreamListModel *list = nullptr;
        const OrderTabs *tabs = nullptr;
        const TimelineAxis *axis = nullptr;
        const EventMarks *marks = nullptr;
        QMainWindow *window = nullptr;
    };

    TakeAwayControl(Workspace *workspace, RunningJobs *jobs, const Views &views,
                    const WindowServices &services, const WindowActions &actions);

    /// When it is; a test says so.
    void setClock(std::function<Instant()> clock) { m_clock = std::move(clock); }

Q_SIGNALS:
    void failed(const backstory::Error &error);

private:
    using MakeReport = std::function<OrderReport(const Progress &)>;

    void update();
    void exportAs();
    void exportPdf();
    void writeTo(const QString &path);
    void print();
    void printOn(const std::shared_ptr<QPrinter> &printer);
    void preview();
    /// A report of what the window shows now, which a job makes.
    [[nodiscard]] MakeReport reportFor(const QPageLayout &page) const;
    void printReport(const MakeReport &make, const std::shared_ptr<QPrinter> &printer);
    void say(const QString &text);
    [[nodiscard]] ReportOrigin origin() const;
    [[nodiscard]] ExportSubject subject() const;
    [[nodiscard]] OrderReportQuestion question(int stripWidth) const;
    [[nodiscard]] std::optional<json::Pointer> field() const;

    Workspace *m_workspace;
    RunningJobs *m_jobs;
    Views m_views;
    WindowServices m_services;
    SystemPrinterChooser m_systemPrinters;
    PrinterChooser *m_printers;
    const WindowActions &m_actions;
    JobSlot *m_working;
    QString m_folder; ///< of the last PDF
    std::function<Instant()> m_clock;
};

} // namespace backstory::ui
