#include "ui/report/report_pages.h"

#include "core/base/error.h"
#include "ui/report/report_paper.h"
#include "ui/text/visible_text.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace backstory::ui {
namespace {

constexpr double kPointsPerInch = 72;

/// Where paper is cut by the inch.
bool usesLetter(const QLocale &locale) {
    constexpr QLocale::Territory kLetter[] = {
        QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,    QLocale::Philippines,
        QLocale::Colombia,     QLocale::Chile,     QLocale::Venezuela, QLocale::Guatemala,
        QLocale::CostaRica,    QLocale::PuertoRico};
    return std::ranges::find(kLetter, locale.territory()) != std::end(kLetter);
}

/// The pages of one report on one device.
class Pages {
public:
    Pages(const OrderReport &report, const Look &paper, QPagedPaintDevice &device,
          const Progress &progress)
        : m_device(device),
          m_progress(progress),
          m_point(device.logicalDpiY() / kPointsPerInch),
          m_look(scaledLook(paper, m_point)),
          m_footer(visible(report.footer)) {
        const QRect area = device.pageLayout().paintRectPixels(device.logicalDpiY());
        m_page = QSizeF(area.width(), area.height());
        m_body = QSizeF(m_page.width(), m_page.height() - footerHeight());
        m_document = layOut(report, m_look, m_body, m_point, progress);
    }

    void paint(QPainter &painter) {
        const int pages = m_document->pageCount();
        for (int page = 0; page < pages; ++page) {
            m_progress.throwIfStopped();
            m_progress.tell({static_cast<std::uint64_t>(page), static_cast<std::uint64_t>(pages)});
            if (page > 0)
                m_device.newPage();
            paintBody(painter, page);
            paintFooter(painter, page + 1, pages);
        }
    }

private:
    [[nodiscard]] double footerHeight() const { return 2.2 * QFontMetricsF(m_look.small).height(); }

    void paintBody(QPainter &painter, int page) {
        QAbstractTextDocumentLayout::PaintContext context;
        const QRectF body(QPointF(0, page * m_body.height()), m_body);
        // A line that only touches the edge is another page's: painted here it would not be seen,
        // and yet be found by who searches the file.
        context.clip = body.adjusted(0, 1, 0, -1);
        context.palette.setColor(QPalette::Text, m_look.text);
        painter.save();
        painter.translate(0, -page * m_body.height());
        painter.setClipRect(body);
        m_document->documentLayout()->draw(&painter, context);
        painter.restore();
    }

    void paintFooter(QPainter &painter, int page, int pages) const {
        const QFontMetricsF metrics(m_look.small);
        const QRectF line(0, m_page.height() - metrics.height(), m_page.width(), metrics.height());
        painter.save();
        painter.setPen(QPen(m_look.dim, m_point / 4));
        const double rule = line.top() - 2 * m_point;
        painter.drawLine(QPointF(0, rule), QPointF(m_page.width(), rule));
        painter.setPen(m_look.text);
        painter.setFont(m_look.small);
        const QString number = QCoreApplication::translate("OrderReport", "page %1 of %2")
                                   .arg(QString::number(page), QString::number(pages));
        const double room = m_page.width() - metrics.horizontalAdvance(number) - 12 * m_point;
        painter.drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                         metrics.elidedText(m_footer, Qt::ElideMiddle, room));
        painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), number);
        painter.restore();
    }

    QPagedPaintDevice &m_device;
    const Progress &m_progress;
    double m_point;
    Look m_look;
    QString m_footer;
    QSizeF m_page;
    QSizeF m_body;
    std::unique_ptr<QTextDocument> m_document;
};

} // namespace

QPageLayout usualPage() {
    constexpr QMarginsF kMargins(18, 15, 18, 12); // mm
    const QPageSize size(usesLetter(QLocale()) ? QPageSize::Letter : QPageSize::A4);
    return {size, QPageLayout::Portrait, kMargins, QPageLayout::Millimeter};
}

void paintReport(const OrderReport &report, const Look &paper, QPagedPaintDevice &device,
                 const Progress &progress) {
    Pages pages(report, paper, device, progress);
    QPainter painter;
    if (!painter.begin(&device)) {
        throw Error(ErrorKind::TargetUnwritable, "printing " + report.title,
                    "the printer or file does not take it");
    }
    pages.paint(painter);
    painter.end();
}

} // namespace backstory::ui
