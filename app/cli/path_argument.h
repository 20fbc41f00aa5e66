#pragma once

#include "core/json/pointer.h"

#include <string_view>

namespace backstory::cli {

/// The path that a person wrote: a JSON Pointer, or a bare name for a top-level member. Throws
/// Error(BadRequest).
json::Pointer pathArgument(std::string_view text);

} // namespace backstory::cli
