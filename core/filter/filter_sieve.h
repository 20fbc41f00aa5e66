#pragma once

#include "core/filter/filter_parts.h"
#include "core/model/row_condition.h"
#include "core/rules/ruleset.h"

namespace backstory {

/// What one event at least of every stream that meets a formula meets (Filter::sieve).
RowCondition streamSieve(const FilterParts &parts, const Ruleset &rules);

/// What every event that meets a tree by itself meets (Filter::eventSieve).
RowCondition eventSieve(const FilterNode &node);

} // namespace backstory
