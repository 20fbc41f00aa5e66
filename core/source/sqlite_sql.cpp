#include "core/source/sqlite_sql.h"

#include "core/source/log_order.h"
#include "core/source/sqlite_database.h"

#include <algorithm>
#include <array>

namespace backstory {

namespace {

std::string filterText(const RowFilter &filter) {
    const std::string column = "CAST(" + quotedName(filter.column) + " AS TEXT)";
    std::string condition;
    if (!filter.anyOf.empty()) {
        std::string values;
        for (const std::string &value : filter.anyOf)
            values += (values.empty() ? "" : ", ") + quotedText(value);
        condition = column + " IN (" + values + ")";
    }
    if (!filter.prefix.empty()) {
        condition += condition.empty() ? "" : " OR ";
        // Not LIKE: that does not care about case, and has signs of its own.
        condition += "substr(" + column + ", 1, length(" + quotedText(filter.prefix) +
                     ")) = " + quotedText(filter.prefix);
    }
    return std::string("(").append(condition).append(")");
}

} // namespace

SqliteSql::SqliteSql(const EventTable &table, std::string rowid)
    : m_table(table), m_rowid(std::move(rowid)), m_stream(expression(table.stream)) {
    for (const FieldRef *field : {&table.stream, &table.id, &table.type, &table.payload})
        addColumn(*field);
    for (const auto *field : {&table.metadata, &table.storedVersion, &table.position,
                              &table.recordedBy, &table.erasure}) {
        if (*field)
            addColumn(**field);
    }
    for (const auto *stamp : {&table.happenedAt, &table.recordedAt}) {
        if (*stamp)
            addColumn((*stamp)->field);
    }
    for (const RowFilter &filter : table.filters)
        m_filters.append(" AND ").append(filterText(filter));
}

void SqliteSql::addColumn(const FieldRef &field) {
    if (std::ranges::find(m_columns, field.column) == m_columns.end())
        m_columns.push_back(field.column);
}

std::size_t SqliteSql::columnOf(const std::string &name) const {
    return static_cast<std::size_t>(std::ranges::find(m_columns, name) - m_columns.begin());
}

std::string SqliteSql::expression(const FieldRef &field) {
    const std::string column = quotedName(field.column);
    if (field.path.isRoot())
        return column;
    return "backstory_at(" + column + ", " + quotedText(field.path.text()) + ")";
}

std::string SqliteSql::select(std::string_view what, std::string_view condition,
                              std::string_view rest) const {
    std::string sql = "SELECT ";
    sql.append(what).append(" FROM ").append(quotedName(m_table.relation));
    sql.append(" WHERE ").append(m_filters);
    if (!condition.empty())
        sql.append(" AND ").append(condition);
    return sql.append(" ").append(rest);
}

std::string SqliteSql::events(std::string_view condition, std::string_view rest) const {
    std::string columns;
    for (const std::string &column : m_columns)
        columns += quotedName(column) + ", ";
    return select(columns + (hasRowid() ? m_rowid : "NULL"), condition, rest);
}

std::string SqliteSql::stamp() const {
    const FieldRef &field = m_table.happenedAt->field;
    return "backstory_stamp(" + quotedName(field.column) + ", " + quotedText(field.path.text()) +
           ", " + std::to_string(static_cast<int>(m_table.happenedAt->form)) + ')';
}

std::string SqliteSql::orderOf(OrderKey key, bool positionIsInteger) const {
    const auto arguments = [](const FieldRef &field) {
        return '(' + quotedName(field.column) + ", " + quotedText(field.path.text());
    };
    switch (key) {
    case OrderKey::HappenedAt:
        return stamp() + " NULLS LAST";
    case OrderKey::StoredVersion:
        return "backstory_number" + arguments(*m_table.storedVersion) + ") NULLS LAST";
    case OrderKey::Position:
        if (positionIsInteger)
            return quotedName(m_table.position->column) + " NULLS LAST";
        return "backstory_number" + arguments(*m_table.position) + ") NULLS LAST";
    case OrderKey::Id:
        break;
    }
    return "backstory_key(coalesce(" + expression(m_table.id) + ", ''))";
}

std::string SqliteSql::logOrder(bool positionIsInteger) const {
    const EventOrder order = backstory::logOrder(m_table);
    std::string list;
    for (const OrderKey key : order.keys())
        list += orderOf(key, positionIsInteger) + ", ";
    list += orderOf(OrderKey::Id, positionIsInteger);
    return hasRowid() ? list + ", " + m_rowid : list;
}

std::string SqliteSql::firstRow() const {
    return hasRowid() ? "min(" + m_rowid + ")" : "min(1)";
}

std::string SqliteSql::lastRow() const {
    return "SELECT max(" + m_rowid + ") FROM " + quotedName(m_table.relation);
}

std::string SqliteSql::createIndex() const {
    return "CREATE INDEX " + quotedName(m_table.relation + "_" + m_table.stream.column) + " ON " +
           quotedName(m_table.relation) + " (" + quotedName(m_table.stream.column) + ");";
}

std::string quotedText(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c;
        if (c == '\'')
            quoted += c;
    }
    return quoted + '\'';
}

} // namespace backstory
