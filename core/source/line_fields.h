#pragma once

#include "core/json/parse.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Lists the members of a line that is a JSON object, of equal keys only the last; the values are
/// slices of the line. `fields` is emptied first.
///
/// A line that json::readFields refuses because of something inside one member (nesting without
/// end, text that is no UTF-8) still gives its members, so that one bad payload does not hide its
/// event: what is wrong with it is found when it is read itself. Answers why not, where the line is
/// no JSON object at all.
std::optional<std::string> readLineFields(std::string_view line, std::vector<json::Field> &fields);

/// The member of a key; null where there is none.
const json::Field *fieldNamed(const std::vector<json::Field> &fields, std::string_view key);

} // namespace backstory
