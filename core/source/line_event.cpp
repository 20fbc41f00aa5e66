#include "core/source/line_event.h"

#include "core/source/erasure_note.h"
#include "core/source/field_path.h"
#include "core/source/line_fields.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <charconv>
#include <variant>

namespace backstory {

namespace {

using Fields = std::vector<json::Field>;

/// The text of a member, also of one whose bytes are no UTF-8: such a text is taken as it stands.
std::optional<std::string> memberText(std::string_view raw) {
    if (json::kindOfRaw(raw) != json::Kind::String)
        return fieldText(raw);
    auto value = json::parse(raw);
    if (auto *text = std::get_if<json::Value>(&value))
        return text->string();
    return std::string(raw.substr(1, raw.size() - 2));
}

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    return error == std::errc{} && stop == end ? std::optional(value) : std::nullopt;
}

} // namespace

LineEvents::LineEvents(const EventTable &table)
    : m_table(table), m_payloadText(table.payload.column + "_text") {}

std::optional<std::string_view> LineEvents::rawOf(const Fields &fields, const FieldRef &field) {
    const json::Field *member = fieldNamed(fields, field.column);
    if (member == nullptr || member->kind == json::Kind::Null)
        return std::nullopt;
    return field.path.isRoot() ? std::optional(member->value)
                               : rawAtPath(member->value, field.path);
}

std::optional<std::string> LineEvents::textOf(const Fields &fields, const FieldRef &field) {
    const auto raw = rawOf(fields, field);
    return raw ? memberText(*raw) : std::nullopt;
}

bool LineEvents::passesFilters(const Fields &fields) const {
    return std::ranges::all_of(m_table.filters, [&](const RowFilter &filter) {
        const auto text = textOf(fields, {filter.column, {}});
        if (!text)
            return false;
        return std::ranges::find(filter.anyOf, *text) != filter.anyOf.end() ||
               (!filter.prefix.empty() && text->starts_with(filter.prefix));
    });
}

LineEvents::StreamOrReason LineEvents::streamOf(const Fields &fields) const {
    StreamOrReason result;
    const auto missing = [&](const FieldRef &field) {
        result.reason = "it has no " + field.column;
        return result;
    };
    if (!m_table.filters.empty() && !passesFilters(fields))
        return result;
    auto stream = textOf(fields, m_table.stream);
    if (!stream)
        return missing(m_table.stream);
    auto type = textOf(fields, m_table.type);
    if (!type)
        return missing(m_table.type);
    if (!rawOf(fields, m_table.id))
        return missing(m_table.id);
    result.stream = StreamId(*std::move(stream));
    result.type = *std::move(type);
    return result;
}

Event LineEvents::eventOf(const Fields &fields) const {
    Event event;
    auto &findings = event.findings;
    event.stream = StreamId(textOf(fields, m_table.stream).value_or(std::string()));
    event.id = EventId(textOf(fields, m_table.id).value_or(std::string()));
    event.type = textOf(fields, m_table.type).value_or(std::string());
    readPayload(fields, event);
    if (m_table.happenedAt)
        event.happenedAt = stampOf(fields, *m_table.happenedAt, StampPart::HappenedAt, findings);
    if (m_table.recordedAt)
        event.recordedAt = stampOf(fields, *m_table.recordedAt, StampPart::RecordedAt, findings);
    if (m_table.storedVersion)
        event.storedVersion = numberOf(fields, *m_table.storedVersion, findings);
    if (m_table.position)
        event.position = numberOf(fields, *m_table.position, findings);
    if (m_table.metadata) {
        if (const auto raw = rawOf(fields, *m_table.metadata))
            event.metadata = std::string(*raw);
    }
    if (m_table.recordedBy)
        event.recordedBy = textOf(fields, *m_table.recordedBy).value_or(std::string());
    if (const auto note = m_table.erasure ? rawOf(fields, *m_table.erasure) : std::nullopt)
        findings.push_back(erasureFinding(*note));
    return event;
}

void LineEvents::readPayload(const Fields &fields, Event &event) const {
    const json::Field *payload = fieldNamed(fields, m_table.payload.column);
    const json::Field *asText = fieldNamed(fields, m_payloadText);
    const bool textCounts = asText != nullptr && asText->kind == json::Kind::String &&
                            (payload == nullptr || payload->kind == json::Kind::Null);
    if (textCounts) {
        event.payload = memberText(asText->value).value_or(std::string());
        return;
    }
    std::optional<std::string_view> raw;
    if (payload != nullptr) // null is a payload too, and not a missing one
        raw = m_table.payload.path.isRoot() ? payload->value
                                            : rawAtPath(payload->value, m_table.payload.path);
    if (!raw)
        event.findings.push_back({FindingCode::PayloadMissing, {}, {}});
    else if (m_table.payloadForm != PayloadForm::Json &&
             json::kindOfRaw(*raw) == json::Kind::String)
        event.payload = memberText(*raw).value_or(std::string());
    else
        event.payload = *raw;
}

std::optional<std::int64_t> LineEvents::numberOf(const Fields &fields, const FieldRef &field,
                                                 std::vector<Finding> &findings) {
    const auto text = textOf(fields, field);
    if (!text)
        return std::nullopt;
    const auto number = wholeNumber(*text);
    if (!number)
        findings.push_back({FindingCode::ValueConverted, {}, {field.column, "text"}});
    return number;
}

Stamp LineEvents::stampOf(const Fields &fields, const StampRef &stamp, StampPart part,
                          std::vector<Finding> &findings) {
    const auto raw = rawOf(fields, stamp.field);
    if (!raw || json::kindOfRaw(*raw) == json::Kind::Null)
        return missingStamp(part, findings);
    const bool isNumber = json::kindOfRaw(*raw) == json::Kind::Number;
    if (const auto number = isNumber ? wholeNumber(*raw) : std::nullopt)
        return readStampNumber(*number, stamp.form, findings);
    return readStampText(memberText(*raw).value_or(std::string()), isNumber, stamp.form, findings);
}

} // namespace backstory
