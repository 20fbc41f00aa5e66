#include "app/cli/held_spans.h"

#include "core/json/print.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"

namespace backstory::cli {
namespace {

std::string eventToJson(const History &history, Version version) {
    const EventFacts facts = history.facts(version);
    return R"({"version":)" + std::to_string(version.value) + R"(,"id":)" +
           json::quoted(facts.id.text()) + R"(,"type":)" + json::quoted(facts.type) + R"(,"at":)" +
           instantToJson(facts.effectiveTime) + '}';
}

} // namespace

std::optional<Version> endOf(const HeldSpan &span) {
    if (span.open)
        return std::nullopt;
    return Version{span.to.value + 1};
}

std::string spanToJson(const History &history, const HeldSpan &span) {
    const auto end = endOf(span);
    return R"({"since":)" + eventToJson(history, span.from.lastEvent()) + R"(,"until":)" +
           (end ? eventToJson(history, *end) : "null") + '}';
}

std::vector<CsvCell> spanTitles() {
    return {{"since_version"}, {"since_id"}, {"since_type"}, {"since_at"},
            {"until_version"}, {"until_id"}, {"until_type"}, {"until_at"}};
}

std::vector<CsvCell> spanCells(const History &history, const HeldSpan &span) {
    std::vector<CsvCell> cells;
    appendWriterCells(cells, history, span.from.lastEvent());
    if (const auto end = endOf(span))
        appendWriterCells(cells, history, *end);
    else
        cells.resize(spanTitles().size());
    return cells;
}

} // namespace backstory::cli
