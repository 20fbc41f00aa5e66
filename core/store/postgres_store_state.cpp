#include "core/store/postgres_store_state.h"

#include "core/source/postgres_sql.h"

namespace backstory::postgres {
namespace {

std::string textAt(const TextRow &row, std::size_t column) {
    return row.at(column).value_or("");
}

void readColumns(Transaction &transaction, const std::string &table, StoreState &state) {
    const auto rows =
        transaction.query("SELECT a.attname, format_type(a.atttypid, NULL), a.attnotnull, "
                          "coalesce(col_description(a.attrelid, a.attnum), '') "
                          "FROM pg_attribute a WHERE a.attrelid = " +
                          table + " AND a.attnum > 0 AND NOT a.attisdropped");
    for (const TextRow &row : rows) {
        state.columns[textAt(row, 0)] = textAt(row, 1);
        if (textAt(row, 2) == "t")
            state.requiredColumns.insert(textAt(row, 0));
        if (textAt(row, 3).starts_with(kColumnMark))
            state.columnsAreOurs = true;
    }
}

void readIndexes(Transaction &transaction, const std::string &table, StoreState &state) {
    const auto rows = transaction.query(
        "SELECT c.relname, i.indisvalid, CASE WHEN i.indisunique THEN 'unique ' ELSE 'plain ' END "
        "|| "
        "array_to_string(ARRAY(SELECT coalesce(a.attname, '?') FROM unnest(i.indkey::int2[]) WITH "
        "ORDINALITY AS k(number, place) LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND "
        "a.attnum = k.number AND k.number > 0 ORDER BY k.place), ',') || "
        "CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END "
        "FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = " +
        table);
    for (const TextRow &row : rows) {
        if (textAt(row, 1) != "t") {
            state.brokenIndexes.insert(textAt(row, 0));
            continue;
        }
        state.indexes[textAt(row, 0)] = textAt(row, 2);
        state.idIsUnique = state.idIsUnique || textAt(row, 2) == "unique id";
    }
}

constexpr int kBeforeUpdate = 2 + 16; // in pg_trigger.tgtype

void readTriggers(Transaction &transaction, const std::string &table, StoreState &state) {
    const auto rows = transaction.query(
        "SELECT t.tgname, t.tgenabled::text || ' ' || t.tgtype || ' ' || p.proname || ' ' || CASE "
        "WHEN "
        "t.tgqual IS NULL THEN '-' WHEN pg_get_triggerdef(t.oid) LIKE "
        "'%backstory.batch%has_table_privilege%' THEN 'batch' ELSE 'other' END, "
        "t.tgenabled <> 'D' AND (t.tgtype & " +
        std::to_string(kBeforeUpdate) + ") = " + std::to_string(kBeforeUpdate) +
        " FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND "
        "t.tgrelid = " +
        table);
    for (const TextRow &row : rows) {
        const std::string name = textAt(row, 0);
        state.triggers[name] = textAt(row, 1);
        if (textAt(row, 2) == "t" && !name.starts_with("backstory_"))
            state.updateHooks.push_back("trigger " + name);
    }
    for (const TextRow &row : transaction.query(
             "SELECT rulename FROM pg_rewrite WHERE ev_type IN ('2', '3') AND ev_class = " + table))
        state.updateHooks.push_back("rule " + textAt(row, 0));
}

void readKind(Transaction &transaction, const std::string &table, StoreState &state) {
    const auto rows = transaction.query(
        "SELECT pg_get_userbyid(relowner), relowner = (SELECT oid FROM pg_roles WHERE rolname = "
        "current_user), EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = " +
        table + " OR inhparent = " + table + ") FROM pg_class WHERE oid = " + table);
    state.owner = textAt(rows.at(0), 0);
    state.isOwner = textAt(rows.at(0), 1) == "t";
    state.inherits = textAt(rows.at(0), 2) == "t";
}

} // namespace

StoreState readStoreState(Transaction &transaction, const std::string &entity) {
    StoreState state;
    const std::string relation = entity + "_events";
    const auto found = transaction.query(
        "SELECT n.nspname, c.oid, c.relkind FROM pg_class c JOIN pg_namespace n ON n.oid = "
        "c.relnamespace WHERE c.oid = to_regclass(" +
        literal(quotedName(relation)) + ")");
    if (found.empty()) {
        const auto schema = transaction.query("SELECT current_schema()");
        state.schema = textAt(schema.at(0), 0);
    } else {
        state.tableExists = true;
        state.schema = textAt(found.front(), 0);
        state.kind = textAt(found.front(), 2);
        const std::string table = textAt(found.front(), 1);
        readColumns(transaction, table, state);
        readIndexes(transaction, table, state);
        readTriggers(transaction, table, state);
        readKind(transaction, table, state);
    }
    const StoreLayout layout(state.schema, entity);
    const std::string inSchema =
        "(SELECT oid FROM pg_namespace WHERE nspname = " + literal(state.schema) + ')';
    for (const LayoutFunction &function : layout.functions()) {
        const auto form =
            transaction.query("SELECT prosrc || array_to_string(proconfig, ',') || CASE WHEN "
                              "prosecdef THEN ' definer' "
                              "ELSE ' invoker' END || CASE WHEN has_function_privilege('public', "
                              "oid, 'EXECUTE') THEN "
                              "' open' ELSE ' closed' END FROM pg_proc WHERE proname = " +
                              literal(function.name) + " AND pronamespace = " + inSchema);
        if (!form.empty())
            state.functions[function.name] = textAt(form.front(), 0);
    }
    const auto there = [&](const std::string &name) {
        return textAt(
                   transaction.query("SELECT to_regclass(" + literal(name) + ") IS NOT NULL").at(0),
                   0) == "t";
    };
    state.streamsExist = there(layout.streams());
    state.sequenceExists = there(layout.sequence());
    state.placesExist = there(layout.places());
    return state;
}

} // namespace backstory::postgres
