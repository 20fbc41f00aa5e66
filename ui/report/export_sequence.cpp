#include "ui/report/export_sequence.h"

#include "core/report/markdown.h"

namespace backstory::ui {

using Format = ExportQuestion::Format;

void ExportSequence::begin(const std::vector<CsvCell> &titles) {
    if (m_question.format == Format::Csv)
        add(titles);
}

void ExportSequence::begin(const std::vector<ReportColumn> &columns) {
    std::vector<std::string> titles;
    std::vector<MarkdownAlign> aligns;
    for (const ReportColumn &column : columns) {
        titles.push_back(column.title.toStdString());
        aligns.push_back(column.right ? MarkdownAlign::Right : MarkdownAlign::Left);
    }
    std::string text;
    appendMarkdownHead(text, titles, aligns);
    put(text);
}

void ExportSequence::add(std::string_view json) {
    const bool array = isArray();
    std::string text(!array ? "" : m_begun ? "," : "[");
    m_begun = true;
    text += json;
    if (!array)
        text += '\n';
    put(text);
}

void ExportSequence::add(const std::vector<CsvCell> &cells) {
    std::string text;
    appendCsvRecord(text, cells, m_question.exactCells);
    put(text);
}

void ExportSequence::add(const ReportRow &row) {
    std::string text;
    appendMarkdownRow(text, row);
    put(text);
}

void ExportSequence::finish() {
    if (isArray())
        put(m_begun ? "]\n" : "[]\n");
}

bool ExportSequence::isArray() const {
    return m_question.format == Format::Json || m_question.format == Format::DescribedJson;
}

void ExportSequence::put(std::string_view text) {
    if (!m_full)
        m_full = !m_take(text);
}

} // namespace backstory::ui
