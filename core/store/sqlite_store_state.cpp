#include "core/store/sqlite_store_state.h"

#include <algorithm>

namespace backstory {
namespace {

std::int64_t numberOf(SqliteDatabase &database, const std::string &sql,
                      const std::string &argument = {}) {
    SqliteStatement statement(database, sql);
    if (!argument.empty())
        statement.bindText(1, argument);
    return statement.step() ? statement.value(0).integer() : 0;
}

std::map<std::string, SqliteObject> readObjects(SqliteDatabase &database) {
    std::map<std::string, SqliteObject> objects;
    SqliteStatement statement(database, "SELECT type, name, sql FROM sqlite_master");
    while (statement.step())
        objects[statement.text(1)] = {statement.text(0), statement.text(1), statement.text(2)};
    return objects;
}

std::vector<SqliteStoreState::Column> readColumns(SqliteDatabase &database,
                                                  const std::string &relation) {
    std::vector<SqliteStoreState::Column> columns;
    SqliteStatement statement(database, "SELECT name, \"notnull\", dflt_value IS NOT NULL, hidden "
                                        "FROM pragma_table_xinfo(?1) WHERE hidden <> 1");
    statement.bindText(1, relation);
    while (statement.step()) {
        const bool neverNull = statement.value(1).integer() != 0;
        const bool hasDefault = statement.value(2).integer() != 0;
        const bool generated = statement.value(3).integer() != 0;
        columns.push_back(
            {statement.text(0), neverNull && !hasDefault && !generated, neverNull, generated});
    }
    return columns;
}

bool isUnique(SqliteDatabase &database, const std::string &relation) {
    return numberOf(database,
                    "SELECT count(*) FROM pragma_index_list(?1) AS list WHERE list.\"unique\" "
                    "AND NOT list.partial AND (SELECT group_concat(name) FROM "
                    "pragma_index_info(list.name)) = 'id'",
                    relation) > 0;
}

/// The first layout had no triggers, no `erased` and no marker, but the number 1 in the file's
/// header.
bool isFirstLayout(SqliteDatabase &database, const SqliteStoreState &state) {
    return numberOf(database, "PRAGMA user_version") == 1 &&
           std::ranges::all_of(SqliteLayout::addedColumns(), [&](const auto &column) {
               return column.name == "erased" || state.column(column.name);
           });
}

} // namespace

const SqliteStoreState::Column *SqliteStoreState::column(const std::string &name) const {
    const auto found = std::ranges::find(columns, name, &Column::name);
    return found != columns.end() ? &*found : nullptr;
}

bool SqliteStoreState::has(const SqliteObject &object) const {
    const auto found = objects.find(object.name);
    return found != objects.end() && found->second.kind == object.kind &&
           found->second.sql == object.sql;
}

std::optional<std::int64_t> markedLayout(SqliteDatabase &database, const std::string &relation) {
    if (numberOf(database, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND "
                           "name = 'backstory_store'") == 0)
        return std::nullopt;
    SqliteStatement layout(database, "SELECT layout FROM backstory_store WHERE relation = ?1");
    if (!layout.bindText(1, relation).step())
        return std::nullopt;
    return layout.value(0).integer();
}

SqliteStoreState readSqliteStoreState(SqliteDatabase &database, const SqliteLayout &layout) {
    const std::string &relation = layout.relation();
    SqliteStoreState state;
    state.objects = readObjects(database);
    const auto found = state.objects.find(relation);
    if (found == state.objects.end())
        return state;
    state.kind = found->second.kind;
    if (state.kind != "table")
        return state;
    state.columns = readColumns(database, relation);
    state.hasRowid = numberOf(database, "SELECT NOT wr FROM pragma_table_list(?1)", relation) != 0;
    state.idIsUnique = isUnique(database, relation);
    state.idIsRowid = !state.idIsUnique && state.hasRowid &&
                      numberOf(database,
                               "SELECT count(*) FROM pragma_table_xinfo(?1) WHERE name = 'id' AND "
                               "pk = 1 AND upper(type) = 'INTEGER'",
                               relation) == 1;
    state.layout = markedLayout(database, relation);
    if (!state.layout && isFirstLayout(database, state))
        state.layout = 1;
    return state;
}

} // namespace backstory
