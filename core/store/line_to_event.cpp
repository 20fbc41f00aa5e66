#include "core/store/line_to_event.h"

#include "core/source/line_fields.h"
#include "core/source/presets.h"
#include "core/store/event_to_write.h"

namespace backstory {
namespace {

EventTable classicTable(const std::string &entity) {
    const MappingDocument &classic = shippedPresets().front();
    EventTable table = classic.apply(classic.relationFor(entity));
    // What a store counts and notes itself is not even read.
    table.storedVersion.reset();
    table.position.reset();
    table.recordedAt.reset();
    table.recordedBy.reset();
    table.erasure.reset();
    table.metadata = FieldRef{"metadata", {}};
    return table;
}

} // namespace

LineToEvent::LineToEvent(const std::string &entity, LineUse use)
    : m_table(classicTable(entity)), m_lines(m_table), m_use(use) {}

std::variant<NewEvent, std::string> LineToEvent::read(std::string_view line) {
    if (auto reason = readLineFields(line, m_fields))
        return "it is no JSON object: " + *reason;
    return convert();
}

std::variant<NewEvent, std::string> LineToEvent::convert() {
    const bool hasId = fieldNamed(m_fields, m_table.id.column) != nullptr;
    if (!hasId && m_use == LineUse::Append)
        m_fields.push_back({m_table.id.column, "\"\"", json::Kind::String, {}});
    const auto judged = m_lines.streamOf(m_fields);
    if (!judged.stream)
        return judged.reason;
    Event event = m_lines.eventOf(m_fields);
    for (const Finding &finding : event.findings) {
        if (finding.code == FindingCode::PayloadMissing)
            return "it has no " + m_table.payload.column;
    }
    NewEvent result;
    result.stream = std::move(event.stream);
    if (hasId)
        result.id = std::move(event.id);
    if (result.id && result.id->empty())
        return "its id is empty";
    result.type = std::move(event.type);
    const json::Field *payload = fieldNamed(m_fields, m_table.payload.column);
    const json::Field *text = fieldNamed(m_fields, m_table.payload.column + "_text");
    result.payloadIsText = text != nullptr && text->kind == json::Kind::String &&
                           (payload == nullptr || payload->kind == json::Kind::Null);
    result.payload = std::move(event.payload);
    result.metadata = std::move(event.metadata);
    const bool hasStamp = fieldNamed(m_fields, m_table.happenedAt->field.column) != nullptr;
    if (!hasStamp && m_use == LineUse::Append)
        return result;
    auto stamp = storableTime(event.happenedAt);
    if (auto *reason = std::get_if<std::string>(&stamp))
        return *reason;
    result.happenedAt = std::get<HappenedAt>(stamp);
    return result;
}

} // namespace backstory
