#pragma once

#include "core/json/value.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

enum class FilterOperator { Equal, NotEqual, Less, AtMost, Greater, AtLeast };

/// As it is written: `=`, `!=`, `<`, `<=`, `>`, `>=`.
std::string_view operatorText(FilterOperator op);
/// Whether it asks for more than equal or not.
bool asksOrder(FilterOperator op);
bool holds(FilterOperator op, std::strong_ordering order);

/// What a filter compares a value with, by the rules written in filter_grammar.h.
struct FilterComparison {
    FilterOperator op = FilterOperator::Equal;
    json::Kind kind = json::Kind::Null; ///< a scalar
    std::string text;                   ///< of a number its digits, of true and false their name

    [[nodiscard]] bool isTextEquality() const {
        return op == FilterOperator::Equal && kind == json::Kind::String;
    }
    [[nodiscard]] bool holdsOf(const json::Value &value) const;
    /// The same of a value as it stands in a document that was already checked.
    [[nodiscard]] bool holdsOfRaw(std::string_view raw) const;

private:
    [[nodiscard]] bool holdsOf(json::Kind valueKind, std::string_view valueText) const;
};

} // namespace backstory
