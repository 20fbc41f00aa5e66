#pragma once

#include "core/base/zone.h"
#include "core/model/finding.h"
#include "core/replay/book.h"
#include "core/replay/history.h"
#include "ui/report/report_notes.h"
#include "ui/report/report_table.h"

#include <span>
#include <string>
#include <vector>

// What is known of an order, as the rows of tables for people, with nothing cut. Times stand in a
// zone that the title of their column names; values stand as JSON, so that "1" is not 1.

namespace backstory::ui {

/// Every event, with its payload: version, time, type, who, id, payload, codes of findings. A sign
/// marks those with a bookmark.
std::vector<ReportColumn> eventColumns(const Zone &zone);
ReportRow eventRow(const History &history, Version version, const std::vector<Finding> &findings,
                   const ReportNotes &notes, const Zone &zone);

/// The life of an order in short: A, B and bookmarks, version, time, type, what the event did.
std::vector<ReportColumn> lifeColumns(const Zone &zone);
ReportRow lifeRow(const History &history, Version version, Moment a, Moment b,
                  const ReportNotes &notes, const Zone &zone);

/// Every value of the state with the event that set it, and what the last event removed. The sign
/// says what that event did.
ReportTable stateTable(const History &history, Moment moment, const Zone &zone);

/// Sign, field, before, after; what was written again with the same value is left out.
ReportTable differenceTable(const History &history, Moment from, Moment to);
ReportTable differenceTable(const std::vector<Change> &changes, const json::Value &before,
                            const json::Value &after, std::span<const std::string> identityKeys);

/// Every value that a field had.
ReportTable valuesTable(const History &history, const json::Pointer &path, const Zone &zone);

/// Warnings first; those that say the same of many events are one row.
ReportTable findingsTable(const std::vector<Finding> &findings);

/// One stream of a list.
std::vector<ReportColumn> bookColumns(const Ruleset &rules, const std::string &entity,
                                      const Zone &zone);
ReportRow bookRow(const BookEntry &entry, const Zone &zone);

} // namespace backstory::ui
