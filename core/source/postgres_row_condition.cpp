#include "core/source/postgres_row_condition.h"

#include "core/json/print.h"
#include "core/source/postgres_field.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_sql.h"
#include "core/source/postgres_stamp_range.h"

#include <algorithm>

namespace backstory::postgres {
namespace {

const Column &columnOf(const FieldRef &field, const Relation &relation) {
    return *relation.column(field.column); // the reader was made with it
}

/// Whether the server's text of this column is what an event is given.
bool readsAsItsText(ColumnKind kind) {
    switch (kind) {
    case ColumnKind::Uuid:
    case ColumnKind::Integer:
    case ColumnKind::Numeric:
    case ColumnKind::Text:
    case ColumnKind::PaddedText:
    case ColumnKind::Other:
        return true;
    default:
        return false;
    }
}

std::string typePart(const std::vector<std::string> &types, const FieldRef &field,
                     const Relation &relation) {
    const Column &column = columnOf(field, relation);
    const bool told =
        field.path.isRoot() ? readsAsItsText(column.kind) : column.kind == ColumnKind::Jsonb;
    if (types.empty() || !told || !std::ranges::all_of(types, canBeSent))
        return {};
    return Field(field, column).textExpression() + " IN (" + literalList(types) + ')';
}

std::string stampPart(const RowCondition &condition, const StampRef &stamp,
                      const Relation &relation) {
    if (!condition.from && !condition.to)
        return {};
    std::optional<Instant> after;
    if (condition.from && *condition.from > Instant::earliest())
        after = condition.from->plusNanos(-1);
    return stampRange(stamp, relation, after, condition.to).value_or("");
}

/// The rows whose jsonb holds it; exact.
std::string heldInDocument(const RowCondition &condition, const std::string &document) {
    std::string parts;
    std::vector<std::string> keys;
    std::ranges::copy_if(condition.payloadMembers, std::back_inserter(keys), canBeSent);
    if (!keys.empty())
        parts = document + " ?& ARRAY[" + literalList(keys) + "]::text[]";
    for (const auto &member : condition.payloadTexts) {
        if (!canBeSent(member.key) || !canBeSent(member.text))
            continue; // no jsonb holds it, and none can be made to ask for it
        json::Value wanted{json::Object{}};
        wanted.set(member.key, member.text);
        parts = bothOf(parts, document + " @> " + literal(json::toText(wanted)) + "::jsonb");
    }
    return parts;
}

/// The rows whose text holds these bytes, or any escape, behind which they could hide.
std::string heldInText(const RowCondition &condition, const std::string &text) {
    std::vector<std::string> wanted = condition.payloadMembers;
    for (const auto &member : condition.payloadTexts) {
        wanted.push_back(member.key);
        wanted.push_back(member.text);
    }
    std::erase_if(wanted, [](const std::string &bytes) { return !canBeSent(bytes); });
    std::string all;
    for (const std::string &bytes : wanted)
        all = bothOf(all, "strpos(" + text + ", " + literal(bytes) + ") > 0");
    if (all.empty())
        return all;
    return '(' + all + " OR strpos(" + text + ", " + literal("\\") + ") > 0)";
}

std::string payloadPart(const RowCondition &condition, const EventTable &table,
                        const Relation &relation) {
    const Column &column = columnOf(table.payload, relation);
    if (column.kind == ColumnKind::Jsonb)
        return heldInDocument(condition, Field(table.payload, column).expression());
    if (column.kind != ColumnKind::Json && column.kind != ColumnKind::Text)
        return {};
    return heldInText(condition, quotedName(column.name) + "::text COLLATE \"C\"");
}

} // namespace

std::string rowCondition(const RowCondition &condition, const EventTable &table,
                         const Relation &relation) {
    std::string rows = typePart(condition.types, table.type, relation);
    if (table.happenedAt)
        rows = bothOf(rows, stampPart(condition, *table.happenedAt, relation));
    return bothOf(rows, payloadPart(condition, table, relation));
}

} // namespace backstory::postgres
