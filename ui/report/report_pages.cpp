#include "ui/report/report_pages.h"

#include "ui/report/laid_out_report.h"

#include <QLocale>
#include <QPagedPaintDevice>

#include <algorithm>

namespace backstory::ui {
namespace {

/// Where paper is cut by the inch.
bool usesLetter(const QLocale &locale) {
    constexpr QLocale::Territory kLetter[] = {
        QLocale::UnitedStates, QLocale::Canada,    QLocale::Mexico,    QLocale::Philippines,
        QLocale::Colombia,     QLocale::Chile,     QLocale::Venezuela, QLocale::Guatemala,
        QLocale::CostaRica,    QLocale::PuertoRico};
    return std::ranges::find(kLetter, locale.territory()) != std::end(kLetter);
}

} // namespace

QPageLayout usualPage() {
    constexpr QMarginsF kMargins(18, 15, 18, 12); // mm
    const QPageSize size(usesLetter(QLocale::system()) ? QPageSize::Letter : QPageSize::A4);
    return {size, QPageLayout::Portrait, kMargins, QPageLayout::Millimeter};
}

void paintReport(const OrderReport &report, const Look &paper, QPagedPaintDevice &device,
                 const Progress &progress) {
    const LaidOutReport pages(std::make_shared<const OrderReport>(report), paper,
                              device.pageLayout(), device.logicalDpiY(), progress);
    pages.paint(device, progress);
}

} // namespace backstory::ui
