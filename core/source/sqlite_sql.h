#pragma once

#include "core/model/event_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// The statements by which one event table is read.
class SqliteSql {
public:
    /// `rowid`: the name by which the relation's rowid goes, empty where it has none.
    SqliteSql(const EventTable &table, std::string rowid);

    /// The columns that an event is made of, each once, in the order of events().
    [[nodiscard]] const std::vector<std::string> &columns() const { return m_columns; }
    [[nodiscard]] std::size_t columnOf(const std::string &name) const;
    [[nodiscard]] bool hasRowid() const { return !m_rowid.empty(); }
    [[nodiscard]] bool streamIsColumn() const { return m_table.stream.path.isRoot(); }

    /// `SELECT columns…, rowid FROM … WHERE filters [AND condition] [rest]`. The condition and the
    /// rest may use stream().
    [[nodiscard]] std::string events(std::string_view condition, std::string_view rest = {}) const;
    /// `SELECT what FROM … WHERE filters [AND condition] [rest]`.
    [[nodiscard]] std::string select(std::string_view what, std::string_view condition,
                                     std::string_view rest = {}) const;
    /// The stream id as an expression; one of backstory_key for what sorts as TextId.
    [[nodiscard]] const std::string &stream() const { return m_stream; }
    [[nodiscard]] std::string streamKey() const { return "backstory_key(" + m_stream + ")"; }
    [[nodiscard]] std::string type() const { return expression(m_table.type); }
    /// What sorts as the stamp does, NULL where there is none; only for a table that has stamps.
    [[nodiscard]] std::string stamp() const;
    /// A list for ORDER BY that is the order of a whole log. `positionIsInteger`: whether the
    /// column of the position holds whole numbers as such, so that an index on it serves.
    [[nodiscard]] std::string logOrder(bool positionIsInteger) const;
    /// The rowid of a row; only where hasRowid().
    [[nodiscard]] const std::string &rowid() const { return m_rowid; }
    /// The smallest rowid of a group, or nothing that helps.
    [[nodiscard]] std::string firstRow() const;
    /// Some row's rowid at the end of the table: about how many rows there are.
    [[nodiscard]] std::string lastRow() const;
    /// The line of SQL that would make look-ups quick.
    [[nodiscard]] std::string createIndex() const;

private:
    static std::string expression(const FieldRef &field);
    [[nodiscard]] std::string orderOf(OrderKey key, bool positionIsInteger) const;
    void addColumn(const FieldRef &field);

    EventTable m_table;
    std::string m_rowid;
    std::string m_stream;
    std::string m_filters{"1"}; ///< holds for every row that is read
    std::vector<std::string> m_columns;
};

/// Text as an SQL literal.
std::string quotedText(std::string_view text);

} // namespace backstory
