#pragma once

#include "ui/models/order_document.h"

#include <QString>

namespace backstory::ui {

/// What stands at one side of a comparison, in words.
struct SideWords {
    QString heading; ///< of its column: `B · v1`
    QString line;    ///< `B v1, 2 Mar 09:14`
    QString detail;  ///< all of it, in lines
};

/// Which side of a comparison: the order that is shown at its moment, or what it is compared with.
enum class Side { A, B };

/// Requires a history.
SideWords wordsOf(const OrderDocument &document, Side side);
/// Both on one line, the left one first, or short enough for two lines: `B v1, 2 Mar 09:14 → A v4`.
QString bothSidesLine(const OrderDocument &document);
/// What an order is to be compared with: that it is being read, or why it is not there.
QString awaitedLine(const AwaitedSide &awaited, const std::string &entity);
/// That a comparison with another history has ended.
QString otherSideLostLine();

} // namespace backstory::ui
