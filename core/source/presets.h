#pragma once

#include "core/model/event_table.h"
#include "core/source/mapping_reading.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backstory {

/// A column of a relation as the database describes it.
struct ColumnInfo {
    std::string name;
    std::string type; ///< the declared type, lower case
};

/// A table or view of a source, as far as recognising needs it.
struct RelationInfo {
    std::string schema;
    std::string name;
    std::vector<ColumnInfo> columns;
};

/// A mapping as a document: a preset that ships, or a user's file. Names may hold `{entity}`, which
/// stands for the same word in the relation's and the columns' names.
class MappingDocument {
public:
    /// Reads and checks a mapping. Throws Error(BadMapping) that lists every mistake with its path
    /// (`/happenedAt/form: …`).
    static MappingDocument parse(std::string_view jsonText, std::string_view origin);

    [[nodiscard]] const std::string &name() const { return m_parts.name; }
    /// The table that this mapping makes of a relation, if its columns are there.
    [[nodiscard]] std::optional<EventTable> recognise(const RelationInfo &relation) const;
    /// Like recognise, but throws Error(ColumnMissing) that names what is missing.
    [[nodiscard]] EventTable apply(const RelationInfo &relation) const;
    /// Whether the mapping names a relation that this could be.
    [[nodiscard]] bool namesRelation(const RelationInfo &relation) const;
    /// The relations that these columns could stand in, for a source that has columns and no names
    /// of relations: one for each word that `{entity}` can stand for there.
    [[nodiscard]] std::vector<RelationInfo> relationsOf(std::span<const ColumnInfo> columns) const;
    /// The relation that it would recognise for a word in the place of `{entity}`, with no column
    /// that may be missing.
    [[nodiscard]] RelationInfo relationFor(const std::string &entity) const;

private:
    explicit MappingDocument(MappingParts parts) : m_parts(std::move(parts)) {}

    MappingParts m_parts;
};

/// The presets that ship, the classic one first.
std::span<const MappingDocument> shippedPresets();

/// All event tables among these relations, recognised by the shipped presets, default first:
/// `order_events`, then by name.
std::vector<EventTable> recogniseTables(std::span<const RelationInfo> relations);

/// The entity of the table that is the default: `order`.
std::string defaultEntity();

/// Puts the default first (`order_events`), the others by name.
void sortDefaultFirst(std::vector<EventTable> &tables);

} // namespace backstory
