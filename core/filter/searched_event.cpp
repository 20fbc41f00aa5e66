#include "core/filter/searched_event.h"

#include "core/rules/operation.h"
#include "core/rules/raw_json.h"

namespace backstory {
namespace {

/// A path into a payload that is an array.
std::optional<std::string_view> findInArray(std::string_view payload, const json::Pointer &path) {
    std::optional<std::string_view> raw = rawjson::valueAt(payload, payload.find('['));
    std::vector<std::string_view> elements;
    for (const std::string &segment : path.segments) {
        if (raw->front() == '[') {
            rawjson::elements(*raw, elements);
            const auto index = json::arrayIndex(segment);
            raw =
                index && *index < elements.size() ? std::optional(elements[*index]) : std::nullopt;
        } else {
            raw = rawjson::member(*raw, segment);
        }
        if (!raw)
            return std::nullopt;
    }
    return raw;
}

/// Whether a payload may have a member, told without reading it.
bool mayHaveMember(std::string_view payload, const std::string &name) {
    // An array has places without names, and an escape may hide a name.
    return json::arrayIndex(name) || payload.find(name) != std::string_view::npos ||
           payload.find('\\') != std::string_view::npos;
}

} // namespace

void SearchedEvent::look(const Event &event) {
    look(Slices{&event.stream, &event.id, event.type, event.payload, event.metadata,
                event.happenedAt.instant});
}

void SearchedEvent::look(const Slices &slices) {
    m_event = slices;
    m_payloadRead = false;
}

void SearchedEvent::readPayload() {
    if (m_payloadRead)
        return;
    m_shape = json::readFields(m_event.payload, m_fields);
    m_payloadRead = true;
}

std::optional<std::string_view> SearchedEvent::find(const json::Pointer &path) {
    if (!m_payloadRead && !mayHaveMember(m_event.payload, path.segments.front()))
        return std::nullopt;
    readPayload();
    if (m_shape.error)
        return std::nullopt;
    if (m_shape.kind == json::Kind::Array)
        return findInArray(m_event.payload, path);
    if (m_shape.kind != json::Kind::Object)
        return std::nullopt;
    PayloadText text;
    text.text = m_event.payload;
    text.fields = &m_fields;
    text.duplicateKeys = m_shape.notes.duplicateKey.has_value();
    return text.find(path);
}

bool SearchedEvent::mentions(const SoughtText &text) const {
    return text.isInId(m_event.stream->text(), m_event.stream->uuid()) ||
           (m_event.id && text.isInId(m_event.id->text(), m_event.id->uuid())) ||
           text.isIn(m_event.type) || text.isInDocument(m_event.payload) ||
           (m_event.metadata && text.isInDocument(*m_event.metadata));
}

} // namespace backstory
