#include "core/report/event_line.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/json_lines.h"
#include "core/report/payload_json.h"
#include "core/report/utf8.h"

#include <algorithm>

namespace backstory {
namespace {

void appendMember(std::string &out, std::string_view key, std::string_view json) {
    out += ',';
    json::appendString(out, key);
    out += ':';
    out += json;
}

std::string numberOrNull(const std::optional<std::int64_t> &number) {
    return number ? std::to_string(*number) : "null";
}

std::string quoted(const std::string &text) {
    return json::quoted(withoutBrokenUtf8(text));
}

bool isJson(const std::string &text) {
    std::vector<json::Field> fields;
    const json::Shape shape = json::readFields(text, fields);
    return !shape.error && !shape.notes.byteOrderMark;
}

/// A document of one line stays byte for byte; line breaks can only stand between its words.
void appendDocument(std::string &out, std::string_view key, const std::string &stored) {
    const bool oneLine = stored.find_first_of("\r\n") == std::string::npos;
    if (isJson(stored)) {
        appendMember(out, key, oneLine ? stored : json::onOneLine(stored));
        return;
    }
    out += ',';
    appendStoredJson(out, key, stored, false);
}

void appendErasure(std::string &out, const Event &event) {
    const auto erased =
        std::ranges::find(event.findings, FindingCode::PayloadErased, &Finding::code);
    if (erased == event.findings.end())
        return;
    const auto detail = [&](std::size_t i) {
        return i < erased->details.size() ? quoted(erased->details[i]) : std::string("null");
    };
    appendMember(out, "erased",
                 "{\"at\":" + detail(0) + ",\"by\":" + detail(1) + ",\"reason\":" + detail(2) +
                     '}');
}

} // namespace

std::string eventLine(const Event &event, const EventTable &table, bool all) {
    std::string out = "{\"id\":" + quoted(event.id.text());
    appendMember(out, table.entity + "_id", quoted(event.stream.text()));
    appendMember(out, "event_type", quoted(event.type));
    appendDocument(out, "event_data", event.payload);
    appendMember(out, "created_at", stampToJson(event.happenedAt));
    if (event.metadata)
        appendDocument(out, "metadata", *event.metadata);
    else
        appendMember(out, "metadata", "null");
    if (!all)
        return out += '}';
    if (table.storedVersion)
        appendMember(out, "version", numberOrNull(event.storedVersion));
    if (table.position)
        appendMember(out, "position", numberOrNull(event.position));
    if (table.recordedAt)
        appendMember(out, "recorded_at", stampToJson(event.recordedAt));
    if (table.recordedBy)
        appendMember(out, "recorded_by",
                     event.recordedBy.empty() ? "null" : quoted(event.recordedBy));
    appendErasure(out, event);
    return out += '}';
}

} // namespace backstory
