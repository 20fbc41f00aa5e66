#include "ui/report/laid_out_report.h"

#include "core/base/error.h"
#include "ui/text/visible_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPalette>
#include <QThread>

#include <utility>

namespace backstory::ui {
namespace {

constexpr double kPointsPerInch = 72;

} // namespace

LaidOutReport::LaidOutReport(std::shared_ptr<const OrderReport> report, const Look &paper,
                             const QPageLayout &page, int dotsPerInch, const Progress &progress)
    : m_report(std::move(report)),
      m_point(dotsPerInch / kPointsPerInch),
      m_look(scaledLook(paper, m_point)),
      m_footer(visible(m_report->footer)),
      m_page(page.paintRectPixels(dotsPerInch).size()),
      m_body(m_page.width(), m_page.height() - footerHeight()),
      m_parts(layOut(*m_report, m_look, m_body, m_point, progress)) {
    for (const PaperPart &part : m_parts)
        m_pages += part.pages;
}

void LaidOutReport::handTo(QThread *thread) {
    for (const PaperPart &part : m_parts)
        part.document->moveToThread(thread);
}

void LaidOutReport::paint(QPagedPaintDevice &device, const Progress &progress) const {
    QPainter painter;
    if (!painter.begin(&device)) {
        throw Error(ErrorKind::TargetUnwritable, "printing " + m_report->title,
                    "the printer or file does not take it");
    }
    int page = 0;
    for (const PaperPart &part : m_parts) {
        for (int ofPart = 0; ofPart < part.pages; ++ofPart, ++page) {
            progress.throwIfStopped();
            progress.tell({static_cast<std::uint64_t>(page), static_cast<std::uint64_t>(pages())});
            if (page > 0)
                device.newPage();
            paintBody(painter, part, ofPart);
            paintFooter(painter, page);
        }
    }
    painter.end();
}

double LaidOutReport::footerHeight() const {
    return 2.2 * QFontMetricsF(m_look.small).height();
}

void LaidOutReport::paintBody(QPainter &painter, const PaperPart &part, int pageOfPart) const {
    QAbstractTextDocumentLayout::PaintContext context;
    const bool isLast = pageOfPart == part.pages - 1;
    const double top = pageOfPart * m_body.height();
    const QRectF body(0, top, m_body.width(), isLast ? part.lastHeight : m_body.height());
    // A line that only touches the edge is another page's: painted here it would not be seen,
    // and yet be found by who searches the file.
    context.clip = body.adjusted(0, 1, 0, -1);
    context.palette.setColor(QPalette::Text, m_look.text);
    painter.save();
    painter.translate(0, -top);
    painter.setClipRect(body);
    part.document->documentLayout()->draw(&painter, context);
    painter.restore();
}

void LaidOutReport::paintFooter(QPainter &painter, int page) const {
    const QFontMetricsF metrics(m_look.small);
    const QRectF line(0, m_page.height() - metrics.height(), m_page.width(), metrics.height());
    painter.save();
    painter.setPen(QPen(m_look.dim, m_point / 4));
    const double rule = line.top() - 2 * m_point;
    painter.drawLine(QPointF(0, rule), QPointF(m_page.width(), rule));
    painter.setPen(m_look.text);
    painter.setFont(m_look.small);
    const QString number = QCoreApplication::translate("OrderReport", "page %1 of %2")
                               .arg(QString::number(page + 1), QString::number(pages()));
    const double room = m_page.width() - metrics.horizontalAdvance(number) - 12 * m_point;
    painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     metrics.elidedText(m_footer, Qt::ElideMiddle, room));
    painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), number);
    painter.restore();
}

} // namespace backstory::ui
