#include "core/projection/backends.h"
#include "core/projection/page_cursor.h"
#include "core/projection/postgres_checkpoint_sql.h"
#include "core/projection/postgres_projection_sql.h"
#include "core/source/postgres_session.h"

namespace backstory {
namespace {

using namespace postgres;

class PostgresProjectionReader final : public ProjectionReader {
public:
    PostgresProjectionReader(const ProjectionDefinition &definition, Address address)
        : m_errand{"reading " + definition.displayName(), definition.displayName(), std::nullopt},
          m_session(std::move(address)),
          m_sql(definition),
          m_checkpoints(definition) {}

    bool hasTable(const Progress &progress) override {
        m_sql.setColumns(query(m_sql.columns(), progress));
        return m_sql.hasTable();
    }

    std::optional<Checkpoint> checkpoint(const Progress &progress) override {
        if (!query(m_checkpoints.find(), progress).at(0).at(0))
            return std::nullopt;
        const auto rows = query(m_checkpoints.read(), progress);
        return rows.empty() ? std::nullopt : checkpointOf(rows.front());
    }

    std::unique_ptr<RowCursor> rows() override {
        return std::make_unique<PageCursor>(
            [this](const std::optional<StreamId> &after, const Progress &progress) {
                if (!hasTable(progress))
                    return std::vector<StoredRow>{};
                return storedRows(m_sql.page(after, PageCursor::kPageRows), progress);
            });
    }

    std::vector<StoredRow> rowsOf(std::span<const StreamId> keys,
                                  const Progress &progress) override {
        if (keys.empty() || !hasTable(progress))
            return {};
        return storedRows(m_sql.rowsOf(keys), progress);
    }

private:
    std::vector<TextRow> query(const std::string &sql, const Progress &progress) {
        return m_session.query(sql, m_errand, progress);
    }

    std::vector<StoredRow> storedRows(const std::string &sql, const Progress &progress) {
        std::vector<StoredRow> rows;
        for (TextRow &row : query(sql, progress))
            rows.push_back(readStoredRow(std::move(row)));
        return rows;
    }

    Errand m_errand;
    Session m_session;
    ProjectionSql m_sql;
    CheckpointSql m_checkpoints;
};

} // namespace

std::unique_ptr<ProjectionReader>
readPostgresProjection(const ProjectionDefinition &definition, const std::string &source,
                       const std::optional<std::string> &password) {
    return std::make_unique<PostgresProjectionReader>(definition, Address{source, password});
}

} // namespace backstory
