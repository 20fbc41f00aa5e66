#include "core/replay/written_texts.h"

#include "core/json/parse.h"
#include "core/rules/raw_json.h"

#include <functional>

namespace backstory {

TextRef WrittenTexts::refer(std::string_view payload, std::string_view slice) {
    const std::less<> before;
    const char *const end = payload.data() + payload.size();
    if (!before(slice.data(), payload.data()) && before(slice.data(), end))
        return TextRef::payload(static_cast<std::uint32_t>(slice.data() - payload.data()));
    return TextRef::constant(constant(slice));
}

std::uint32_t WrittenTexts::constant(std::string_view text) {
    const auto [place, added] =
        m_indexes.emplace(text.data(), static_cast<std::uint32_t>(m_constants.size()));
    if (added)
        m_constants.push_back(text);
    return place->second;
}

std::string_view WrittenTexts::raw(std::uint32_t version, TextRef ref) const {
    if (ref.isConstant())
        return m_constants[ref.place()];
    return rawjson::valueAt(m_columns.payload(version - 1), ref.place());
}

json::Value WrittenTexts::value(std::uint32_t version, TextRef ref) const {
    return valueOfRaw(raw(version, ref));
}

json::Value valueOfRaw(std::string_view raw) {
    switch (raw.front()) {
    case 'n':
        return {};
    case 't':
        return json::Value(true);
    case 'f':
        return json::Value(false);
    case '{':
    case '[':
        return json::parseTrusted(raw);
    case '"':
        if (raw.find('\\') != std::string_view::npos)
            return json::parseTrusted(raw);
        return json::Value(raw.substr(1, raw.size() - 2));
    default:
        return json::Value(json::Number{std::string(raw)});
    }
}

} // namespace backstory
