#include "core/projection/sqlite_projection_transaction.h"

#include "core/base/error.h"
#include "core/projection/require_columns.h"

#include <algorithm>
#include <set>

namespace backstory {
namespace {

std::string lowerCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::set<std::string> columnsOf(SqliteDatabase &database, const std::string &relation) {
    std::set<std::string> names;
    SqliteStatement columns(database, "SELECT name FROM pragma_table_xinfo(?1)");
    columns.bindText(1, relation);
    while (columns.step())
        names.insert(lowerCase(columns.text(0)));
    return names;
}

void bindText(SqliteStatement &statement, int place, const ColumnText &text) {
    if (text)
        statement.bindText(place, *text);
    else
        statement.bindNull(place);
}

} // namespace

std::optional<Checkpoint> readSqliteCheckpoint(SqliteDatabase &database, const std::string &name) {
    if (columnsOf(database, std::string(kCheckpointTable)).empty())
        return std::nullopt;
    SqliteStatement statement(database, SqliteProjectionSql::readCheckpoint());
    if (!statement.bindText(1, name).step())
        return std::nullopt;
    std::vector<std::optional<std::string>> fields;
    for (std::size_t i = 0; i < kCheckpointColumns.size(); ++i) {
        const SqliteValue value = statement.value(static_cast<int>(i));
        if (value.isNull())
            fields.emplace_back();
        else if (kCheckpointColumns[i].isNumber)
            fields.emplace_back(std::to_string(value.integer()));
        else
            fields.emplace_back(value.bytes());
    }
    return checkpointOf(fields);
}

bool hasSqliteProjection(SqliteDatabase &database, const ProjectionDefinition &definition) {
    const auto names = columnsOf(database, definition.relation);
    if (names.empty())
        return false;
    requireColumns(definition,
                   [&](const std::string &name) { return names.contains(lowerCase(name)); });
    return true;
}

SqliteProjectionTransaction::SqliteProjectionTransaction(SqliteDatabase &database,
                                                         const ProjectionDefinition &definition)
    : m_database(database), m_definition(definition), m_sql(definition) {
    // One transaction on the temporary file is much quicker than one a row.
    runSqlite(m_database, "BEGIN; " + m_sql.createBeside());
}

void SqliteProjectionTransaction::putBeside(std::span<const ProjectedRow> rows) {
    SqliteStatement insert(m_database, m_sql.putBeside());
    for (const ProjectedRow &row : rows) {
        if (!row.isProjectable())
            continue;
        int place = 0;
        insert.bindText(++place, row.key.text());
        for (const ColumnText &value : row.values)
            bindText(insert, ++place, value);
        insert.step();
        insert.reset();
    }
}

void SqliteProjectionTransaction::correctBeside(std::span<const ProjectedRow> rows) {
    SqliteStatement erase(m_database,
                          "DELETE FROM " + std::string(kSqliteBeside) + " WHERE k = ?1");
    for (const ProjectedRow &row : rows) {
        erase.bindText(1, row.key.text()).step();
        erase.reset();
    }
    putBeside(rows);
}

std::optional<Checkpoint> SqliteProjectionTransaction::lock() {
    m_database.execute("COMMIT");
    m_lock = std::make_unique<SqliteTransaction>(m_database);
    return readSqliteCheckpoint(m_database, m_definition.name);
}

bool SqliteProjectionTransaction::hasTable() {
    return hasSqliteProjection(m_database, m_definition);
}

void SqliteProjectionTransaction::createTable() {
    runSqlite(m_database, m_sql.create());
}

void SqliteProjectionTransaction::write(std::span<const ProjectedRow> rows) {
    runSqlite(m_database, "DELETE FROM " + std::string(kSqliteBeside));
    putBeside(rows);
    bringOverRows();
    std::vector<StreamId> gone;
    for (const ProjectedRow &row : rows)
        if (!row.isProjectable())
            gone.push_back(row.key);
    m_changes.removed += applyTo(gone, [this](auto keys) { return m_sql.erase(keys); });
}

void SqliteProjectionTransaction::bringOver(Orphans orphans) {
    if (orphans == Orphans::Remove)
        m_changes.removed += apply(m_sql.eraseOthers(), m_sql.keysToErase(),
                                   [this](auto keys) { return m_sql.erase(keys); });
    bringOverRows();
}

void SqliteProjectionTransaction::bringOverRows() {
    const auto only = &SqliteProjectionSql::onlyKeys;
    m_changes.written += apply(m_sql.update(""), m_sql.keysToUpdate(),
                               [&](auto keys) { return m_sql.update(only(keys)); });
    m_changes.written += apply(m_sql.insert(""), m_sql.keysToInsert(),
                               [&](auto keys) { return m_sql.insert(only(keys)); });
}

void SqliteProjectionTransaction::save(const Checkpoint &checkpoint) {
    runSqlite(m_database, SqliteProjectionSql::createCheckpoints());
    SqliteStatement statement(m_database, SqliteProjectionSql::saveCheckpoint());
    int place = 0;
    statement.bindText(++place, m_definition.name);
    for (const auto &field : fieldsOf(checkpoint))
        bindText(statement, ++place, field);
    statement.step();
}

void SqliteProjectionTransaction::commit() {
    if (m_lock)
        m_lock->commit();
    else
        m_database.execute("COMMIT");
}

// SQLite itself undoes what a refused statement did before it was refused.
RowAttempt SqliteProjectionTransaction::attempt(const std::string &sql) {
    try {
        runSqlite(m_database, sql);
        return {static_cast<std::uint64_t>(sqlite3_changes64(m_database.handle())), std::nullopt};
    } catch (const Error &) {
        if (!brokeConstraint(m_database))
            throw;
        return {0, sqlite3_errmsg(m_database.handle())};
    }
}

// All rows at once; where some are refused, all others.
std::uint64_t SqliteProjectionTransaction::apply(const std::string &all, const std::string &keys,
                                                 const SomeKeys &some) {
    const RowAttempt whole = attempt(all);
    if (!whole.refused)
        return whole.rows;
    std::vector<StreamId> affected;
    SqliteStatement statement(m_database, keys);
    while (statement.step())
        affected.emplace_back(statement.text(0));
    return applyTo(affected, some);
}

std::uint64_t SqliteProjectionTransaction::applyTo(std::span<const StreamId> keys,
                                                   const SomeKeys &some) {
    return applyApart(
        keys, [&](std::span<const StreamId> part) { return attempt(some(part)); }, m_changes);
}

} // namespace backstory
