#include "core/source/line_fields.h"

#include <algorithm>
#include <variant>

namespace backstory {

namespace {

/// Finds where the members of an object begin and end, without looking at what is in them.
class Splitter {
public:
    Splitter(std::string_view line, std::vector<json::Field> &fields)
        : m_line(line), m_fields(fields) {}

    bool run() {
        if (!accept('{'))
            return false;
        if (accept('}'))
            return atEnd();
        do {
            if (!member())
                return false;
        } while (accept(','));
        return accept('}') && atEnd();
    }

private:
    void skipBlanks() {
        while (m_at < m_line.size() && (m_line[m_at] == ' ' || m_line[m_at] == '\t'))
            ++m_at;
    }
    bool accept(char c) {
        skipBlanks();
        const bool there = m_at < m_line.size() && m_line[m_at] == c;
        m_at += there ? 1 : 0;
        return there;
    }
    bool atEnd() {
        skipBlanks();
        return m_at == m_line.size();
    }
    /// Past the string that begins here.
    bool skipString() {
        for (++m_at; m_at < m_line.size(); ++m_at) {
            if (m_line[m_at] == '\\')
                ++m_at;
            else if (m_line[m_at] == '"')
                return ++m_at, true;
        }
        return false;
    }
    /// Past the value that begins here. Brackets are counted, not matched by kind.
    bool skipValue() {
        std::size_t depth = 0;
        while (m_at < m_line.size()) {
            const char c = m_line[m_at];
            if (c == '"') {
                if (!skipString())
                    return false;
            } else if (c == '{' || c == '[') {
                ++depth;
                ++m_at;
            } else if (depth == 0 && (c == '}' || c == ']' || c == ',')) {
                return true;
            } else {
                depth -= c == '}' || c == ']' ? 1 : 0;
                ++m_at;
            }
        }
        return false;
    }
    bool member() {
        skipBlanks();
        const std::size_t keyAt = m_at;
        if (m_at >= m_line.size() || m_line[m_at] != '"' || !skipString())
            return false;
        const auto key = json::parse(m_line.substr(keyAt, m_at - keyAt));
        const auto *name = std::get_if<json::Value>(&key);
        if (name == nullptr || !name->isString() || !accept(':'))
            return false;
        skipBlanks();
        const std::size_t valueAt = m_at;
        if (!skipValue() || m_at == valueAt)
            return false;
        std::string_view value = m_line.substr(valueAt, m_at - valueAt);
        value = value.substr(0, value.find_last_not_of(" \t") + 1);
        keep(name->string(), value);
        return true;
    }
    void keep(const std::string &key, std::string_view value) {
        std::erase_if(m_fields, [&](const json::Field &field) { return field.key == key; });
        auto kept = std::make_unique<std::string>(key);
        const std::string_view name = *kept;
        m_fields.push_back({name, value, json::kindOfRaw(value), std::move(kept)});
    }

    std::string_view m_line;
    std::vector<json::Field> &m_fields;
    std::size_t m_at = 0;
};

std::string reasonOf(const json::Shape &shape) {
    if (!shape.error)
        return "it is JSON, but no object";
    const std::string at = " (at byte " + std::to_string(shape.error->offset) + ")";
    switch (shape.error->fault) {
    case json::Fault::Truncated:
        return "it ends in the middle of a value";
    case json::Fault::TrailingContent:
        return "something follows the object" + at;
    case json::Fault::InvalidUtf8:
        return "it is not UTF-8" + at;
    case json::Fault::TooLarge:
        return "it is too large to be read";
    default:
        return "it is not JSON" + at;
    }
}

} // namespace

std::optional<std::string> readLineFields(std::string_view line, std::vector<json::Field> &fields) {
    const json::Shape shape = json::readFields(line, fields);
    if (!shape.error && shape.kind == json::Kind::Object)
        return std::nullopt;
    fields.clear();
    if (shape.error && Splitter(line, fields).run())
        return std::nullopt;
    fields.clear();
    return reasonOf(shape);
}

const json::Field *fieldNamed(const std::vector<json::Field> &fields, std::string_view key) {
    const auto found = std::ranges::find(fields, key, &json::Field::key);
    return found != fields.end() ? &*found : nullptr;
}

} // namespace backstory
