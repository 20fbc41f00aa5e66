#include "ui/controls/take_away_control.h"

#include "ui/controls/window_actions.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/print_preview_dialog.h"
#include "ui/models/event_marks.h"
#include "ui/models/stream_list_model.h"
#include "ui/report/pdf_file.h"
#include "ui/report/report_pages.h"
#include "ui/text/paper_look.h"
#include "ui/text/visible_text.h"
#include "ui/views/order_tabs.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QPointer>
#include <QPrinter>
#include <QStandardPaths>
#include <QStatusBar>

namespace backstory::ui {
namespace {

using Tab = OrderTabs::Tab;
using What = ExportQuestion::What;

constexpr int kSaidFor = 8'000; ///< ms

ReportPart partOf(Tab tab) {
    switch (tab) {
    case Tab::State:
        return ReportPart::State;
    case Tab::Changes:
        return ReportPart::Changes;
    case Tab::Compare:
        return ReportPart::Compare;
    case Tab::Payload:
        return ReportPart::Payload;
    case Tab::FieldHistory:
        return ReportPart::FieldHistory;
    case Tab::Findings:
        break;
    }
    return ReportPart::Findings;
}

/// What a person most likely wants of that tab.
What whatOf(Tab tab) {
    switch (tab) {
    case Tab::State:
        return What::State;
    case Tab::Compare:
        return What::Difference;
    case Tab::FieldHistory:
        return What::FieldHistory;
    case Tab::Findings:
        return What::Findings;
    case Tab::Changes:
    case Tab::Payload:
        break;
    }
    return What::Events;
}

/// What a paper of that tab is called, without an ending.
QString paperName(Tab tab, const ExportSubject &subject) {
    if (tab == Tab::Changes)
        return momentFileName(QStringLiteral("changes"), subject);
    if (tab == Tab::Payload)
        return momentFileName(QStringLiteral("payload"), subject);
    ExportQuestion named;
    named.what = whatOf(tab);
    return QFileInfo(exportFileName(named, subject)).completeBaseName();
}

/// By what a moment is known again; nothing at the start.
std::optional<EventId> eventOf(const History &history, Moment moment) {
    return moment.value > 0 ? std::optional(history.facts(moment.lastEvent()).id) : std::nullopt;
}

/// How many pixels of a screen the strip is wide on a paper.
int stripWidth(const QPageLayout &page) {
    constexpr double kPixelsPerPoint = 96.0 / 72;
    return static_cast<int>(page.paintRectPoints().width() * kPixelsPerPoint);
}

} // namespace

TakeAwayControl::TakeAwayControl(Workspace *workspace, RunningJobs *jobs, const Views &views,
                                 const WindowServices &services, const WindowActions &actions)
    : QObject(views.window),
      m_workspace(workspace),
      m_jobs(jobs),
      m_views(views),
      m_services(services),
      m_printers(services.printers ? services.printers : &m_systemPrinters),
      m_actions(actions),
      m_working(new JobSlot(jobs, this)),
      m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)),
      m_clock([] { return *Instant::fromSeconds(Instant::now().seconds()); }) {
    setObjectName(QStringLiteral("takeAwayControl"));
    connect(actions.exportAs, &QAction::triggered, this, &TakeAwayControl::exportAs);
    connect(actions.exportPdf, &QAction::triggered, this, &TakeAwayControl::exportPdf);
    connect(actions.print, &QAction::triggered, this, &TakeAwayControl::print);
    connect(actions.printPreview, &QAction::triggered, this, &TakeAwayControl::preview);
    connect(workspace, &Workspace::tableChanged, this, &TakeAwayControl::update);
    connect(workspace->document(), &OrderDocument::historyChanged, this, &TakeAwayControl::update);
    connect(m_working, &JobSlot::started, this, &TakeAwayControl::update);
    connect(m_working, &JobSlot::ended, this, &TakeAwayControl::update);
    connect(m_working, &JobSlot::failed, this, &TakeAwayControl::failed);
    update();
}

void TakeAwayControl::update() {
    const bool order = !m_workspace->document()->isEmpty() && m_workspace->opened();
    const bool free = !m_working->isRunning();
    m_actions.exportAs->setEnabled(m_workspace->opened() != nullptr);
    m_actions.exportPdf->setEnabled(order && free);
    m_actions.print->setEnabled(order && free);
    m_actions.printPreview->setEnabled(order && free);
}

ReportOrigin TakeAwayControl::origin() const {
    return originOf(*m_workspace->opened(), m_workspace->wish().sample, m_workspace->asOf(),
                    m_workspace->document()->zone(), m_clock());
}

std::optional<json::Pointer> TakeAwayControl::field() const {
    const OrderDocument &document = *m_workspace->document();
    return document.fieldLookedAt();
}

