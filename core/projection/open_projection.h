#pragma once

#include "core/projection/definition.h"
#include "core/projection/projection_reader.h"
#include "core/projection/projection_table.h"

#include <memory>
#include <optional>
#include <string>

namespace backstory {

/// Where a projection stands: the database of the log itself.
struct ProjectionPlace {
    std::string target; ///< a PostgreSQL connection string or the path of an SQLite file
    std::optional<std::string> password;
};

/// Opens a projection for writing. Connects when it is first used. Throws Error: NotAnswerable for
/// what holds no tables, and what telling the kind of a target throws.
std::unique_ptr<ProjectionTable> openProjection(const ProjectionDefinition &definition,
                                                const ProjectionPlace &place);
/// The same for reading alone.
std::unique_ptr<ProjectionReader> readProjection(const ProjectionDefinition &definition,
                                                 const ProjectionPlace &place);

} // namespace backstory
