#pragma once

#include "core/filter/filter.h"
#include "core/json/pointer.h"
#include "ui/models/event_marks.h"
#include "ui/models/shared_history.h"
#include "ui/report/compared_side.h"
#include "ui/report/report_origin.h"

#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// What of the window is written down, and how.
struct ExportQuestion {
    enum class What { Events, State, Difference, FieldHistory, Findings, Orders };
    enum class Range { All, UpToMoment, Between }; ///< of events
    enum class Format {
        Json,
        DescribedJson, ///< with source and moment
        JsonLines,
        Csv,
        Markdown,
    };

    What what = What::Events;
    Range range = Range::All;
    Format format = Format::Csv;
    bool exactCells = false; ///< CSV: no apostrophe before what a spreadsheet takes for a formula

    friend bool operator==(const ExportQuestion &, const ExportQuestion &) = default;
};

/// What it is asked of: the window as it was when the person asked.
struct ExportSubject {
    ReportOrigin origin;
    SharedHistory history; ///< none: only the list can be written
    Moment a;              ///< the moment shown
    Moment b;
    std::optional<EventId> eventA; ///< the last events of the two, by which they are known again
    std::optional<EventId> eventB;
    std::optional<ComparedSide> other;         ///< what B is, where it is no moment of the order
    std::optional<json::Pointer> field;        ///< selected, else pinned
    std::vector<MarkedEvent> marks;            ///< bookmarks and notes
    std::shared_ptr<const OpenedTable> opened; ///< for the list
    std::optional<Filter> filter;              ///< of the list
};

/// Throws Error(Conflict) where events came before a moment since the person saw it: the same
/// number is another moment by now.
void requireSameMoments(const ExportSubject &subject, const History &history);

/// The formats that a thing can be written in, the usual one first.
std::vector<ExportQuestion::Format> exportFormats(ExportQuestion::What what);

/// The word by which a format is remembered.
const char *exportFormatWord(ExportQuestion::Format format);

/// How a file of that format ends: `jsonl`.
const char *exportSuffix(ExportQuestion::Format format);

/// A file name that says what is in it, of which order, and at which moment:
/// `order-0192f0c4-…-v4-2026-03-03T07-30-12Z-state.json`, or from B to A. Every system takes it:
/// nothing of the data that could mean a folder, or be hidden, gets into it.
QString exportFileName(const ExportQuestion &question, const ExportSubject &subject);
/// The same without an ending for something else that is told of the moment shown: `changes`.
QString momentFileName(const QString &what, const ExportSubject &subject);

} // namespace backstory::ui
