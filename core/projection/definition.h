#pragma once

#include "core/json/pointer.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What a column of a projection holds.
enum class ColumnType { Uuid, Text, Decimal, Integer, Boolean };

/// A column of a projection, and where in the state its value stands.
struct ProjectionColumn {
    std::string name;
    ColumnType type = ColumnType::Text;
    std::optional<std::size_t> length; ///< of a text, in code points; absent: any
    std::size_t precision = 0;         ///< of a decimal: digits in all
    std::size_t scale = 0;             ///< of a decimal: digits after the point
    bool required = false;             ///< NULL is no value for it
    std::vector<json::Pointer> paths;  ///< the first that is there is taken

    friend bool operator==(const ProjectionColumn &, const ProjectionColumn &) = default;
};

/// A table that is derived from the log, one row a stream: which state paths feed which columns.
///
/// A plain value, read from a document (`resources/schemas/projection.schema.json`).
struct ProjectionDefinition {
    std::string name;   ///< under which its place in the log is kept
    std::string entity; ///< the entity it is made for; empty: any
    std::string schema; ///< empty: the default one
    std::string relation;
    std::string keyName;
    ColumnType keyType = ColumnType::Uuid; ///< Uuid or Text
    std::vector<ProjectionColumn> columns;

    /// Throws Error(BadMapping) that lists every mistake with its path.
    static ProjectionDefinition parse(std::string_view jsonText, std::string_view origin);
    /// One that ships (`orders`), by name; else a file. Throws Error(BadMapping).
    static ProjectionDefinition load(const std::string &nameOrFile);

    /// `schema.relation`, or the relation alone.
    [[nodiscard]] std::string displayName() const;
    /// Everything that decides which rows there are, as text: two definitions that differ in it
    /// may make different rows.
    [[nodiscard]] std::string canonicalText() const;

    friend bool operator==(const ProjectionDefinition &, const ProjectionDefinition &) = default;
};

/// `uuid`, `text`, `decimal`, `integer`, `boolean`.
std::string_view nameOf(ColumnType type);

} // namespace backstory
