#include "core/store/sqlite_text.h"

#include "core/source/sqlite_affinity.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace backstory {
namespace {

bool turns(const SqliteStatement &statement, int column) {
    return turnsTextIntoNumbers(sqlite3_column_decltype(statement.handle(), column));
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n\r\f\v";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool looksLikeNumber(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    if (text.find_first_not_of("0123456789+-.eE") != std::string_view::npos)
        return false; // names of infinities are none here
    double value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    return !text.empty() && stop == end && fault != std::errc::invalid_argument;
}

} // namespace

SqliteTextColumns::SqliteTextColumns(const SqliteStatement &statement)
    : m_turnsId(turns(statement, 0)),
      m_turnsStream(turns(statement, 1)),
      m_turnsType(turns(statement, 2)),
      m_turnsPayload(turns(statement, 3)) {}

std::optional<std::string> SqliteTextColumns::faultOf(const NewEvent &event) const {
    const auto is = [](const char *what) {
        return std::string("its ") + what +
               " looks like a number, and this table would change how it is written";
    };
    if (m_turnsId && event.id && !survivesAsNumber(event.id->text()))
        return is("id");
    if (m_turnsStream && !survivesAsNumber(event.stream.text()))
        return is("stream");
    if (m_turnsType && !survivesAsNumber(event.type))
        return is("type");
    if (m_turnsPayload && !survivesAsNumber(event.payload))
        return is("payload");
    return std::nullopt;
}

bool survivesAsNumber(std::string_view text) {
    std::int64_t value = 0;
    const char *end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (stop == end && fault == std::errc())
        return std::to_string(value) == text;
    return !looksLikeNumber(text);
}

std::vector<std::string> spellingsOf(const std::string &text, const std::optional<Uuid> &uuid) {
    if (!uuid)
        return {text};
    const std::string plain = uuid->text();
    std::string capitals = plain;
    std::ranges::transform(capitals, capitals.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    std::vector<std::string> spellings{plain};
    if (capitals != plain)
        spellings.push_back(capitals);
    if (text != plain && text != capitals)
        spellings.push_back(text);
    return spellings;
}

} // namespace backstory
