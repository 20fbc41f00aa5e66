#pragma once

#include "core/projection/definition.h"
#include "core/projection/projection_reader.h"
#include "core/projection/projection_table.h"

#include <memory>
#include <optional>
#include <string>

namespace backstory {

// What openProjection and readProjection do, for each kind of target.

std::unique_ptr<ProjectionTable> openPostgresProjection(const ProjectionDefinition &definition,
                                                        const std::string &target,
                                                        const std::optional<std::string> &password);
std::unique_ptr<ProjectionReader>
readPostgresProjection(const ProjectionDefinition &definition, const std::string &source,
                       const std::optional<std::string> &password);

std::unique_ptr<ProjectionTable> openSqliteProjection(const ProjectionDefinition &definition,
                                                      const std::string &file);
std::unique_ptr<ProjectionReader> readSqliteProjection(const ProjectionDefinition &definition,
                                                       const std::string &file);

} // namespace backstory
