#pragma once

#include "ui/report/order_report.h"
#include "ui/text/look.h"

#include <QString>

namespace backstory::ui {

/// Writes a report as a PDF, whole or not at all. Fonts are embedded. Throws
/// Error(TargetUnwritable). Threads: a job's.
void writePdf(const OrderReport &report, const Look &paper, const QString &path,
              const Progress &progress);

} // namespace backstory::ui
