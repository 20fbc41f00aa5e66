#pragma once

#include "core/base/instant.h"
#include "core/model/event_table.h"
#include "core/source/postgres_catalog.h"

#include <optional>
#include <string>

namespace backstory::postgres {

/// The rows with a stamp after one instant and not after another, either of which may be absent, as
/// a condition that an index on the column answers. Rows without a stamp that can be held are not
/// among them. Nothing where the server cannot tell exactly: for paths, text and fractions.
std::optional<std::string> stampRange(const StampRef &stamp, const Relation &relation,
                                      const std::optional<Instant> &after,
                                      const std::optional<Instant> &upTo);

} // namespace backstory::postgres
