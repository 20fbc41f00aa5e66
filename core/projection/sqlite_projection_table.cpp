#include "core/projection/backends.h"
#include "core/projection/sqlite_projection_transaction.h"
#include "core/projection/sqlite_same_value.h"
#include "core/source/utf8_path.h"

namespace backstory {
namespace {

class SqliteProjectionTable final : public ProjectionTable {
public:
    SqliteProjectionTable(const ProjectionDefinition &definition, std::filesystem::path file)
        : m_definition(definition), m_file(std::move(file)) {}

    void transact(const Work &work, const Progress &progress) override {
        try {
            open(progress);
            const SqliteWatch watch(*m_database, progress, std::nullopt);
            SqliteProjectionTransaction transaction(*m_database, m_definition);
            work(transaction);
            transaction.commit();
        } catch (...) {
            m_database.reset(); // and with it whatever was begun
            throw;
        }
    }

private:
    void open(const Progress &progress) {
        if (m_database)
            return;
        m_database = openSqliteTarget(m_file, SqliteTargetFile::Existing, progress);
        addSameValue(*m_database);
        // Keys that others declared are theirs to hold, and SQLite asks each connection anew.
        m_database->execute("PRAGMA foreign_keys = ON");
    }

    ProjectionDefinition m_definition;
    std::filesystem::path m_file;
    std::unique_ptr<SqliteDatabase> m_database;
};

} // namespace

std::unique_ptr<ProjectionTable> openSqliteProjection(const ProjectionDefinition &definition,
                                                      const std::string &file) {
    return std::make_unique<SqliteProjectionTable>(definition, pathFromUtf8(file));
}

} // namespace backstory
