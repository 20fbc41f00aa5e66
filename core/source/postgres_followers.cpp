#include "core/source/postgres_followers.h"

#include "core/source/id_set_follower.h"
#include "core/source/postgres_position_follower.h"
#include "core/source/postgres_reader.h"
#include "core/source/postgres_xmin_follower.h"

namespace backstory::postgres {
namespace {

enum class Way { Position, Xmin, Ids };

Way wayOf(const EventTable &table, const TableFacts &facts) {
    const Column *position =
        table.position ? facts.relation.column(table.position->column) : nullptr;
    const bool placed = position != nullptr && position->kind == ColumnKind::Integer &&
                        table.position->path.isRoot();
    if (facts.isStore && placed)
        return Way::Position;
    return facts.tellsXmin ? Way::Xmin : Way::Ids;
}

std::unique_ptr<LogFollower> idSetFollower(const std::shared_ptr<SourceState> &state,
                                           const EventTable &table, const TableFacts &facts,
                                           const LogPlace *place) {
    return std::make_unique<IdSetFollower>(
        std::make_unique<PostgresReader>(state, table, facts, std::nullopt), place);
}

} // namespace

std::unique_ptr<LogFollower> openPostgresFollower(const std::shared_ptr<SourceState> &state,
                                                  const EventTable &table, const TableFacts &facts,
                                                  const LogPlace &place) {
    switch (wayOf(table, facts)) {
    case Way::Position:
        return std::make_unique<PositionFollower>(state, table, facts.relation, &place);
    case Way::Xmin:
        return std::make_unique<XminFollower>(state, table, facts.relation, &place);
    case Way::Ids:
        break;
    }
    return idSetFollower(state, table, facts, &place);
}

std::unique_ptr<LogFollower> openPostgresFollower(const std::shared_ptr<SourceState> &state,
                                                  const EventTable &table, const TableFacts &facts,
                                                  FollowFrom from, const Progress &progress) {
    const auto begun = [&](auto follower) -> std::unique_ptr<LogFollower> {
        if (from == FollowFrom::Now)
            follower->skipToNow(progress);
        return follower;
    };
    switch (wayOf(table, facts)) {
    case Way::Position:
        return begun(std::make_unique<PositionFollower>(state, table, facts.relation, nullptr));
    case Way::Xmin:
        return begun(std::make_unique<XminFollower>(state, table, facts.relation, nullptr));
    case Way::Ids:
        break;
    }
    auto follower = idSetFollower(state, table, facts, nullptr);
    if (from == FollowFrom::Now)
        follower->look([](Event &&) {}, progress);
    return follower;
}

} // namespace backstory::postgres
