#include "ui/dialogs/print_preview_dialog.h"

#include "ui/dialogs/dialog_size.h"
#include "ui/dialogs/tab_passes.h"
#include "ui/report/report_pages.h"
#include "ui/text/drawn_icon.h"
#include "ui/text/error_text.h"
#include "ui/text/look.h"
#include "ui/views/plain_widgets.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGraphicsView>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>
#include <QStackedWidget>
#include <QThread>
#include <QToolButton>

#include <utility>

namespace backstory::ui {

PrintPreviewDialog::PrintPreviewDialog(MakeReport makeReport, const Look &paper, RunningJobs *jobs,
                                       QWidget *parent)
    : QDialog(parent),
      m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)),
      m_stack(new QStackedWidget(this)),
      m_said(makePlainLabel(QStringLiteral("previewSaid"), this)),
      m_number(makePlainLabel(QStringLiteral("previewNumber"), this)),
      m_work(new JobSlot(jobs, this)) {
    setObjectName(QStringLiteral("printPreviewDialog"));
    setWindowTitle(tr("Print preview"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_printer->setPageLayout(usualPage());
    m_said->setText(tr("Laying out the pages…"));
    m_said->setAlignment(Qt::AlignCenter);
    m_said->setWordWrap(true);
    m_stack->addWidget(m_said);
    m_stack->addWidget(makePages());
    m_tools = makeTools();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tools);
    column->addWidget(m_stack, 1);
    column->addWidget(makeButtons());
    sizeToText(*this, 100, 44);
    connect(m_work, &JobSlot::failed, this,
            [this](const Error &error) { m_said->setText(describe(error).whole()); });
    update();
    layOut(std::move(makeReport), paper);
}

PrintPreviewDialog::~PrintPreviewDialog() = default;

QWidget *PrintPreviewDialog::makePages() {
    m_view = new QPrintPreviewWidget(m_printer.get(), m_stack);
    m_view->setObjectName(QStringLiteral("previewWidget"));
    m_view->fitInView();
    for (auto *pages : m_view->findChildren<QGraphicsView *>()) {
        pages->setObjectName(QStringLiteral("previewPages"));
        pages->setAccessibleName(tr("Pages, as they would be printed"));
        m_view->setFocusProxy(pages);
    }
    connect(m_view, &QPrintPreviewWidget::previewChanged, this, &PrintPreviewDialog::update);
    connect(m_view, &QPrintPreviewWidget::paintRequested, this, [this](QPrinter *printer) {
        if (m_pages)
            m_pages->paint(*printer, {});
    });
    return m_view;
}

QToolButton *PrintPreviewDialog::makeTool(const char *name, const QString &text,
                                          const QString &spoken) {
    auto *tool = new QToolButton(this);
    tool->setObjectName(QLatin1String(name));
    tool->setText(text);
    tool->setAccessibleName(spoken);
    tool->setToolTip(spoken);
    tool->setAutoRaise(true);
    return tool;
}

QWidget *PrintPreviewDialog::makeTools() {
    m_previous = makeTool("previewPrevious", {}, tr("Previous page"));
    m_previous->setIcon(glyphIcon(Glyph::StepBack));
    m_next = makeTool("previewNext", {}, tr("Next page"));
    m_next->setIcon(glyphIcon(Glyph::StepOn));
    QToolButton *smaller = makeTool("previewZoomOut", QStringLiteral("\u2212"), tr("Smaller"));
    QToolButton *larger = makeTool("previewZoomIn", QStringLiteral("+"), tr("Larger"));
    QToolButton *width = makeTool("previewWidth", tr("&Width"), tr("As wide as the window"));
    QToolButton *whole = makeTool("previewWhole", tr("W&hole page"), tr("The whole page"));
    larger->setShortcut(QKeySequence::ZoomIn);
    smaller->setShortcut(QKeySequence::ZoomOut);
    connect(m_previous, &QToolButton::clicked, this, [this] { goBy(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goBy(1); });
    connect(smaller, &QToolButton::clicked, m_view, [this] { m_view->zoomOut(); });
    connect(larger, &QToolButton::clicked, m_view, [this] { m_view->zoomIn(); });
    connect(width, &QToolButton::clicked, m_view, &QPrintPreviewWidget::fitToWidth);
    connect(whole, &QToolButton::clicked, m_view, &QPrintPreviewWidget::fitInView);
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->setSpacing(space::kHalf);
    row->addWidget(m_previous);
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch(1);
    for (QToolButton *tool : {smaller, larger, width, whole})
        row->addWidget(tool);
    return tools;
}

QWidget *PrintPreviewDialog::makeButtons() {
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_print = buttons->addButton(tr("&Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("previewPrint"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    letTabPass(*buttons);
    connect(m_print, &QPushButton::clicked, this,
            [this] { Q_EMIT printWanted(m_pages->report()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void PrintPreviewDialog::layOut(MakeReport makeReport, const Look &paper) {
    m_work->start(
        tr("Laying out the pages"),
        [makeReport = std::move(makeReport), paper, page = m_printer->pageLayout(),
         dots = m_printer->logicalDpiY(), thread = thread()](const Progress &progress) {
            auto report = std::make_shared<const OrderReport>(makeReport(progress));
            auto pages =
                std::make_shared<LaidOutReport>(std::move(report), paper, page, dots, progress);
            pages->handTo(thread);
            return pages;
        },
        [this](std::shared_ptr<const LaidOutReport> pages) { take(std::move(pages)); });
}

void PrintPreviewDialog::take(std::shared_ptr<const LaidOutReport> pages) {
    m_pages = std::move(pages);
    m_stack->setCurrentWidget(m_view);
    m_view->updatePreview();
    update();
    m_view->setFocus();
}

void PrintPreviewDialog::goBy(int pages) {
    m_view->setCurrentPage(m_view->currentPage() + pages);
    update();
}

void PrintPreviewDialog::update() {
    const int page = m_pages ? m_view->currentPage() : 0;
    const int count = m_pages ? m_pages->pages() : 0;
    m_tools->setEnabled(m_pages != nullptr);
    m_print->setEnabled(m_pages != nullptr);
    m_previous->setEnabled(page > 1);
    m_next->setEnabled(page < count);
    m_number->setText(m_pages ? tr("Page %1 of %2").arg(page).arg(count) : QString());
}

} // namespace backstory::ui
