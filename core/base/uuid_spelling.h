#pragma once

#include "core/base/ids.h"

#include <optional>
#include <string_view>

namespace backstory {

/// A UUID, and whether it was written as Uuid::text writes it: in lower case, with dashes.
struct SpelledUuid {
    Uuid uuid;
    bool plain = false;
};

/// As Uuid::parse, and tells the spelling apart. Cost: some nanoseconds, whatever is read.
std::optional<SpelledUuid> readUuid(std::string_view text);

} // namespace backstory
