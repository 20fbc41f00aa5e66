#include "core/base/error.h"
#include "core/source/postgres_sql.h"
#include "core/store/backends.h"
#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

namespace backstory {

using namespace postgres;

namespace {

class PostgresPlaces final : public Places {
public:
    PostgresPlaces(Address address, std::string relation)
        : m_target(std::move(address)), m_relation(std::move(relation)) {}

    /// In the schema in which they are found, or would be made.
    void require(const Progress &progress) {
        m_target.transact(
            "keeping the places of followers",
            [&](Transaction &transaction) {
                const bool there =
                    transaction.query("SELECT to_regclass('backstory_places') IS NOT NULL")
                        .at(0)
                        .at(0) == "t";
                if (there)
                    return;
                const auto schema = transaction.query("SELECT current_schema()");
                transaction.execute(
                    StoreLayout(schema.at(0).at(0).value_or("public"), "any").createPlaces());
            },
            progress);
    }

    std::optional<LogPlace> load(const std::string &name, const Progress &progress) override {
        std::optional<LogPlace> place;
        const std::string doing = doingOf(name);
        m_target.transact(
            doing,
            [&](Transaction &transaction) {
                const auto rows = transaction.query(
                    "SELECT relation, place FROM backstory_places WHERE name = " + literal(name));
                if (rows.empty())
                    return;
                requireSame(rows.front().at(0).value_or(""), doing);
                place = LogPlace{rows.front().at(1).value_or("")};
            },
            progress);
        return place;
    }

    void save(const std::string &name, const LogPlace &place, const Progress &progress) override {
        const std::string doing = doingOf(name);
        m_target.transact(
            doing,
            [&](Transaction &transaction) {
                const auto moved = transaction.execute(
                    "INSERT INTO backstory_places AS kept (name, relation, place) VALUES (" +
                    literal(name) + ", " + literal(m_relation) + ", " + literal(place.text) +
                    ") ON CONFLICT (name) DO UPDATE SET place = excluded.place, moved_at = now() "
                    "WHERE kept.relation = excluded.relation");
                if (moved == 0)
                    requireSame("another table", doing);
            },
            progress);
    }

private:
    static std::string doingOf(const std::string &name) {
        return "keeping the place of the follower " + name;
    }

    void requireSame(const std::string &relation, const std::string &doing) const {
        if (relation != m_relation)
            throw Error(ErrorKind::Conflict, doing,
                        "a follower of that name follows " + relation + ", not " + m_relation,
                        "Choose another name.");
    }

    Target m_target;
    std::string m_relation;
};

} // namespace

std::unique_ptr<Places> openPostgresPlaces(const std::string &target, const std::string &relation,
                                           const Progress &progress) {
    auto places = std::make_unique<PostgresPlaces>(Address{target, std::nullopt}, relation);
    places->require(progress);
    return places;
}

} // namespace backstory
