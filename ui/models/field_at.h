#pragma once

#include "core/json/pointer.h"
#include "core/json/value.h"
#include "core/model/moment.h"

#include <optional>

namespace backstory::ui {

/// The field that a row of a view stands for: what copying, pinning and going to the writer mean
/// there.
struct FieldAt {
    json::Pointer path;
    std::optional<json::Value> value;
    std::optional<Version> writer; ///< 0: the fold started with it
};

} // namespace backstory::ui
