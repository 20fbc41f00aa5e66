#pragma once

#include "core/json/pointer.h"

#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// The raw text of what stands at a path of a JSON text, byte for byte; nothing where there is
/// nothing, or the text is no JSON. In an array a segment is an index, as json::find has it. The
/// answer is a slice of `document`. Cost: one pass over the text for each segment.
std::optional<std::string_view> rawAtPath(std::string_view document, const json::Pointer &path);

/// The same as an event field needs it: a string decoded, anything else as its JSON text, null as
/// nothing.
std::optional<std::string> textAtPath(std::string_view document, const json::Pointer &path);

/// Raw JSON text of one value as such a field.
std::optional<std::string> fieldText(std::string_view raw);

} // namespace backstory
