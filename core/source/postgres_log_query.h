#pragma once

#include "core/source/log_batch.h"
#include "core/source/postgres_catalog.h"
#include "core/source/postgres_event_columns.h"
#include "core/source/postgres_session.h"

#include <string>

namespace backstory::postgres {

/// How the events of one table are read in the order of the log.
///
/// The server sorts. Where it cannot follow the order of the mapping (a time that is text, a part
/// that is a path into JSON), it sorts by the first key if it can, and what is the same there is
/// sorted in memory; else the whole answer is.
class LogQuery {
public:
    /// Throws Error(ColumnMissing), Error(NoPermission).
    LogQuery(EventTable table, const Relation &relation);

    [[nodiscard]] const EventTable &table() const { return m_table; }
    [[nodiscard]] const EventColumns &columns() const { return m_columns; }
    [[nodiscard]] const EventOrder &order() const { return m_order; }
    /// How rows of select() arrive.
    [[nodiscard]] Arrives arrives() const { return m_arrives; }
    [[nodiscard]] const std::string &relation() const { return m_relation; }
    /// A condition that all events meet; empty where there is none.
    [[nodiscard]] const std::string &filters() const { return m_filters; }

    /// The statement for the events that meet a condition, which may be empty. `more` are further
    /// expressions, which stand after the columns.
    [[nodiscard]] std::string select(const std::string &condition,
                                     const std::string &more = {}) const;
    [[nodiscard]] Errand errand(const char *what) const;

private:
    EventTable m_table;
    EventColumns m_columns;
    EventOrder m_order;
    Arrives m_arrives = Arrives::Anyhow;
    std::string m_orderBy;
    std::string m_relation;
    std::string m_filters;
};

} // namespace backstory::postgres
