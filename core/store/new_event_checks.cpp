#include "core/store/new_event_checks.h"

#include "core/json/parse.h"
#include "core/json/reading.h"

#include <algorithm>

namespace backstory {
namespace {

/// What the classic column holds: VARCHAR(255).
constexpr std::size_t kLongestType = 255;

std::size_t characters(const std::string &text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool isJson(const std::string &text) {
    std::vector<json::Field> fields;
    const json::Shape shape = json::readFields(text, fields);
    return !shape.error && !shape.notes.byteOrderMark;
}

} // namespace

std::optional<std::string> faultOf(const NewEvent &event) {
    if (event.stream.empty())
        return "it names no stream";
    if (event.type.empty())
        return "it has no type";
    if (json::findUtf8Fault(event.type) || json::findUtf8Fault(event.stream.text()))
        return "its type or stream is no UTF-8";
    if (characters(event.type) > kLongestType)
        return "its type is longer than 255 characters";
    if (!event.payloadIsText && !isJson(event.payload))
        return "its payload is not JSON";
    if (event.metadata && !isJson(*event.metadata))
        return "its metadata is not JSON";
    return std::nullopt;
}

} // namespace backstory
