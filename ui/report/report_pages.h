#pragma once

#include "ui/report/order_report.h"
#include "ui/text/look.h"

#include <QPageLayout>

class QPagedPaintDevice;

namespace backstory::ui {

/// A4, or Letter where that is what people put into their printers, with room at the edges.
QPageLayout usualPage();

/// Paints a report page by page, with the order, the time of run and the page's number at the foot
/// of each.
///
/// Throws Error(TargetUnwritable) where the device does not let itself be painted on. Threads: any
/// one, a job's. `paper` is as paperLook gives it.
void paintReport(const OrderReport &report, const Look &paper, QPagedPaintDevice &device,
                 const Progress &progress);

} // namespace backstory::ui
