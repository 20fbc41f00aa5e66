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
    PostgresPlaces(Address address, Followed followed)
        : m_target(std::move(address)), m_followed(std::move(followed)) {}

    /// In the schema of the table that is followed, else where such a table is found.
    void require(const Progress &progress) {
        m_target.transact(
            "keeping the places of followers",
            [&](Transaction &transaction) {
                if (m_followed.schema.empty())
                    m_followed.schema =
                        transaction.query("SELECT current_schema()").at(0).at(0).value_or("public");
                const StoreLayout layout(m_followed.schema, "any");
                m_table = layout.places();
                const bool there =
                    transaction.query("SELECT to_regclass(" + literal(m_table) + ") IS NOT NULL")
                        .at(0)
                        .at(0) == "t";
                if (!there)
                    transaction.execute(layout.createPlaces());
            },
            progress);
    }

    std::optional<LogPlace> load(const std::string &name, const Progress &progress) override {
        std::optional<LogPlace> place;
        const std::string doing = doingOf(name);
        m_target.transact(
            doing,
            [&](Transaction &transaction) {
                hold(transaction, name, doing);
                const auto rows = transaction.query("SELECT relation, place FROM " + m_table +
                                                    " WHERE name = " + literal(name));
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
                hold(transaction, name, doing);
                const auto moved = transaction.execute(
                    "INSERT INTO " + m_table + " AS kept (name, relation, place) VALUES (" +
                    literal(name) + ", " + literal(m_followed.relation) + ", " +
                    literal(place.text) +
                    ") ON CONFLICT (name) DO UPDATE SET place = excluded.place, moved_at = now() "
                    "WHERE kept.relation = excluded.relation");
                if (moved == 0)
                    requireSame("something else", doing);
            },
            progress);
    }

private:
    static std::string doingOf(const std::string &name) {
        return "keeping the place of the follower " + name;
    }

    /// The session's lock, so that it ends with the connection. Asked for in every transaction,
    /// since the connection may be another one; whoever has it gets it once more.
    void hold(Transaction &transaction, const std::string &name, const std::string &doing) {
        const auto rows = transaction.query("SELECT pg_try_advisory_lock(hashtextextended(" +
                                            literal(m_table + ' ' + name) + ", 0))");
        if (rows.at(0).at(0) != "t")
            throw Error(ErrorKind::Busy, doing, "a follower of that name is at work",
                        "End it first, or choose another name.");
    }

    void requireSame(const std::string &relation, const std::string &doing) const {
        if (relation != m_followed.relation)
            throw Error(ErrorKind::Conflict, doing,
                        "a follower of that name follows " + relation + ", not " +
                            m_followed.relation,
                        "Choose another name.");
    }

    Target m_target;
    Followed m_followed;
    std::string m_table;
};

} // namespace

std::unique_ptr<Places> openPostgresPlaces(const std::string &target, const Followed &followed,
                                           const Progress &progress) {
    auto places = std::make_unique<PostgresPlaces>(Address{target, std::nullopt}, followed);
    places->require(progress);
    return places;
}

} // namespace backstory
