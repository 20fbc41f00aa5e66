#include "core/projection/column_value.h"

#include "core/base/ids.h"
#include "core/json/lexis.h"
#include "core/json/number.h"
#include "core/projection/fit_decimal.h"

#include <algorithm>

namespace backstory {
namespace {

using Fitting = std::variant<FittedValue, Unfit>;

/// Digits of the largest 64-bit integers.
constexpr std::size_t kIntegerDigits = 19;
constexpr std::string_view kLargest = "9223372036854775807";
constexpr std::string_view kSmallest = "-9223372036854775808";

std::string_view kindName(json::Kind kind) {
    switch (kind) {
    case json::Kind::Null:
        return "null";
    case json::Kind::Boolean:
        return "true or false";
    case json::Kind::Number:
        return "a number";
    case json::Kind::String:
        return "a text";
    case json::Kind::Array:
        return "a list";
    case json::Kind::Object:
        break;
    }
    return "an object";
}

Unfit wrongKind(const ProjectionColumn &column, const json::Value &value, std::string_view wanted) {
    return {"The value is " + std::string(kindName(value.kind())) + ", and " + column.name +
            " holds " + std::string(wanted) + "."};
}

/// A minus, digits, and perhaps a point and digits: how people write amounts, without an exponent.
bool isPlainDecimal(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto digits = [](std::string_view part) {
        return !part.empty() && std::ranges::all_of(part, json::isDigit);
    };
    const std::size_t point = text.find('.');
    return digits(text.substr(0, point)) &&
           (point == std::string_view::npos || digits(text.substr(point + 1)));
}

Fitting fitNumber(const ProjectionColumn &column, const json::Value &value) {
    if (value.isString() && !isPlainDecimal(value.string()))
        return Unfit{"The text is no plain decimal number, and " + column.name + " holds numbers."};
    if (!value.isString() && !value.isNumber())
        return wrongKind(column, value, "numbers");
    const std::string &token = value.isString() ? value.string() : value.number();

    const bool isInteger = column.type == ColumnType::Integer;
    const std::size_t precision = isInteger ? kIntegerDigits : column.precision;
    const auto fitted = fitDecimal(token, precision, column.scale);
    if (isInteger && (!fitted || json::compareNumbers(fitted->text, kLargest) > 0 ||
                      json::compareNumbers(fitted->text, kSmallest) < 0))
        return Unfit{"The value is out of range: " + column.name + " holds whole numbers from " +
                     std::string(kSmallest) + " to " + std::string(kLargest) + "."};
    if (!fitted)
        return Unfit{"The value is out of range: " + column.name + " holds " +
                     std::to_string(precision - column.scale) + " digits before the point."};
    return FittedValue{fitted->text, fitted->rounded};
}

/// Code points of a text that is UTF-8, or WTF-8.
std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

/// Whether half a surrogate pair stands in it: U+D800 to U+DFFF in three bytes.
bool holdsLoneSurrogate(std::string_view text) {
    for (std::size_t at = text.find('\xed'); at != std::string_view::npos;
         at = text.find('\xed', at + 1))
        if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) >= 0xa0U)
            return true;
    return false;
}

Fitting fitText(const ProjectionColumn &column, const json::Value &value) {
    if (!value.isString())
        return wrongKind(column, value, "texts");
    const std::string &text = value.string();
    if (text.find('\0') != std::string::npos)
        return Unfit{"The text holds the character U+0000, which databases cannot store."};
    if (holdsLoneSurrogate(text))
        return Unfit{"The text holds half a surrogate pair, which is no character."};
    const std::size_t count = characterCount(text);
    if (column.length && count > *column.length)
        return Unfit{"The text has " + std::to_string(count) + " characters, and " + column.name +
                     " holds " + std::to_string(*column.length) + "."};
    return FittedValue{text, false};
}

Fitting fitUuid(const ProjectionColumn &column, const json::Value &value) {
    if (!value.isString())
        return wrongKind(column, value, "UUIDs");
    const auto uuid = Uuid::parse(value.string());
    if (!uuid)
        return Unfit{"The text is no UUID, and " + column.name + " holds UUIDs."};
    return FittedValue{uuid->text(), false};
}

Fitting fitBoolean(const ProjectionColumn &column, const json::Value &value) {
    if (value.kind() != json::Kind::Boolean)
        return wrongKind(column, value, "true or false");
    return FittedValue{value.boolean() ? "true" : "false", false};
}

std::optional<bool> readBoolean(std::string_view text) {
    if (text == "true" || text == "t" || text == "1")
        return true;
    if (text == "false" || text == "f" || text == "0")
        return false;
    return std::nullopt;
}

} // namespace

Fitting fitValue(const ProjectionColumn &column, const json::Value *value) {
    if (!value || value->isNull()) {
        if (column.required)
            return Unfit{"There is no value for " + column.name + ", which every row must have."};
        return FittedValue{};
    }
    switch (column.type) {
    case ColumnType::Uuid:
        return fitUuid(column, *value);
    case ColumnType::Text:
        return fitText(column, *value);
    case ColumnType::Decimal:
    case ColumnType::Integer:
        return fitNumber(column, *value);
    case ColumnType::Boolean:
        break;
    }
    return fitBoolean(column, *value);
}

bool meansSame(ColumnType type, const ColumnText &stored, const ColumnText &folded) {
    if (!stored || !folded || *stored == *folded)
        return stored == folded;
    switch (type) {
    case ColumnType::Text:
        return false;
    case ColumnType::Uuid: {
        const auto uuid = Uuid::parse(*stored);
        return uuid && uuid == Uuid::parse(*folded);
    }
    case ColumnType::Decimal:
    case ColumnType::Integer:
        return json::isNumberToken(*stored) && json::isNumberToken(*folded) &&
               json::compareNumbers(*stored, *folded) == 0;
    case ColumnType::Boolean:
        break;
    }
    const auto truth = readBoolean(*stored);
    return truth && truth == readBoolean(*folded);
}

json::Value asJson(ColumnType type, const ColumnText &text) {
    if (!text)
        return nullptr;
    const bool isNumber = type == ColumnType::Decimal || type == ColumnType::Integer;
    if (isNumber && json::isNumberToken(*text))
        return json::Number{*text};
    if (type == ColumnType::Boolean)
        if (const auto truth = readBoolean(*text))
            return *truth;
    return *text;
}

} // namespace backstory
