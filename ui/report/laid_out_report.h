#pragma once

#include "core/base/progress.h"
#include "ui/report/order_report.h"
#include "ui/report/report_paper.h"
#include "ui/text/look.h"

#include <QPageLayout>

#include <memory>
#include <vector>

class QPagedPaintDevice;
class QPainter;
class QThread;

namespace backstory::ui {

/// A report on pages of one size, ready to be painted as often as one likes.
///
/// Threads: one at a time. A job that lays it out hands it over to the thread that paints it.
/// Cost: laying out takes the time, painting is quick.
class LaidOutReport {
public:
    /// For devices of that page and resolution. `paper` is as paperLook gives it.
    LaidOutReport(std::shared_ptr<const OrderReport> report, const Look &paper,
                  const QPageLayout &page, int dotsPerInch, const Progress &progress);
    LaidOutReport(const LaidOutReport &) = delete;
    LaidOutReport &operator=(const LaidOutReport &) = delete;

    [[nodiscard]] const std::shared_ptr<const OrderReport> &report() const { return m_report; }
    [[nodiscard]] int pages() const { return m_pages; }
    void handTo(QThread *thread);

    /// With the order, the time of run and the page's number at the foot of each page. Throws
    /// Error(TargetUnwritable) where the device does not let itself be painted on.
    void paint(QPagedPaintDevice &device, const Progress &progress) const;

private:
    [[nodiscard]] double footerHeight() const;
    /// `pageOfPart` counts from 0 in each part, the page of a footer in the whole.
    void paintBody(QPainter &painter, const PaperPart &part, int pageOfPart) const;
    void paintFooter(QPainter &painter, int page) const;

    std::shared_ptr<const OrderReport> m_report;
    double m_point; ///< in pixels of the paper
    Look m_look;
    QString m_footer;
    QSizeF m_page;
    QSizeF m_body;
    std::vector<PaperPart> m_parts;
    int m_pages = 0; ///< of all parts
};

} // namespace backstory::ui
