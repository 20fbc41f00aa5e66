#include "app/cli/event_csv.h"

#include "app/cli/writer_cells.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/payload_json.h"
#include "core/report/utf8.h"

namespace backstory::cli {
namespace {

CsvCell stampCell(const Stamp &stamp) {
    if (stamp.instant)
        return {toMillisText(*stamp.instant), true};
    return {stamp.raw, stamp.rawIsNumber};
}

CsvCell numberCell(const std::optional<std::int64_t> &number) {
    return number ? CsvCell{std::to_string(*number), true} : CsvCell{};
}

CsvCell jsonCell(const json::Value &value, std::string_view stored, bool raw) {
    return {raw ? std::string(stored) : json::toText(value), value.isNumber()};
}

void appendPayload(std::vector<CsvCell> &cells, std::string_view stored, bool raw) {
    const std::size_t first = cells.size();
    cells.resize(first + 3);
    const auto parsed = json::parse(stored);
    if (const auto *value = std::get_if<json::Value>(&parsed))
        cells[first] = jsonCell(*value, stored, raw);
    else if (isUtf8(stored))
        cells[first + 1] = {std::string(stored)};
    else
        cells[first + 2] = {base64(stored)};
}

CsvCell metadataCell(const std::optional<std::string_view> &metadata, bool raw) {
    if (!metadata)
        return {};
    const auto parsed = json::parse(*metadata);
    if (const auto *value = std::get_if<json::Value>(&parsed))
        return jsonCell(*value, *metadata, raw);
    return {withoutBrokenUtf8(*metadata)};
}

} // namespace

std::vector<CsvCell> eventTitles(const EventTable &table) {
    std::vector<CsvCell> titles{{"stream"}, {"version"}};
    if (table.storedVersion)
        titles.push_back({"stored_version"});
    if (table.position)
        titles.push_back({"position"});
    if (table.recordedAt)
        titles.push_back({"recorded_at"});
    for (const char *title : {"id", "type", "at", "created_at", "data", "data_text", "data_base64",
                              "metadata", "findings"})
        titles.push_back({title});
    return titles;
}

std::vector<CsvCell> eventCells(const History &history, Version version, const EventTable &table,
                                const std::vector<Finding> &findings, bool raw) {
    const EventFacts facts = history.facts(version);
    std::vector<CsvCell> cells{{history.stream().text()}, {std::to_string(version.value), true}};
    if (table.storedVersion)
        cells.push_back(numberCell(facts.storedVersion));
    if (table.position)
        cells.push_back(numberCell(facts.position));
    if (table.recordedAt)
        cells.push_back(stampCell(facts.recordedAt));
    cells.push_back({facts.id.text()});
    cells.push_back({std::string(facts.type)});
    cells.push_back(instantCell(facts.effectiveTime));
    cells.push_back(stampCell(facts.happenedAt));
    appendPayload(cells, history.payload(version), raw);
    cells.push_back(metadataCell(history.metadata(version), raw));
    cells.push_back({codesOf(findings)});
    return cells;
}

std::string codesOf(const std::vector<Finding> &findings) {
    std::string out;
    for (const Finding &finding : findings) {
        out += out.empty() ? "" : " ";
        out += codeText(finding.code);
    }
    return out;
}

} // namespace backstory::cli
