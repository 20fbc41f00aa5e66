#pragma once

#include "core/json/pointer.h"
#include "core/json/value.h"

#include <string>
#include <string_view>

namespace backstory {

/// A word as it is written in a filter: in quotes where it would be read as something else.
std::string writtenWord(std::string_view word);

/// A state path as it is written in a filter (`shipTo."odd name"`). Not the root.
/// A column of the same name would be read first.
std::string writtenPath(const json::Pointer &path);

/// A scalar as it is written behind an operator: text that looks like a number in quotes.
std::string writtenValue(const json::Value &value);

} // namespace backstory
