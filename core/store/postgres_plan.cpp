#include "core/store/postgres_plan.h"

#include "core/base/error.h"
#include "core/source/postgres_sql.h"

namespace backstory::postgres {
namespace {

/// Columns that an upgrade cannot do without, with the types it works on.
void requireClassicColumns(const StoreState &state, const StoreLayout &layout) {
    const std::string doing = "upgrading " + layout.relation();
    if (state.kind != "r")
        throw Error(ErrorKind::TargetUnwritable, doing,
                    "it is no ordinary table (a view, a foreign or a partitioned one)",
                    "Make a store beside it (init --entity with another word) and import into it.");
    const std::vector<std::pair<std::string, std::string>> wanted{
        {"id", "uuid"},
        {layout.streamColumn(), "uuid"},
        {"event_type", "character varying"},
        {"event_data", "jsonb"},
        {"created_at", "bigint"}};
    for (const auto &[name, type] : wanted) {
        const auto column = state.columns.find(name);
        if (column == state.columns.end())
            throw Error(ErrorKind::TargetUnwritable, doing, "it has no column " + name);
        const bool fits =
            column->second == type || (name == "event_type" && column->second == "text");
        if (!fits)
            throw Error(ErrorKind::TargetUnwritable, doing,
                        "its column " + name + " is " + column->second + ", not " + type,
                        "Make a store beside it (init --entity with another word) and import "
                        "into it.");
    }
    for (const LayoutColumn &column : layout.addedColumns()) {
        if (state.columns.contains(column.name) && !state.isBegun())
            throw Error(ErrorKind::TargetUnwritable, doing,
                        "it has a column " + column.name +
                            " of its own, whose meaning is not known",
                        "Rename that column first, or make a store beside it.");
    }
}

void addRoles(std::vector<std::string> &sql, const StoreLayout &layout,
              const InitRequest &request) {
    if (!request.roles)
        return;
    for (std::string &statement : layout.createRoles())
        sql.push_back(std::move(statement));
}

std::vector<std::string> createAll(const StoreLayout &layout) {
    std::vector<std::string> sql{layout.createTable(), layout.createStreams(),
                                 layout.createSequence(), layout.tieSequence(),
                                 layout.createPlaces()};
    for (const LayoutObject &index : layout.indexes(false))
        sql.push_back(index.create);
    for (const LayoutFunction &function : layout.functions())
        for (std::string &statement : makeFunction(layout, function))
            sql.push_back(std::move(statement));
    sql.push_back(layout.assignTrigger().create);
    for (const LayoutObject &trigger : layout.triggers())
        sql.push_back(trigger.create);
    return sql;
}

/// What a store of ours lacks, or has in another form.
std::vector<std::string> createMissing(const StoreState &state, const StoreLayout &layout) {
    std::vector<std::string> sql;
    for (const LayoutColumn &column : layout.addedColumns()) {
        if (!state.columns.contains(column.name))
            sql.push_back("ALTER TABLE " + layout.table() + " ADD COLUMN " + column.name + ' ' +
                          column.type);
    }
    if (!state.streamsExist)
        sql.push_back(layout.createStreams());
    if (!state.placesExist)
        sql.push_back(layout.createPlaces());
    for (const LayoutObject &index : layout.indexes(false)) {
        if (!state.indexes.contains(index.name))
            sql.push_back(index.create);
    }
    for (const LayoutFunction &function : layout.functions()) {
        const auto there = state.functions.find(function.name);
        if (there != state.functions.end() && there->second == function.body + function.settings)
            continue;
        for (std::string &statement : makeFunction(layout, function))
            sql.push_back(std::move(statement));
    }
    std::vector<LayoutObject> triggers{layout.assignTrigger()};
    for (LayoutObject &trigger : layout.triggers())
        triggers.push_back(std::move(trigger));
    for (const LayoutObject &trigger : triggers) {
        if (!state.triggers.contains(trigger.name))
            sql.push_back(trigger.create);
    }
    return sql;
}

} // namespace

std::vector<std::string> makeFunction(const StoreLayout &layout, const LayoutFunction &function) {
    std::vector<std::string> sql{function.create};
    // A trigger's function cannot be called by anybody; the others are for whom they are given to.
    if (!function.forEverybody)
        sql.push_back("REVOKE ALL ON FUNCTION " + layout.qualified(function.name) + '(' +
                      function.arguments + ") FROM PUBLIC");
    return sql;
}

InitPlan planInit(const StoreState &state, const StoreLayout &layout, const InitRequest &request) {
    InitPlan plan;
    if (!state.tableExists) {
        plan.kind = InitPlan::Kind::Create;
        plan.statements = createAll(layout);
        addRoles(plan.statements, layout, request);
        return plan;
    }
    if (state.isStore()) {
        plan.statements = createMissing(state, layout);
        plan.kind = plan.statements.empty() ? InitPlan::Kind::Nothing : InitPlan::Kind::Migrate;
        addRoles(plan.statements, layout, request);
        return plan;
    }
    requireClassicColumns(state, layout);
    if (!request.upgrade)
        throw Error(ErrorKind::NotAnswerable, "making the store " + layout.relation(),
                    state.isBegun() ? "an upgrade of the table " + layout.relation() +
                                          " was begun and has not ended"
                                    : "a table " + layout.relation() +
                                          " is there already, which is no store of Backstory's",
                    "Say --upgrade to make it one, in place; --dry-run shows what that does.");
    plan.kind = InitPlan::Kind::Upgrade;
    return plan;
}

} // namespace backstory::postgres
