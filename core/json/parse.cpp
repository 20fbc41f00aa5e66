#include "core/json/parse.h"

#include "core/json/builder.h"
#include "core/json/reading.h"

#include <stdexcept>

namespace backstory::json {

std::variant<Value, ParseError> parse(std::string_view text, Notes *notes) {
    thread_local Builder builder;
    builder.reset();
    Notes read;
    const auto error = json::read(text, builder, read);
    if (!error && notes && builder.duplicates()) {
        // Rare, so which of them came first is left to a second reading.
        std::vector<Field> fields;
        read.duplicateKey = readFields(text, fields).notes.duplicateKey;
    }
    if (notes)
        *notes = std::move(read);
    if (error)
        return *error;
    return builder.take();
}

Value parseTrusted(std::string_view text) {
    auto result = parse(text);
    if (const auto *error = std::get_if<ParseError>(&result)) {
        throw std::logic_error("text taken for a JSON document is none, at byte " +
                               std::to_string(error->offset));
    }
    return std::get<Value>(std::move(result));
}

Kind kindOfRaw(std::string_view raw) {
    std::size_t at = byteOrderMarkSize(raw);
    while (at < raw.size() && isBlank(raw[at]))
        ++at;
    switch (at < raw.size() ? raw[at] : 'n') {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::String;
    case 't':
    case 'f':
        return Kind::Boolean;
    case 'n':
        return Kind::Null;
    default:
        return Kind::Number;
    }
}

} // namespace backstory::json
