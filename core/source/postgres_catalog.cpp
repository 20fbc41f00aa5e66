#include "core/source/postgres_catalog.h"

#include "core/source/postgres_sql.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace backstory::postgres {
namespace {

constexpr const char *kRelations = R"(
SELECT c.oid, n.nspname, c.relname, c.relkind, c.relispartition,
       has_table_privilege(c.oid, 'SELECT'),
       a.attname, format_type(a.atttypid, a.atttypmod),
       CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END,
       a.attnotnull, has_schema_privilege(n.oid, 'USAGE') AND has_column_privilege(c.oid, a.attnum, 'SELECT'),
       a.attcollation IN (950, 951) OR a.attcollation = 100 AND db.byte_order
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
CROSS JOIN (SELECT d.datcollate IN ('C', 'POSIX') AND
                   coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') = 'c' AS byte_order
            FROM pg_catalog.pg_database d WHERE d.datname = current_database()) db
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
ORDER BY pg_table_is_visible(c.oid) DESC, n.nspname, c.relname, a.attnum)";

// Rows of partitions and of inheriting tables are the table's own; each of them needs the index.
constexpr const char *kFacts = R"(
WITH RECURSIVE wanted(place, oid, stream, id) AS (VALUES %),
tree(place, oid, stream, id, root) AS (
  SELECT place, oid, stream, id, true FROM wanted
  UNION ALL
  SELECT tree.place, i.inhrelid, tree.stream, tree.id, false
  FROM tree JOIN pg_catalog.pg_inherits i ON i.inhparent = tree.oid)
SELECT tree.place,
       coalesce(bool_and(found.any_index) FILTER (WHERE c.relkind <> 'p'), false) OR
         coalesce(bool_or(found.any_index) FILTER (WHERE c.relkind = 'p' AND root), false),
       coalesce(bool_and(found.byte_index) FILTER (WHERE c.relkind <> 'p'), false) OR
         coalesce(bool_or(found.byte_index) FILTER (WHERE c.relkind = 'p' AND root), false),
       sum(greatest(c.reltuples, 0)) FILTER (WHERE c.relkind <> 'p'),
       bool_or(c.reltuples > 0),
       bool_or(root AND EXISTS (
         SELECT FROM pg_catalog.pg_trigger g
         WHERE g.tgrelid = c.oid AND g.tgname = 'backstory_notify' AND g.tgenabled <> 'D')),
       bool_and(c.relkind IN ('r', 'p')),
       bool_or(root AND (c.relkind = 'p' OR NOT c.relhassubclass) AND EXISTS (
         SELECT FROM pg_catalog.pg_index u
         JOIN pg_catalog.pg_attribute k ON k.attrelid = c.oid AND k.attnum = u.indkey[0]
         WHERE u.indrelid = c.oid AND k.attname = tree.id AND u.indnatts = 1 AND u.indisunique AND
               u.indisvalid AND u.indimmediate AND u.indpred IS NULL))
FROM tree
JOIN pg_catalog.pg_class c ON c.oid = tree.oid
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attname = tree.stream
CROSS JOIN LATERAL (
  SELECT coalesce(bool_or(true), false) AS any_index,
         coalesce(bool_or(m.amname = 'btree' AND
                          i.indcollation[0] IN (0, 950, 951, byte.collation)), false) AS byte_index
  FROM pg_catalog.pg_index i
  JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
  JOIN pg_catalog.pg_am m ON m.oid = ic.relam AND m.amname IN ('btree', 'hash')
  CROSS JOIN (
    SELECT CASE WHEN d.datcollate IN ('C', 'POSIX') AND
                     coalesce(to_jsonb(d) ->> 'datlocprovider', 'c') = 'c'
                THEN 100 ELSE 950 END::oid AS collation
    FROM pg_catalog.pg_database d WHERE d.datname = current_database()) byte
  WHERE i.indrelid = c.oid AND i.indkey[0] = a.attnum AND i.indisvalid AND i.indpred IS NULL
) found
GROUP BY tree.place)";

bool isTrue(const std::optional<std::string> &text) {
    return text == "t";
}

/// Whether different values of a column are different ids: text may spell one UUID in two ways.
bool neverSpelledAlike(const FieldRef &id, const Relation &relation) {
    const Column *column = relation.column(id.column);
    return column != nullptr && id.path.isRoot() && column->notNull &&
           (column->kind == ColumnKind::Uuid || column->kind == ColumnKind::Integer);
}

