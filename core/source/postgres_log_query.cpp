#include "core/source/postgres_log_query.h"

#include "core/source/log_order.h"
#include "core/source/postgres_filters.h"
#include "core/source/postgres_sql.h"

namespace backstory::postgres {

LogQuery::LogQuery(EventTable table, const Relation &relation)
    : m_table(std::move(table)),
      m_columns(m_table, relation),
      m_order(logOrder(m_table)),
      m_relation(quotedRelation(m_table)),
      m_filters(filterConditions(m_table, relation)) {
    if (const auto whole = m_columns.orderBy(m_order.keys())) {
        m_arrives = Arrives::InOrder;
        m_orderBy = " ORDER BY " + *whole;
    } else if (!m_order.keys().empty()) {
        if (const auto first = m_columns.orderBy(m_order.keys().front())) {
            m_arrives = Arrives::ByFirstKey;
            m_orderBy = " ORDER BY " + *first;
        }
    }
}

std::string LogQuery::select(const std::string &condition, const std::string &more) const {
    const std::string rows = bothOf(m_filters, condition);
    return "SELECT " + m_columns.selectList() + (more.empty() ? "" : ", " + more) + " FROM " +
           m_relation + (rows.empty() ? "" : " WHERE " + rows) + m_orderBy;
}

Errand LogQuery::errand(const char *what) const {
    return {std::string(what) + ' ' + m_table.displayName(), m_table.displayName(), {}};
}

} // namespace backstory::postgres
