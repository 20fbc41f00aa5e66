#pragma once

#include "core/report/csv.h"
#include "ui/report/export_text.h"
#include "ui/report/report_table.h"

#include <string>
#include <vector>

namespace backstory::ui {

/// Writes records one after the other in the format asked for: elements of one array, lines, rows
/// of CSV or of a Markdown table.
///
/// An array that is never finished stays open, so that a part never reads as the whole.
class ExportSequence {
public:
    ExportSequence(const ExportQuestion &question, const TakeText &take)
        : m_question(question), m_take(take) {}

    void begin(const std::vector<CsvCell> &titles); ///< for JSON too, which has none
    void begin(const std::vector<ReportColumn> &columns);
    void add(std::string_view json);
    void add(const std::vector<CsvCell> &cells);
    void add(const ReportRow &row);
    void finish();

    /// Whoever takes it wants no more.
    [[nodiscard]] bool isFull() const { return m_full; }

private:
    void put(std::string_view text);
    [[nodiscard]] bool isArray() const;

    const ExportQuestion &m_question;
    const TakeText &m_take;
    bool m_begun = false;
    bool m_full = false;
};

} // namespace backstory::ui
