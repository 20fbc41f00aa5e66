#include "core/source/postgres_source.h"

#include "core/base/error.h"
#include "core/source/connection_text.h"
#include "core/source/postgres_catalog.h"
#include "core/source/postgres_followers.h"
#include "core/source/postgres_reader.h"
#include "core/source/table_choice.h"

#include <algorithm>

namespace backstory {
namespace {

using namespace postgres;

class PostgresSource final : public EventSource {
public:
    PostgresSource(SourceDescription description, std::shared_ptr<SourceState> state,
                   std::vector<EventTable> tables, std::vector<TableFacts> facts)
        : m_description(std::move(description)),
          m_state(std::move(state)),
          m_tables(std::move(tables)),
          m_facts(std::move(facts)) {}

    const SourceDescription &description() const override { return m_description; }
    const std::vector<EventTable> &tables() const override { return m_tables; }

    std::unique_ptr<EventReader>
    openReader(const EventTable &table,
               std::optional<std::chrono::milliseconds> patience) override {
        return std::make_unique<PostgresReader>(m_state, table, factsOf(table), patience);
    }
    std::unique_ptr<LogFollower> openFollower(const EventTable &table,
                                              const LogPlace &place) override {
        return openPostgresFollower(m_state, table, factsOf(table), place);
    }
    std::unique_ptr<LogFollower> openFollower(const EventTable &table, FollowFrom from,
                                              const Progress &progress) override {
        return openPostgresFollower(m_state, table, factsOf(table), from, progress);
    }

private:
    const TableFacts &factsOf(const EventTable &table) const {
        const auto found = std::ranges::find(m_tables, table);
        if (found == m_tables.end())
            throw Error(ErrorKind::TableMissing, "reading " + table.displayName(),
                        "it is no event table of " + m_description.label);
        return m_facts[static_cast<std::size_t>(found - m_tables.begin())];
    }

    SourceDescription m_description;
    std::shared_ptr<SourceState> m_state;
    std::vector<EventTable> m_tables;
    std::vector<TableFacts> m_facts;
};

SourceDescription describe(const ServerFacts &facts, const std::string &source) {
    const bool isUri = isConnectionUri(source);
    return {"PostgreSQL " + facts.version, facts.database + " on " + facts.host,
            isUri ? withoutPassword(source) : facts.uri};
}

/// What there is to recognise. Partitions are left to the table that they are part of, unless one
/// was asked for.
std::vector<RelationInfo> infosOf(const std::vector<Relation> &relations,
                                  const std::string &requested, bool readableOnly) {
    std::vector<RelationInfo> infos;
    for (const Relation &relation : relations) {
        const bool named =
            relation.name == requested || relation.schema + '.' + relation.name == requested;
        RelationInfo info = relation.info(readableOnly);
        if ((!relation.isPartition || named) && !info.columns.empty())
            infos.push_back(std::move(info));
    }
    return infos;
}

/// Chooses among what the user may read. Where that fails, but would not if all could be read, the
/// reason is the missing right.
std::vector<EventTable> choose(const std::vector<Relation> &relations, const std::string &requested,
                               const std::string &place) {
    try {
        return chooseTables(infosOf(relations, requested, true), requested, place);
    } catch (const Error &) {
        std::vector<EventTable> all;
        try {
            all = chooseTables(infosOf(relations, requested, false), requested, place);
        } catch (const Error &) {
            // Not the rights, then: the first error says why.
        }
        if (all.empty())
            throw;
        throw Error(ErrorKind::NoPermission, "opening " + place,
                    "no right to read " + all.front().displayName(),
                    "Ask the owner of the database for the right to SELECT from it.");
    }
}

/// What stands between here and the server, where that is a network.
std::string security(const ServerFacts &server) {
    if (server.local)
        return {};
    return " · " + (server.encryption.empty() ? std::string("no TLS") : server.encryption);
}

} // namespace

SourceReport tryPostgres(const OpenRequest &request, const Progress &progress) {
    Session session(Address{request.source, request.password});
    const ServerFacts server = session.facts(progress);
    SourceReport report{describe(server, request.source), {}, server.encryption, !server.local};
    const Errand errand{"opening " + report.source.label, "the list of tables", {}};
    report.tables =
        choose(readRelations(session, errand, progress), request.table, report.source.label);
    return report;
}

std::unique_ptr<EventSource> openPostgres(const OpenRequest &request, const Progress &progress) {
    auto state = std::make_shared<SourceState>(Address{request.source, request.password});
    Session session = state->takeSession();
    const ServerFacts server = session.facts(progress);
    SourceDescription description = describe(server, request.source);
    description.kind += security(server);
    const Errand errand{"opening " + description.label, "the list of tables", {}};
    const std::vector<Relation> relations = readRelations(session, errand, progress);
    std::vector<EventTable> tables = choose(relations, request.table, description.label);
    std::vector<TableFacts> facts = readFacts(session, tables, relations, errand, progress);
    state->giveBack(std::move(session));
    return std::make_unique<PostgresSource>(std::move(description), std::move(state),
                                            std::move(tables), std::move(facts));
}

} // namespace backstory
