#pragma once

#include "core/base/progress.h"
#include "ui/models/shared_history.h"
#include "ui/report/compared_side.h"
#include "ui/report/report_facts.h"
#include "ui/report/report_notes.h"
#include "ui/report/report_table.h"
#include "ui/report/timeline_sketch.h"

#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// One part of what is printed: a table, or a text in the fixed-width font.
struct ReportSection {
    QString title;
    QString note; ///< a sentence before it: what it shows, what was left out
    ReportTable table;
    std::string text; ///< as the data has it
};

/// What is printed of an order, ready to be laid out: by value, so that a job may hold it.
struct OrderReport {
    std::string title;  ///< as the data has it
    std::string footer; ///< on every page
    ReportFacts facts;
    TimelineSketch timeline;
    std::vector<ReportSection> sections;
};

/// Which part of the window is printed.
enum class ReportPart { State, Changes, Compare, Payload, FieldHistory, Findings };

struct OrderReportQuestion {
    ReportPart part = ReportPart::State;
    ReportOrigin origin;
    Moment a;
    Moment b;
    std::optional<ComparedSide> other; ///< what B is, where it is no moment of the order
    std::optional<json::Pointer> field;
    std::vector<Finding> findings;
    std::vector<MarkedEvent> marks; ///< bookmarks and notes
    TimelineSketch timeline;
};

/// So much is printed at most; what is left out is said.
namespace paper {
inline constexpr std::uint32_t kEvents = 1'000;
inline constexpr std::size_t kRows = 2'000;
inline constexpr std::size_t kTableBytes = 512 * 1'024;
inline constexpr std::size_t kTextBytes = 64 * 1'024;
inline constexpr std::size_t kCellBytes = 3'000;
} // namespace paper

/// Cost: follows what is printed, not how long the order is. Requires a history.
OrderReport makeOrderReport(const SharedHistory &history, const OrderReportQuestion &question,
                            const Progress &progress);

} // namespace backstory::ui
