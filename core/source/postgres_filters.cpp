#include "core/source/postgres_filters.h"

#include "core/source/postgres_sql.h"

namespace backstory::postgres {
namespace {

std::string filterCondition(const RowFilter &filter, const Relation &relation) {
    const Column *column = relation.column(filter.column);
    std::string value = quotedName(filter.column);
    if (column == nullptr || column->kind != ColumnKind::Text)
        value += "::text";
    if (!filter.prefix.empty())
        return value + " LIKE " + prefixPattern(filter.prefix);
    return value + " IN (" + literalList(filter.anyOf) + ')';
}

} // namespace

std::string filterConditions(const EventTable &table, const Relation &relation) {
    std::string result;
    for (const RowFilter &filter : table.filters)
        result = bothOf(result, filterCondition(filter, relation));
    return result;
}

std::string bothOf(const std::string &first, const std::string &second) {
    if (first.empty() || second.empty())
        return first + second;
    return first + " AND " + second;
}

} // namespace backstory::postgres
