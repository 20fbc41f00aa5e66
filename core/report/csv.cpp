#include "core/report/csv.h"

#include "core/json/print.h"

namespace backstory {
namespace {

bool looksLikeFormula(std::string_view text) {
    return !text.empty() &&
           std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void appendCell(std::string &out, std::string_view apostrophe, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += apostrophe;
        out += text;
        return;
    }
    out += '"';
    out += apostrophe;
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

CsvCell csvCell(const json::Value &value) {
    switch (value.kind()) {
    case json::Kind::Null:
        return {};
    case json::Kind::Number:
        return {value.number(), true};
    case json::Kind::String:
        return {value.string(), false};
    default:
        return {json::toText(value), false};
    }
}

void appendCsvRecord(std::string &out, const std::vector<CsvCell> &cells, bool exact) {
    bool first = true;
    for (const CsvCell &cell : cells) {
        if (!first)
            out += ',';
        first = false;
        const bool disarm = !exact && !cell.isNumber && looksLikeFormula(cell.text);
        appendCell(out, disarm ? "'" : "", cell.text);
    }
    out += "\r\n";
}

} // namespace backstory
