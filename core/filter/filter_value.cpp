#include "core/filter/filter_value.h"

#include "core/json/lexis.h"
#include "core/json/number.h"
#include "core/json/parse.h"

namespace backstory {
namespace {

constexpr std::string_view kTrue = "true";
constexpr std::string_view kFalse = "false";

} // namespace

std::string_view operatorText(FilterOperator op) {
    switch (op) {
    case FilterOperator::Equal:
        return "=";
    case FilterOperator::NotEqual:
        return "!=";
    case FilterOperator::Less:
        return "<";
    case FilterOperator::AtMost:
        return "<=";
    case FilterOperator::Greater:
        return ">";
    case FilterOperator::AtLeast:
        return ">=";
    }
    return {};
}

bool asksOrder(FilterOperator op) {
    return op != FilterOperator::Equal && op != FilterOperator::NotEqual;
}

bool holds(FilterOperator op, std::strong_ordering order) {
    switch (op) {
    case FilterOperator::Equal:
        return order == 0;
    case FilterOperator::NotEqual:
        return order != 0;
    case FilterOperator::Less:
        return order < 0;
    case FilterOperator::AtMost:
        return order <= 0;
    case FilterOperator::Greater:
        return order > 0;
    case FilterOperator::AtLeast:
        return order >= 0;
    }
    return false;
}

bool FilterComparison::holdsOf(json::Kind valueKind, std::string_view valueText) const {
    if (kind == json::Kind::Null)
        return (valueKind == json::Kind::Null) == (op == FilterOperator::Equal);
    if (valueKind != kind)
        return false;
    if (kind == json::Kind::Number)
        return holds(op, json::compareNumbers(valueText, text));
    return holds(op, valueText.compare(text) <=> 0);
}

bool FilterComparison::holdsOf(const json::Value &value) const {
    switch (value.kind()) {
    case json::Kind::Boolean:
        return holdsOf(value.kind(), value.boolean() ? kTrue : kFalse);
    case json::Kind::Number:
        return holdsOf(value.kind(), value.number());
    case json::Kind::String:
        return holdsOf(value.kind(), value.string());
    default:
        return holdsOf(value.kind(), {});
    }
}

bool FilterComparison::holdsOfRaw(std::string_view raw) const {
    const json::Kind valueKind = json::kindOfRaw(raw);
    if (valueKind != json::Kind::String || kind != json::Kind::String)
        return holdsOf(valueKind, raw);
    const std::string_view inside = raw.substr(1, raw.size() - 2);
    if (inside.find('\\') == std::string_view::npos)
        return holdsOf(valueKind, inside);
    std::string decoded;
    json::appendDecoded(decoded, inside);
    return holdsOf(valueKind, decoded);
}

} // namespace backstory
