#pragma once

#include "ui/report/order_report.h"
#include "ui/text/look.h"

#include <QTextDocument>

#include <memory>
#include <vector>

namespace backstory::ui {

/// The look of a paper whose points have so many pixels.
Look scaledLook(const Look &paper, double point);

/// Pages of a report that follow each other.
struct PaperPart {
    std::unique_ptr<QTextDocument> document;
    int pages = 0;         ///< its first ones: what comes after is in the next part again
    double lastHeight = 0; ///< so much of the last of them
};

/// Lays a report out for a paper: a title, the facts, the timeline, the sections.
///
/// A long table is laid out a few pages at a time, since Qt cannot be stopped within a document:
/// each part goes on at the top of a page with the first row that did not fit the part before.
/// Everything from the data goes in as text and is made visible first: nothing of it is markup.
/// `report` and `look` must outlive the parts; their pages are pixels of the paper. Threads: any
/// one. Stops within some 50 ms.
std::vector<PaperPart> layOut(const OrderReport &report, const Look &look, const QSizeF &page,
                              double point, const Progress &progress);

} // namespace backstory::ui
