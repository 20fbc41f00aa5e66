#include "core/store/sqlite_plan.h"

#include "core/base/error.h"

#include <algorithm>

namespace backstory {
namespace {

using Done = InitReport::Done;

bool isKnown(const SqliteLayout &layout, const std::string &name) {
    const auto classic = layout.classicColumns();
    return std::ranges::find(classic, name) != classic.end() ||
           std::ranges::find(SqliteLayout::addedColumns(), name, &SqliteLayout::Column::name) !=
               SqliteLayout::addedColumns().end();
}

/// Why a table cannot become a store; empty where it can.
std::string misfit(const SqliteStoreState &state, const SqliteLayout &layout) {
    if (state.kind != "table")
        return "it is a " + state.kind + ", and only a table can be written";
    for (const std::string &name : layout.classicColumns()) {
        if (!state.column(name))
            return "it has no column " + name;
    }
    if (!state.hasRowid || state.column("rowid"))
        return "its rows have no rowid";
    if (state.idIsRowid)
        return "its ids are numbers that SQLite gives, where ids of events are UUIDs";
    for (const auto &column : state.columns) {
        const bool known = isKnown(layout, column.name);
        if (known && column.generated)
            return "its column " + column.name + " is generated";
        if (!known && column.required)
            return "its column " + column.name + " has to be given with every row";
    }
    for (const auto &added : SqliteLayout::addedColumns()) {
        const auto *column = state.column(added.name);
        if (column && column->neverNull)
            return "its column " + added.name + " is NOT NULL, so a row cannot get it afterwards";
    }
    return {};
}

std::vector<std::string> otherColumns(const SqliteStoreState &state, const SqliteLayout &layout) {
    std::vector<std::string> others;
    for (const auto &column : state.columns) {
        if (!isKnown(layout, column.name))
            others.push_back(column.name);
    }
    return others;
}

Error unfit(const SqliteLayout &layout, const std::string &cause) {
    return {ErrorKind::TargetUnwritable, "making the store " + layout.relation(), cause,
            "Make a new store elsewhere, and import the events into it."};
}

/// What has the name of something of ours, but is another thing or made in another way.
void dropWhatIsInTheWay(const SqliteStoreState &state, const SqliteLayout &layout,
                        const SqliteObject &object, SqliteInitPlan &plan) {
    const auto found = state.objects.find(object.name);
    if (found == state.objects.end())
        return;
    if (found->second.kind != object.kind)
        throw unfit(layout, "a " + found->second.kind + " has the name " + object.name);
    // Dropping a view takes its trigger along.
    plan.drop.push_back("DROP " + object.kind + " IF EXISTS " + object.name);
}

void planObjects(const SqliteStoreState &state, const SqliteLayout &layout, SqliteInitPlan &plan) {
    for (const SqliteObject &index : layout.indexes()) {
        if (state.has(index))
            continue;
        plan.indexes.push_back(index);
        if (!state.has(SqliteLayout::growing(index)))
            dropWhatIsInTheWay(state, layout, index, plan);
    }
    plan.idNeedsIndex = !state.kind.empty() && !state.idIsUnique;
    if (plan.idNeedsIndex)
        dropWhatIsInTheWay(state, layout, layout.idIndex(), plan);
    for (const SqliteObject &guard : layout.guards(otherColumns(state, layout))) {
        if (state.has(guard))
            continue;
        plan.guards.push_back(guard);
        dropWhatIsInTheWay(state, layout, guard, plan);
    }
    // A view that is made anew has lost its trigger.
    const auto isMade = [&](const SqliteObject &object) {
        return std::ranges::find(plan.guards, object.name, &SqliteObject::name) !=
               plan.guards.end();
    };
    if (isMade(layout.eraseView()) && !isMade(layout.eraseTrigger()))
        plan.guards.push_back(layout.eraseTrigger());
}

void dropIndexOfFirstLayout(const SqliteStoreState &state, const SqliteLayout &layout,
                            SqliteInitPlan &plan) {
    const std::string name = layout.relation() + "_stream";
    const SqliteObject old{"index", name,
                           "CREATE INDEX " + name + " ON " + layout.relation() + " (" +
                               layout.streamColumn() + ", created_at, version)"};
    if (state.layout == 1 && state.has(old))
        plan.drop.push_back("DROP index IF EXISTS " + name);
}

} // namespace

SqliteInitPlan planSqliteInit(const SqliteStoreState &state, const SqliteLayout &layout,
                              const InitRequest &request) {
    SqliteInitPlan plan;
    if (state.kind.empty()) {
        plan.kind = Done::Created;
        planObjects(state, layout, plan);
        return plan;
    }
    if (const std::string cause = misfit(state, layout); !cause.empty())
        throw unfit(layout, cause);
    if (state.layout > SqliteLayout::kLayout)
        throw Error(ErrorKind::TargetUnwritable, "making the store " + layout.relation(),
                    "a newer version of this program made it", "Install the newer version.");
    if (!state.layout && !request.upgrade)
        throw Error(ErrorKind::NotAnswerable, "making the store " + layout.relation(),
                    "a classic table of that name is there, and no store yet",
                    "Add --upgrade to make a store of it, in place; its events stay as they are.");
    for (const auto &column : SqliteLayout::addedColumns()) {
        if (!state.column(column.name))
            plan.addColumns.push_back(layout.addColumn(column));
    }
    plan.hadPlaces = state.column("version") || state.column("position");
    planObjects(state, layout, plan);
    dropIndexOfFirstLayout(state, layout, plan);
    const bool whole = state.layout == SqliteLayout::kLayout && plan.addColumns.empty() &&
                       plan.indexes.empty() && plan.guards.empty() && !plan.idNeedsIndex;
    if (!whole)
        plan.kind = state.layout ? Done::Migrated : Done::Upgraded;
    return plan;
}

} // namespace backstory
