#include "core/base/error.h"
#include "core/source/utf8_path.h"
#include "core/store/backends.h"
#include "core/store/sqlite_layout.h"
#include "core/store/sqlite_target.h"

#include <utility>

namespace backstory {
namespace {

class SqlitePlaces final : public Places {
public:
    SqlitePlaces(std::unique_ptr<SqliteDatabase> database, std::string relation)
        : m_database(std::move(database)), m_relation(std::move(relation)) {}

    void makeTable(const Progress &progress) {
        const SqliteWatch watch(*m_database, progress, std::nullopt);
        m_database->execute("CREATE TABLE IF NOT EXISTS backstory_places (name TEXT PRIMARY KEY, "
                            "relation TEXT NOT NULL, place TEXT NOT NULL, moved_at INTEGER)");
    }

    std::optional<LogPlace> load(const std::string &name, const Progress &progress) override {
        const SqliteWatch watch(*m_database, progress, std::nullopt);
        return find(name);
    }

    void save(const std::string &name, const LogPlace &place, const Progress &progress) override {
        const SqliteWatch watch(*m_database, progress, std::nullopt);
        SqliteTransaction transaction(*m_database);
        find(name);
        SqliteStatement keep(*m_database,
                             "INSERT INTO backstory_places VALUES (?1, ?2, ?3, " + sqliteNow() +
                                 ") ON CONFLICT (name) DO UPDATE SET place = excluded.place, "
                                 "moved_at = excluded.moved_at");
        keep.bindText(1, name).bindText(2, m_relation).bindText(3, place.text).step();
        keep.reset();
        transaction.commit();
    }

private:
    std::optional<LogPlace> find(const std::string &name) {
        SqliteStatement find(*m_database,
                             "SELECT relation, place FROM backstory_places WHERE name = ?1");
        if (!find.bindText(1, name).step())
            return std::nullopt;
        if (find.text(0) != m_relation)
            throw Error(ErrorKind::Conflict, "keeping the place of the follower " + name,
                        "a follower of that name follows " + find.text(0) + ", not " + m_relation,
                        "Choose another name.");
        return LogPlace{find.text(1)};
    }

    std::unique_ptr<SqliteDatabase> m_database;
    std::string m_relation;
};

} // namespace

std::unique_ptr<Places> openSqlitePlaces(const std::string &target, const Followed &followed,
                                         const Progress &progress) {
    auto places = std::make_unique<SqlitePlaces>(
        openSqliteTarget(pathFromUtf8(target), SqliteTargetFile::Existing, progress),
        followed.relation);
    places->makeTable(progress);
    return places;
}

} // namespace backstory
