#pragma once

#include "ui/jobs/job_slot.h"
#include "ui/report/laid_out_report.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QPrinter;
class QPrintPreviewWidget;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace backstory::ui {

/// The pages of a report as they would come out of the printer. It is there at once; the pages come
/// when a job has laid them out, and closing it gives that up. Shows and asks, prints nothing.
///
/// Ownership: deletes itself when closed. Threads: the window's; `makeReport` runs on a job's.
class PrintPreviewDialog : public QDialog {
    Q_OBJECT

public:
    using MakeReport = std::function<OrderReport(const Progress &)>;

    PrintPreviewDialog(MakeReport makeReport, const Look &paper, RunningJobs *jobs,
                       QWidget *parent);
    ~PrintPreviewDialog() override;

Q_SIGNALS:
    /// What is shown shall be printed.
    void printWanted(const std::shared_ptr<const backstory::ui::OrderReport> &report);

private:
    QWidget *makePages();
    QWidget *makeTools();
    QToolButton *makeTool(const char *name, const QString &text, const QString &spoken);
    QWidget *makeButtons();
    void layOut(MakeReport makeReport, const Look &paper);
    void take(std::shared_ptr<const LaidOutReport> pages);
    void goBy(int pages);
    void update();

    std::unique_ptr<QPrinter> m_printer; ///< only measured, never printed on
    std::shared_ptr<const LaidOutReport> m_pages;
    QStackedWidget *m_stack;
    QLabel *m_said; ///< instead of pages
    QPrintPreviewWidget *m_view = nullptr;
    QLabel *m_number;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QWidget *m_tools = nullptr;
    QPushButton *m_print = nullptr;
    JobSlot *m_work;
};

} // namespace backstory::ui
