#pragma once

#include "core/source/postgres_session.h"
#include "core/source/presets.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory::postgres {

/// What a column holds, as far as reading depends on it. A domain is what it is made of.
enum class ColumnKind {
    Uuid,
    Integer,
    Numeric,
    Float,
    Text,       ///< text, varchar
    PaddedText, ///< char(n)
    Bytes,
    Json,
    Jsonb,
    TimestampWithZone,
    Timestamp,
    Date,
    Other, ///< read through its text
};

struct Column {
    std::string name;
    std::string type; ///< as the server prints it
    ColumnKind kind = ColumnKind::Other;
    bool notNull = false;
    bool readable = false;
    bool byteOrder = false; ///< its own collation compares bytes
};

enum class RelationKind { Table, PartitionedTable, View, MaterialisedView, ForeignTable };

/// A table or view of the database, whether or not the user may read it.
struct Relation {
    std::uint32_t oid = 0;
    std::string schema;
    std::string name;
    RelationKind kind = RelationKind::Table;
    bool isPartition = false; ///< its rows are those of another one, too
    bool allReadable = false; ///< the right to read is for the whole, not for single columns
    std::vector<Column> columns;

    [[nodiscard]] const Column *column(const std::string &columnName) const;
    /// What recognising needs; only the columns that the user may read, or all.
    [[nodiscard]] RelationInfo info(bool readableOnly) const;
};

/// What reading one event table well depends on.
struct TableFacts {
    Relation relation;
    bool indexKnown = false;           ///< false for views and foreign tables: nobody looked
    bool hasIndex = false;             ///< an index begins with the stream column
    bool hasOrder = false;             ///< … and it holds the ids in the order of their bytes
    bool idsDiffer = false;            ///< no two rows have one id, which is no text
    bool isStore = false;              ///< a store of ours, which tells what is committed to it
    bool tellsXmin = false;            ///< all rows tell which transaction wrote them
    std::optional<std::uint64_t> rows; ///< about how many, if the server knows
};

/// All relations outside the system's schemas, those on the search path first.
std::vector<Relation> readRelations(Session &session, const Errand &errand,
                                    const Progress &progress);

/// What the server knows about the relations of some event tables, in their order. A table without
/// a relation of its name among `relations` must not be asked for.
std::vector<TableFacts> readFacts(Session &session, std::span<const EventTable> tables,
                                  std::span<const Relation> relations, const Errand &errand,
                                  const Progress &progress);

const Relation *relationOf(const EventTable &table, std::span<const Relation> relations);

} // namespace backstory::postgres
