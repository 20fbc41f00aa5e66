#include "core/source/sqlite_source.h"

#include "core/base/error.h"
#include "core/source/copy_note_row.h"
#include "core/source/sqlite_follower.h"
#include "core/source/sqlite_reader.h"
#include "core/source/table_choice.h"
#include "core/source/utf8_path.h"

namespace backstory {

namespace {

std::vector<ColumnInfo> columnsOf(SqliteDatabase &database, const std::string &relation) {
    std::vector<ColumnInfo> columns;
    SqliteStatement statement(database, "SELECT name, lower(type) FROM pragma_table_xinfo(?1) "
                                        "WHERE hidden <> 1 ORDER BY cid");
    statement.bindText(1, relation);
    while (statement.step())
        columns.push_back({statement.text(0), statement.text(1)});
    return columns;
}

std::vector<RelationInfo> relationsOf(SqliteDatabase &database) {
    std::vector<RelationInfo> relations;
    SqliteStatement statement(database,
                              "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') "
                              "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
    while (statement.step()) {
        RelationInfo relation;
        relation.name = statement.text(0);
        try {
            relation.columns = columnsOf(database, relation.name);
        } catch (const Error &) {
            continue; // a view of a table that is gone: nothing that could be read
        }
        relations.push_back(std::move(relation));
    }
    return relations;
}

/// Whether a request means the one table that a copy holds.
bool namesCopy(const CopyNote &note, const std::string &request) {
    return request.empty() || request == note.table.relation || request == note.tableName ||
           request == note.request;
}

} // namespace

SqliteSource::SqliteSource(const OpenRequest &request, const Progress &progress)
    : m_file(std::make_shared<SqliteFile>(pathFromUtf8(request.source))) {
    SqliteLease lease = m_file->open(progress, std::nullopt);
    const SqliteWatch watch(*lease.database, progress, std::nullopt);
    m_note = readCopyNote(*lease.database);
    describe();
    if (m_note && namesCopy(*m_note, request.table))
        m_tables = {m_note->table};
    else
        m_tables = chooseTables(relationsOf(*lease.database), request.table, m_description.label);
}

void SqliteSource::describe() {
    m_description.kind = m_note ? CopyNote::kKind : "SQLite file";
    m_description.label = m_note ? "copy of " + m_note->label : m_file->label();
    m_description.place = utf8Text(std::filesystem::absolute(m_file->path()));
}

std::unique_ptr<EventReader>
SqliteSource::openReader(const EventTable &table,
                         std::optional<std::chrono::milliseconds> patience) {
    std::vector<Finding> known;
    if (m_note)
        known.push_back(m_note->finding());
    return std::make_unique<SqliteReader>(m_file, table, patience, std::move(known));
}

std::unique_ptr<LogFollower> SqliteSource::openFollower(const EventTable &table,
                                                        const LogPlace &place) {
    return openSqliteFollower(m_file, table, &place, FollowFrom::Start, {});
}

std::unique_ptr<LogFollower> SqliteSource::openFollower(const EventTable &table, FollowFrom from,
                                                        const Progress &progress) {
    return openSqliteFollower(m_file, table, nullptr, from, progress);
}

} // namespace backstory