ExportSubject TakeAwayControl::subject() const {
    const OrderDocument &document = *m_workspace->document();
    ExportSubject subject;
    subject.origin = origin();
    subject.opened = m_workspace->opened();
    if (m_views.list->filter() && !m_views.list->filter()->isEmpty())
        subject.filter = m_views.list->filter();
    if (document.isEmpty())
        return subject;
    subject.history = document.historyForJobs();
    subject.a = document.shownMoment();
    subject.b = document.comparedMoment();
    subject.eventA = eventOf(*document.history(), subject.a);
    subject.eventB = eventOf(*document.history(), subject.b);
    subject.other = comparedSide(document);
    subject.field = field();
    subject.marks = m_views.marks->marks();
    return subject;
}

void TakeAwayControl::exportAs() {
    if (!m_workspace->opened())
        return;
    const What first =
        m_workspace->document()->isEmpty() ? What::Orders : whatOf(m_views.tabs->shownTab());
    (new ExportDialog(subject(), first, {m_services.files, m_services.settings, m_jobs},
                      m_views.window))
        ->open();
}

OrderReportQuestion TakeAwayControl::question(int stripWidth) const {
    const OrderDocument &document = *m_workspace->document();
    const ReportPart part = partOf(m_views.tabs->shownTab());
    OrderReportQuestion question;
    question.part = part;
    question.origin = origin();
    question.a = document.shownMoment();
    question.b = document.comparedMoment();
    question.other = comparedSide(document);
    question.field = field();
    question.findings = document.findings();
    question.marks = m_views.marks->marks();
    question.timeline =
        sketchTimeline(document, *m_views.axis, paperLook(m_views.window->font()), stripWidth,
                       part == ReportPart::Compare && !question.other, m_views.marks->versions());
    return question;
}

void TakeAwayControl::exportPdf() {
    if (m_workspace->document()->isEmpty() || !m_workspace->opened())
        return;
    const QString name = paperName(m_views.tabs->shownTab(), subject()) + QStringLiteral(".pdf");
    m_services.files->chooseNew(m_views.window, QDir(m_folder).filePath(name),
                                {tr("PDF (*.pdf)"), tr("All files (*)")},
                                [this](const QString &path) { writeTo(path); });
}

void TakeAwayControl::writeTo(const QString &path) {
    if (m_workspace->document()->isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    m_working->start(
        tr("Writing %1").arg(visible(QFileInfo(path).fileName().toStdString())),
        [history = m_workspace->document()->historyForJobs(),
         asked = question(stripWidth(usualPage())), paper = paperLook(m_views.window->font()),
         path](const Progress &progress) {
            writePdf(makeOrderReport(history, asked, progress), paper, path, progress);
        },
        [this, path] {
            say(tr("Saved to %1").arg(visible(QDir::toNativeSeparators(path).toStdString())));
        });
}

void TakeAwayControl::print() {
    if (m_workspace->document()->isEmpty() || !m_workspace->opened())
        return;
    m_printers->choose(m_views.window,
                       [this](const std::shared_ptr<QPrinter> &printer) { printOn(printer); });
}

void TakeAwayControl::printOn(const std::shared_ptr<QPrinter> &printer) {
    if (m_workspace->document()->isEmpty())
        return;
    printReport(reportFor(printer->pageLayout()), printer);
}

TakeAwayControl::MakeReport TakeAwayControl::reportFor(const QPageLayout &page) const {
    return [history = m_workspace->document()->historyForJobs(),
            asked = question(stripWidth(page))](const Progress &progress) {
        return makeOrderReport(history, asked, progress);
    };
}

void TakeAwayControl::preview() {
    if (m_workspace->document()->isEmpty() || !m_workspace->opened())
        return;
    auto *dialog = new PrintPreviewDialog(reportFor(usualPage()), paperLook(m_views.window->font()),
                                          m_jobs, m_views.window);
    // What is printed is what was looked at, whatever the window shows by then.
    connect(dialog, &PrintPreviewDialog::printWanted, this,
            [this, dialog](const std::shared_ptr<const OrderReport> &report) {
                m_printers->choose(dialog, [this, report, seen = QPointer(dialog)](
                                               const std::shared_ptr<QPrinter> &printer) {
                    if (seen)
                        seen->accept();
                    printReport([report](const Progress &) { return *report; }, printer);
                });
            });
    dialog->open();
}

void TakeAwayControl::printReport(const MakeReport &make,
                                  const std::shared_ptr<QPrinter> &printer) {
    m_working->start(
        tr("Printing"),
        [make, paper = paperLook(m_views.window->font()), printer](const Progress &progress) {
            const OrderReport report = make(progress);
            printer->setDocName(visible(report.title));
            try {
                paintReport(report, paper, *printer, progress);
            } catch (...) {
                printer->abort();
                throw;
            }
        },
        [this] { say(tr("Sent to the printer")); });
}

void TakeAwayControl::say(const QString &text) {
    m_views.window->statusBar()->showMessage(text, kSaidFor);
}

} // namespace backstory::ui
