#pragma once

#include "core/json/value.h"
#include "ui/models/order_document.h"
#include "ui/report/report_facts.h"

#include <optional>
#include <string>

namespace backstory::ui {

/// What an order is compared with where that is another order, or the same under other rules: by
/// value, as it was when the person asked.
struct ComparedSide {
    json::Value state;
    ReportFacts facts;
    QString heading;  ///< of its column
    std::string json; ///< which moment of what it is
};

/// Nothing where two moments of one order are compared. For the window's thread.
std::optional<ComparedSide> comparedSide(const OrderDocument &document);

} // namespace backstory::ui
