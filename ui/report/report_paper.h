#pragma once

#include "ui/report/order_report.h"
#include "ui/text/look.h"

#include <QTextDocument>

#include <memory>

namespace backstory::ui {

/// The look of a paper whose points have so many pixels.
Look scaledLook(const Look &paper, double point);

/// Lays a report out for a paper: a title, the facts, the timeline, the sections.
///
/// Everything from the data goes in as text and is made visible first: nothing of it is markup.
/// `report` and `look` must outlive the document; its pages are pixels of the paper. Threads: any
/// one.
std::unique_ptr<QTextDocument> layOut(const OrderReport &report, const Look &look,
                                      const QSizeF &page, double point, const Progress &progress);

} // namespace backstory::ui
