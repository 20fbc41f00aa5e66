#pragma once

#include "core/base/zone.h"
#include "core/replay/history.h"
#include "ui/models/event_marks.h"
#include "ui/report/report_table.h"

#include <string>
#include <vector>

namespace backstory::ui {

/// An event with a bookmark, where it stands in a history now.
struct PlacedMark {
    Version version;
    QString note;
    Instant changed;
};

/// The bookmarks of a person on the events of an order, ready to be taken away. What is local is
/// said to be: a note is no part of the record.
class ReportNotes {
public:
    ReportNotes() = default;
    /// Those on events that the history has. Cost: a look-up for each mark.
    ReportNotes(const History &history, const std::vector<MarkedEvent> &marks);

    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }
    [[nodiscard]] bool isMarked(Version version) const;
    /// Leaves only those from one event to another, both included.
    void keepBetween(Version first, Version last);

    /// Event, time, note, when it was noted.
    [[nodiscard]] ReportTable table(const History &history, const Zone &zone) const;
    /// The same as a part of a Markdown file, which begins with a title.
    [[nodiscard]] std::string markdown(const History &history, const Zone &zone) const;

    /// Whose they are, and where they are kept.
    static QString origin();
    static QString title();
    /// How a marked event is marked: `★`.
    static std::string sign();

private:
    std::vector<PlacedMark> m_marks; ///< ascending
};

} // namespace backstory::ui
