#include "core/projection/open_projection.h"

#include "core/base/error.h"
#include "core/projection/backends.h"
#include "core/source/open_source.h"

namespace backstory {
namespace {

Error noTables(const ProjectionDefinition &definition) {
    return {ErrorKind::NotAnswerable, "opening the projection " + definition.name,
            "a file of JSON Lines holds no tables",
            "Import it into PostgreSQL or SQLite, and project there."};
}

} // namespace

std::unique_ptr<ProjectionTable> openProjection(const ProjectionDefinition &definition,
                                                const ProjectionPlace &place) {
    switch (kindOfSource(place.target)) {
    case SourceKind::PostgreSql:
        return openPostgresProjection(definition, place.target, place.password);
    case SourceKind::SqliteFile:
        return openSqliteProjection(definition, place.target);
    case SourceKind::JsonLinesFile:
        break;
    }
    throw noTables(definition);
}

std::unique_ptr<ProjectionReader> readProjection(const ProjectionDefinition &definition,
                                                 const ProjectionPlace &place) {
    switch (kindOfSource(place.target)) {
    case SourceKind::PostgreSql:
        return readPostgresProjection(definition, place.target, place.password);
    case SourceKind::SqliteFile:
        return readSqliteProjection(definition, place.target);
    case SourceKind::JsonLinesFile:
        break;
    }
    throw noTables(definition);
}

} // namespace backstory
