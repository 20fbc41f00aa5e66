#pragma once

#include "core/json/value.h"
#include "core/projection/definition.h"

#include <optional>
#include <string>
#include <variant>

namespace backstory {

/// What a column holds, in the one spelling in which both backends are given it; absent for NULL.
///
/// UUIDs stand in lower case with dashes, decimals with exactly the column's decimals, truth values
/// as `true` and `false`.
using ColumnText = std::optional<std::string>;

/// A value of a state as its column holds it.
struct FittedValue {
    ColumnText text;
    bool rounded = false; ///< a number had more decimals than the column
};

/// Why a column cannot hold a value: a sentence.
struct Unfit {
    std::string reason;
};

/// Brings a value of a state into the form of a column. Null: the state has none. The rules are
/// ours and the same for every backend, so that a server only ever sees values that fit.
std::variant<FittedValue, Unfit> fitValue(const ProjectionColumn &column, const json::Value *value);

/// Whether what a table holds, as text, means what the fold gives: decimals and integers by value,
/// UUIDs in any spelling.
bool meansSame(ColumnType type, const ColumnText &stored, const ColumnText &folded);

/// What a table holds, as JSON: null, number, text, truth value. A text that is no value of the
/// type stays text.
json::Value asJson(ColumnType type, const ColumnText &text);

} // namespace backstory
