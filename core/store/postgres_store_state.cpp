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
        "SELECT c.relname, i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
        "WHERE i.indrelid = " +
        table);
    for (const TextRow &row : rows)
        (textAt(row, 1) == "t" ? state.indexes : state.brokenIndexes).insert(textAt(row, 0));
}

void readTriggers(Transaction &transaction, const std::string &table, StoreState &state) {
    for (const TextRow &row : transaction.query(
             "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = " + table))
        state.triggers.insert(textAt(row, 0));
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
    }
    const StoreLayout layout(state.schema, entity);
    const std::string inSchema =
        "(SELECT oid FROM pg_namespace WHERE nspname = " + literal(state.schema) + ')';
    for (const LayoutFunction &function : layout.functions()) {
        const auto body = transaction.query(
            "SELECT prosrc || array_to_string(proconfig, ',') FROM pg_proc WHERE proname = " +
            literal(function.name) + " AND pronamespace = " + inSchema);
        if (!body.empty())
            state.functions[function.name] = textAt(body.front(), 0);
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
