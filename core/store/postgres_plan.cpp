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

/// An index of that name that is another one would be taken for ours.
bool hasIndex(const StoreState &state, const LayoutObject &index, const StoreLayout &layout) {
    const auto there = state.indexes.find(index.name);
    if (there == state.indexes.end())
        return false;
    if (there->second != index.form)
        throw Error(ErrorKind::TargetUnwritable, "making the store " + layout.relation(),
                    "an index " + index.name + " is there that is another one: " + there->second +
                        ", not " + index.form,
                    "Rename it first: ALTER INDEX " + index.name + " RENAME TO …");
    return true;
}

/// Everything that would end an upgrade in the middle is told before it begins.
void requireFitting(const StoreState &state, const StoreLayout &layout) {
    const auto refuse = [&](const std::string &cause, const std::string &remedy) {
        throw Error(ErrorKind::TargetUnwritable, "upgrading " + layout.relation(), cause, remedy);
    };
    if (!state.isOwner)
        refuse("it belongs to " + state.owner, "Connect as " + state.owner + '.');
    if (state.inherits)
        refuse("it is part of an inheritance of tables, which triggers do not reach as a whole",
               "Make a store beside it and import into it.");
    if (!state.idIsUnique)
        refuse("no index makes its id unique",
               "ALTER TABLE " + layout.table() + " ADD PRIMARY KEY (id);");
    for (const std::string &name : {std::string("id"), layout.streamColumn()}) {
        if (!state.requiredColumns.contains(name))
            refuse("its column " + name + " may be NULL",
                   "ALTER TABLE " + layout.table() + " ALTER COLUMN " + name + " SET NOT NULL;");
    }
    if (!state.updateHooks.empty())
        refuse("an UPDATE of it, which gives the rows their places, sets off the " +
                   state.updateHooks.front(),
               "Disable or drop it for the time of the upgrade; the store keeps rows from being "
               "changed itself.");
    for (const LayoutObject &index : layout.indexes(true))
        hasIndex(state, index, layout);
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

void addMissingIndexes(InitPlan &plan, const StoreState &state, const StoreLayout &layout) {
    for (const LayoutObject &index : layout.indexes(true)) {
        if (state.brokenIndexes.contains(index.name))
            plan.beside.push_back("DROP INDEX CONCURRENTLY " + layout.qualified(index.name));
        if (!hasIndex(state, index, layout))
            plan.beside.push_back(index.create);
    }
}

void addMissingTriggers(std::vector<std::string> &sql, const StoreState &state,
                        const StoreLayout &layout) {
    std::vector<LayoutObject> triggers{layout.assignTrigger()};
    for (LayoutObject &trigger : layout.triggers())
        triggers.push_back(std::move(trigger));
    for (const LayoutObject &trigger : triggers) {
        const auto there = state.triggers.find(trigger.name);
        if (there != state.triggers.end() && there->second == trigger.form)
            continue;
        if (there != state.triggers.end())
            sql.push_back("DROP TRIGGER " + trigger.name + " ON " + layout.table());
        sql.push_back(trigger.create);
    }
}

/// What a store of ours lacks, or has in another form.
void addMissing(InitPlan &plan, const StoreState &state, const StoreLayout &layout) {
    std::vector<std::string> &sql = plan.statements;
    for (const LayoutColumn &column : layout.addedColumns()) {
        if (!state.columns.contains(column.name))
            sql.push_back("ALTER TABLE " + layout.table() + " ADD COLUMN " + column.name + ' ' +
                          column.type);
    }
    if (!state.streamsExist)
        sql.push_back(layout.createStreams());
    if (!state.placesExist)
        sql.push_back(layout.createPlaces());
    addMissingIndexes(plan, state, layout);
    for (const LayoutFunction &function : layout.functions()) {
        const auto there = state.functions.find(function.name);
        if (there != state.functions.end() && there->second == function.form)
            continue;
        for (std::string &statement : makeFunction(layout, function))
            sql.push_back(std::move(statement));
    }
    addMissingTriggers(sql, state, layout);
}

} // namespace

// Nobody calls a trigger's function, but whoever may could hang it on a table of his own, and have
// the owner's rights there. The others are for whom they are given to.
std::vector<std::string> makeFunction(const StoreLayout &layout, const LayoutFunction &function) {
    return {function.create, "REVOKE ALL ON FUNCTION " + layout.qualified(function.name) + '(' +
                                 function.arguments + ") FROM PUBLIC"};
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
        addMissing(plan, state, layout);
        const bool whole = plan.statements.empty() && plan.beside.empty();
        plan.kind = whole ? InitPlan::Kind::Nothing : InitPlan::Kind::Migrate;
        addRoles(plan.statements, layout, request);
        return plan;
    }
    requireClassicColumns(state, layout);
    requireFitting(state, layout);
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
