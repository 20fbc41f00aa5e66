#include "core/base/error.h"
#include "core/projection/backends.h"
#include "core/projection/page_cursor.h"
#include "core/projection/sqlite_projection_sql.h"
#include "core/projection/sqlite_projection_transaction.h"
#include "core/source/sqlite_file.h"
#include "core/source/sqlite_functions.h"
#include "core/source/utf8_path.h"

#include <functional>

namespace backstory {
namespace {

ColumnText textOf(const SqliteValue &value) {
    if (value.isNull())
        return std::nullopt;
    return shownId(value);
}

std::vector<StoredRow> readRows(SqliteStatement &statement) {
    std::vector<StoredRow> rows;
    const int columns = sqlite3_column_count(statement.handle());
    while (statement.step()) {
        StoredRow &row = rows.emplace_back();
        row.key = StreamId(textOf(statement.value(0)).value_or(""));
        for (int column = 1; column < columns; ++column)
            row.values.push_back(textOf(statement.value(column)));
    }
    return rows;
}

/// Each answer has a connection of its own, so that nothing stays open beside a writer.
class SqliteProjectionReader final : public ProjectionReader {
public:
    SqliteProjectionReader(const ProjectionDefinition &definition, std::filesystem::path file)
        : m_definition(definition), m_sql(definition), m_file(std::move(file)) {}

    bool hasTable(const Progress &progress) override {
        bool there = false;
        answer(progress, [&](SqliteDatabase &database) {
            there = hasSqliteProjection(database, m_definition);
        });
        return there;
    }

    std::optional<Checkpoint> checkpoint(const Progress &progress) override {
        std::optional<Checkpoint> checkpoint;
        answer(progress, [&](SqliteDatabase &database) {
            checkpoint = readSqliteCheckpoint(database, m_definition.name);
        });
        return checkpoint;
    }

    std::unique_ptr<RowCursor> rows() override {
        m_oddKeys.reset();
        return std::make_unique<PageCursor>(
            [this](const std::optional<StreamId> &after, const Progress &progress) {
                return page(after, progress);
            });
    }

    std::vector<StoredRow> rowsOf(std::span<const StreamId> keys,
                                  const Progress &progress) override {
        std::vector<StoredRow> rows;
        answer(progress, [&](SqliteDatabase &database) {
            rows.clear();
            if (!hasSqliteProjection(database, m_definition))
                return;
            SqliteStatement statement(database, m_sql.rowsOf(keys));
            rows = readRows(statement);
        });
        return rows;
    }

private:
    std::vector<StoredRow> page(const std::optional<StreamId> &after, const Progress &progress) {
        std::vector<StoredRow> rows;
        answer(progress, [&](SqliteDatabase &database) {
            rows.clear();
            if (!hasSqliteProjection(database, m_definition))
                return;
            if (!m_oddKeys)
                m_oddKeys = SqliteStatement(database, m_sql.oddKey()).step();
            SqliteStatement statement(database,
                                      m_sql.page(!after, *m_oddKeys, PageCursor::kPageRows));
            if (after)
                statement.bindText(1, after->text());
            rows = readRows(statement);
        });
        return rows;
    }

    void answer(const Progress &progress, const std::function<void(SqliteDatabase &)> &work) {
        constexpr int kAttempts = 5;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            progress.throwIfStopped();
            const SqliteLease lease = m_file.open(progress, std::nullopt);
            const SqliteWatch watch(*lease.database, progress, std::nullopt);
            const SqliteSnapshot snapshot(*lease.database);
            work(*lease.database);
            // A frozen file has no lock that would keep a writer away: so look whether it held
            // still.
            if (lease.access != SqliteAccess::Frozen || !m_file.outdated(lease))
                return;
        }
        throw Error(ErrorKind::Busy, "reading " + m_file.label(),
                    "another program keeps changing the file", "Try again when it is done.");
    }

    ProjectionDefinition m_definition;
    SqliteProjectionSql m_sql;
    SqliteFile m_file;
    std::optional<bool> m_oddKeys;
};

} // namespace

std::unique_ptr<ProjectionReader> readSqliteProjection(const ProjectionDefinition &definition,
                                                       const std::string &file) {
    return std::make_unique<SqliteProjectionReader>(definition, pathFromUtf8(file));
}

} // namespace backstory
