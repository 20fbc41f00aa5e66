#include "core/source/sqlite_functions.h"

#include "core/base/ids.h"
#include "core/json/parse.h"
#include "core/source/field_path.h"
#include "core/source/stamp_reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <exception>
#include <optional>
#include <vector>

namespace backstory {

namespace {

std::string_view bytesOf(sqlite3_value *value) {
    const void *data = sqlite3_value_type(value) == SQLITE_BLOB
                           ? sqlite3_value_blob(value)
                           : static_cast<const void *>(sqlite3_value_text(value));
    const int size = sqlite3_value_bytes(value);
    return {static_cast<const char *>(data), static_cast<std::size_t>(size)};
}

std::string shownBlob(std::string_view bytes) {
    Uuid uuid;
    if (bytes.size() != uuid.bytes.size())
        return std::string(bytes);
    std::ranges::transform(bytes, uuid.bytes.begin(),
                           [](char c) { return static_cast<std::uint8_t>(c); });
    return uuid.text();
}

void resultBlob(sqlite3_context *context, const std::string &bytes) {
    sqlite3_result_blob64(context, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool beginsInAnyCase(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           std::ranges::equal(text.substr(0, prefix.size()), prefix, {}, lower, lower);
}

/// No exception may pass through SQLite, which is C.
template <void (*Function)(sqlite3_context *, sqlite3_value **)>
void guarded(sqlite3_context *context, int, sqlite3_value **values) {
    try {
        Function(context, values);
    } catch (const std::exception &error) {
        sqlite3_result_error(context, error.what(), -1);
    }
}

void key(sqlite3_context *context, sqlite3_value **values) {
    if (sqlite3_value_type(values[0]) != SQLITE_NULL)
        resultBlob(context, sortKeyOf(shownId(values[0])));
}

void plain(sqlite3_context *context, sqlite3_value **values) {
    const int type = sqlite3_value_type(values[0]);
    if (type != SQLITE_NULL)
        sqlite3_result_int(context, type == SQLITE_TEXT && isPlainUuid(bytesOf(values[0])) ? 1 : 0);
}

void begins(sqlite3_context *context, sqlite3_value **values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const bool result = beginsInAnyCase(shownId(values[0]), bytesOf(values[1]));
    sqlite3_result_int(context, result ? 1 : 0);
}

void at(sqlite3_context *context, sqlite3_value **values) {
    const int type = sqlite3_value_type(values[0]);
    const auto pointer = json::Pointer::parse(bytesOf(values[1]));
    if (type == SQLITE_NULL || !pointer)
        return;
    const auto text = textAtPath(bytesOf(values[0]), *pointer);
    if (text)
        sqlite3_result_text64(context, text->data(), text->size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// What is read of a value that is a field of an event, or of a path into its JSON.
struct Content {
    std::string text;
    bool isNumber = false;
};

std::optional<Content> contentOf(sqlite3_value *value, sqlite3_value *pointer) {
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_NULL)
        return std::nullopt;
    if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
        return Content{shownId(value), true};
    const auto path = json::Pointer::parse(bytesOf(pointer));
    if (!path || path->isRoot())
        return Content{std::string(bytesOf(value)), false};
    const auto raw = rawAtPath(bytesOf(value), *path);
    auto text = raw ? fieldText(*raw) : std::nullopt;
    if (!text)
        return std::nullopt;
    return Content{*std::move(text), json::kindOfRaw(*raw) == json::Kind::Number};
}

void appendSorted(std::string &bytes, std::uint64_t value, int length) {
    for (int shift = (length - 1) * 8; shift >= 0; shift -= 8)
        bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
}

void stamp(sqlite3_context *context, sqlite3_value **values) {
    const auto form = static_cast<StampForm>(sqlite3_value_int(values[2]));
    std::vector<Finding> findings;
    Stamp stamp;
    if (sqlite3_value_type(values[0]) == SQLITE_INTEGER)
        stamp = readStampNumber(sqlite3_value_int64(values[0]), form, findings);
    else if (const auto content = contentOf(values[0], values[1]))
        stamp = readStampText(content->text, content->isNumber, form, findings);
    if (stamp.instant)
        resultBlob(context, sortedBytesOf(*stamp.instant));
}

void mayHold(sqlite3_context *context, sqlite3_value **values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const std::string_view document = bytesOf(values[0]);
    const bool may = document.find(bytesOf(values[1])) != std::string_view::npos ||
                     document.find('\\') != std::string_view::npos;
    sqlite3_result_int(context, may ? 1 : 0);
}

void number(sqlite3_context *context, sqlite3_value **values) {
    const auto content = contentOf(values[0], values[1]);
    std::int64_t whole = 0;
    if (!content)
        return;
    const char *end = content->text.data() + content->text.size();
    const auto [stop, error] = std::from_chars(content->text.data(), end, whole);
    if (error == std::errc{} && stop == end)
        sqlite3_result_int64(context, whole);
}

void add(SqliteDatabase &database, const char *name, int arguments,
         void (*function)(sqlite3_context *, int, sqlite3_value **)) {
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    const int code = sqlite3_create_function_v2(database.handle(), name, arguments, flags, nullptr,
                                                function, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        database.fail(code, "opening " + database.label());
}

} // namespace

void addSqliteFunctions(SqliteDatabase &database) {
    add(database, "backstory_key", 1, guarded<key>);
    add(database, "backstory_plain", 1, guarded<plain>);
    add(database, "backstory_begins", 2, guarded<begins>);
    add(database, "backstory_at", 2, guarded<at>);
    add(database, "backstory_stamp", 3, guarded<stamp>);
    add(database, "backstory_number", 2, guarded<number>);
    add(database, "backstory_may_hold", 2, guarded<mayHold>);
}

std::string sortKeyOf(std::string_view id) {
    const auto uuid = Uuid::parse(id);
    std::string bytes(1, uuid ? '\0' : '\1');
    if (uuid)
        bytes.append(uuid->bytes.begin(), uuid->bytes.end());
    else
        bytes.append(id);
    return bytes;
}

std::string sortedBytesOf(Instant instant) {
    // Without its sign, so that what comes before 1970 sorts before it.
    const auto seconds = static_cast<std::uint64_t>(instant.seconds()) ^ (1ULL << 63U);
    std::string bytes;
    appendSorted(bytes, seconds, 8);
    appendSorted(bytes, static_cast<std::uint64_t>(instant.nanos()), 4);
    return bytes;
}

bool isPlainUuid(std::string_view id) {
    constexpr std::size_t kLength = 36;
    if (id.size() != kLength)
        return false;
    for (std::size_t i = 0; i < kLength; ++i) {
        const char c = id[i];
        const bool dashPlace = i == 8 || i == 13 || i == 18 || i == 23;
        const bool fits = dashPlace ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        if (!fits)
            return false;
    }
    return true;
}

std::string shownId(sqlite3_value *value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return std::to_string(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return digitsOf(sqlite3_value_double(value));
    case SQLITE_BLOB:
        return shownBlob(bytesOf(value));
    default:
        return std::string(bytesOf(value));
    }
}

std::string shownId(const SqliteValue &value) {
    switch (value.type()) {
    case SQLITE_INTEGER:
        return std::to_string(value.integer());
    case SQLITE_FLOAT:
        return digitsOf(value.real());
    case SQLITE_BLOB:
        return shownBlob(value.bytes());
    default:
        return std::string(value.bytes());
    }
}

std::string digitsOf(double value) {
    std::array<char, 64> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), result.ptr};
}

} // namespace backstory
