#include "core/source/postgres_pass.h"

#include "core/source/passed_table.h"
#include "core/source/postgres_event_columns.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_sql.h"
#include "core/source/postgres_stamp_range.h"

namespace backstory::postgres {
namespace {

/// What the question asks for, as far as the server can tell; empty where it cannot.
std::string askedRows(const EventTable &table, const Relation &relation,
                      const PassQuestion &question) {
    if (!table.happenedAt || (!question.after && !question.upTo))
        return {};
    return stampRange(*table.happenedAt, relation, question.after, question.upTo).value_or("");
}

} // namespace

void passEvents(Session &session, const EventTable &table, const TableFacts &facts,
                const PassQuestion &question, PassBatches &batches, const Progress &progress) {
    const Relation &relation = facts.relation;
    const EventColumns columns(passedTable(table), relation,
                               facts.idsDiffer ? EventColumns::Places::NotTold
                                               : EventColumns::Places::Told);
    const std::string rows =
        bothOf(filterConditions(table, relation), askedRows(table, relation, question));
    const std::string select = "SELECT " + columns.selectList() + " FROM " + quotedRelation(table) +
                               (rows.empty() ? "" : " WHERE " + rows);
    MadeTexts made;
    session.copyRows(
        select, [&](BinaryRow row) { batches.add(columns.pass(row, batches.read(), made)); },
        {"reading " + table.displayName(), table.displayName(), {}}, progress);
    batches.finish();
}

} // namespace backstory::postgres
