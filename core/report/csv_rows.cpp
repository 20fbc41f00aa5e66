#include "core/report/csv_rows.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/json_lines.h"
#include "core/report/payload_json.h"
#include "core/report/utf8.h"

namespace backstory {
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

CsvCell valueCell(const std::optional<json::Value> &value) {
    return value ? csvCell(*value) : CsvCell{};
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

std::vector<CsvCell> changeTitles() {
    return {{"path"}, {"op"}, {"before"}, {"after"}};
}

std::vector<CsvCell> changeCells(const Change &change) {
    return {{change.path.text()},
            {std::string(opText(change.op))},
            csvCell(change.before),
            csvCell(change.after)};
}

std::vector<CsvCell> blameTitles() {
    return {{"path"}, {"value"}, {"version"}, {"id"}, {"type"}, {"at"}};
}

std::vector<CsvCell> blameCells(const History &history, const Blame &entry) {
    std::vector<CsvCell> cells{{entry.path.text()}, valueCell(entry.value)};
    appendWriterCells(cells, history, entry.writer);
    return cells;
}

std::vector<CsvCell> valueTitles() {
    return {{"value"}, {"removed"}, {"version"}, {"id"}, {"type"}, {"at"}, {"until"}};
}

std::vector<CsvCell> valueCells(const History &history, const FieldValue &value) {
    std::vector<CsvCell> cells{valueCell(value.value), {value.value ? "false" : "true"}};
    appendWriterCells(cells, history, value.writer);
    cells.push_back(instantCell(value.until ? history.effectiveTime(*value.until) : std::nullopt));
    return cells;
}

std::vector<CsvCell> findingTitles() {
    return {{"stream"}, {"code"}, {"severity"}, {"versions"}, {"text"}};
}

std::vector<CsvCell> findingCells(const std::optional<std::string> &stream,
                                  const Finding &finding) {
    std::string versions;
    for (const Version version : finding.events)
        versions += (versions.empty() ? "" : " ") + std::to_string(version.value);
    return {{stream.value_or("")},
            {std::string(codeText(finding.code))},
            {std::string(severityText(severityOf(finding.code)))},
            {versions, true},
            {sentence(finding)}};
}

std::vector<CsvCell> bookTitles(const Ruleset &rules) {
    std::vector<CsvCell> titles{{"stream"}, {"events"}, {"first"}, {"last"}};
    for (const RulesetColumn &column : rules.columns())
        titles.push_back({column.name});
    return titles;
}

std::vector<CsvCell> bookCells(const BookEntry &entry) {
    std::vector<CsvCell> cells{{entry.stream.text()},
                               {std::to_string(entry.events), true},
                               instantCell(entry.first),
                               instantCell(entry.last)};
    for (const auto &value : entry.columns)
        cells.push_back(valueCell(value));
    return cells;
}

void appendWriterCells(std::vector<CsvCell> &cells, const History &history, Version writer) {
    cells.push_back({std::to_string(writer.value), true});
    if (writer.value == 0) {
        cells.resize(cells.size() + 3);
        return;
    }
    const EventFacts facts = history.facts(writer);
    cells.push_back({facts.id.text()});
    cells.push_back({std::string(facts.type)});
    cells.push_back(instantCell(facts.effectiveTime));
}

CsvCell instantCell(const std::optional<Instant> &instant) {
    return {instant ? toIsoText(*instant) : ""};
}

std::string codesOf(const std::vector<Finding> &findings) {
    std::string out;
    for (const Finding &finding : findings) {
        out += out.empty() ? "" : " ";
        out += codeText(finding.code);
    }
    return out;
}

} // namespace backstory