std::uint32_t readOid(const std::optional<std::string> &text) {
    std::uint32_t value = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

ColumnKind kindOfType(std::uint32_t type) {
    switch (type) {
    case 2950:
        return ColumnKind::Uuid;
    case 20: // int8
    case 21: // int2
    case 23: // int4
    case 26: // oid
        return ColumnKind::Integer;
    case 1700:
        return ColumnKind::Numeric;
    case 700: // float4
    case 701:
        return ColumnKind::Float;
    case 25:
    case 1043:
        return ColumnKind::Text;
    case 1042:
        return ColumnKind::PaddedText;
    case 17:
        return ColumnKind::Bytes;
    case 114:
        return ColumnKind::Json;
    case 3802:
        return ColumnKind::Jsonb;
    case 1184:
        return ColumnKind::TimestampWithZone;
    case 1114:
        return ColumnKind::Timestamp;
    case 1082:
        return ColumnKind::Date;
    default:
        return ColumnKind::Other;
    }
}

RelationKind kindOfRelation(const std::string &relkind) {
    if (relkind == "p")
        return RelationKind::PartitionedTable;
    if (relkind == "v")
        return RelationKind::View;
    if (relkind == "m")
        return RelationKind::MaterialisedView;
    return relkind == "f" ? RelationKind::ForeignTable : RelationKind::Table;
}

std::optional<std::uint64_t> readRows(const TextRow &row) {
    if (!isTrue(row[4]) || !row[3])
        return std::nullopt;
    double rows = 0;
    std::from_chars(row[3]->data(), row[3]->data() + row[3]->size(), rows);
    return static_cast<std::uint64_t>(std::llround(rows));
}

} // namespace

const Column *Relation::column(const std::string &columnName) const {
    const auto found = std::ranges::find(columns, columnName, &Column::name);
    return found == columns.end() ? nullptr : &*found;
}

RelationInfo Relation::info(bool readableOnly) const {
    RelationInfo result{schema, name, {}};
    for (const Column &each : columns) {
        if (each.readable || !readableOnly)
            result.columns.push_back({each.name, each.type});
    }
    return result;
}

const Relation *relationOf(const EventTable &table, std::span<const Relation> relations) {
    const auto found = std::ranges::find_if(relations, [&](const Relation &relation) {
        return relation.name == table.relation &&
               (table.schema.empty() || relation.schema == table.schema);
    });
    return found == relations.end() ? nullptr : &*found;
}

std::vector<Relation> readRelations(Session &session, const Errand &errand,
                                    const Progress &progress) {
    std::vector<Relation> relations;
    for (const TextRow &row : session.query(kRelations, errand, progress)) {
        const std::uint32_t oid = readOid(row[0]);
        if (relations.empty() || relations.back().oid != oid)
            relations.push_back({oid,
                                 row[1].value_or(""),
                                 row[2].value_or(""),
                                 kindOfRelation(row[3].value_or("")),
                                 isTrue(row[4]),
                                 isTrue(row[5]),
                                 {}});
        relations.back().columns.push_back({row[6].value_or(""), row[7].value_or(""),
                                            kindOfType(readOid(row[8])), isTrue(row[9]),
                                            isTrue(row[10]), isTrue(row[11])});
    }
    return relations;
}

std::vector<TableFacts> readFacts(Session &session, std::span<const EventTable> tables,
                                  std::span<const Relation> relations, const Errand &errand,
                                  const Progress &progress) {
    std::vector<TableFacts> facts;
    std::string wanted;
    for (const EventTable &table : tables) {
        const Relation &relation = *relationOf(table, relations);
        wanted += (wanted.empty() ? "(" : ", (") + std::to_string(facts.size()) + ", " +
                  std::to_string(relation.oid) + "::oid, " + literal(table.stream.column) +
                  "::name, " + literal(table.id.column) + "::name)";
        TableFacts each;
        each.relation = relation;
        each.indexKnown = table.stream.path.isRoot() && relation.kind != RelationKind::View &&
                          relation.kind != RelationKind::ForeignTable;
        facts.push_back(std::move(each));
    }
    std::string statement = kFacts;
    statement.replace(statement.find('%'), 1, wanted);
    for (const TextRow &row : session.query(statement, errand, progress)) {
        const std::size_t place = std::stoul(row[0].value_or("0"));
        TableFacts &each = facts.at(place);
        each.hasIndex = each.indexKnown && isTrue(row[1]);
        each.hasOrder = each.indexKnown && isTrue(row[2]);
        each.rows = readRows(row);
        each.isStore = isTrue(row[5]);
        // A right to single columns does not reach those of the system.
        each.tellsXmin = isTrue(row[6]) && each.relation.allReadable;
        each.idsDiffer = isTrue(row[7]) && neverSpelledAlike(tables[place].id, each.relation);
    }
    return facts;
}

} // namespace backstory::postgres
