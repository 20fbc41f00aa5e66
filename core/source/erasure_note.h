#pragma once

#include "core/model/finding.h"

#include <string_view>

namespace backstory {

/// What the note of an erased payload says: JSON `{"at","by","reason"}`, of which any part may be
/// missing.
Finding erasureFinding(std::string_view note);

} // namespace backstory
