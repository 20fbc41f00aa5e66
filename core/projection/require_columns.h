#pragma once

#include "core/projection/definition.h"

#include <functional>
#include <string>

namespace backstory {

/// Throws Error(ColumnMissing), naming them all, where the table of a projection lacks columns.
void requireColumns(const ProjectionDefinition &definition,
                    const std::function<bool(const std::string &)> &hasColumn);

} // namespace backstory
