#pragma once

#include "core/base/ids.h"
#include "core/projection/projected_row.h"
#include "core/projection/projection_reader.h"
#include "core/source/postgres_session.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory::postgres {

/// The statements by which the table of a projection is read and written.
///
/// A source of rows is a relation with the columns k, c0, c1 …, all of them text; statements call
/// it `b`, and its filters begin with ` AND `.
class ProjectionSql {
public:
    explicit ProjectionSql(const ProjectionDefinition &definition);

    /// Asks for the columns of the table as it is. One row a column: name, type without limits,
    /// whether it is unique by itself. No row: no table.
    [[nodiscard]] std::string columns() const;
    /// Takes the answer; most other statements need it. Throws Error: ColumnMissing where the
    /// table is there and lacks a column, TargetUnwritable where its key is not unique.
    void setColumns(const std::vector<TextRow> &rows);
    [[nodiscard]] bool hasTable() const { return !m_types.empty(); }

    [[nodiscard]] std::string create() const;

    /// Rows of the table that are also in the source, and differ.
    [[nodiscard]] std::string update(const std::string &source, const std::string &filter) const;
    [[nodiscard]] std::string keysToUpdate(const std::string &source) const;
    /// Rows of the source that the table lacks.
    [[nodiscard]] std::string insert(const std::string &source, const std::string &filter) const;
    [[nodiscard]] std::string keysToInsert(const std::string &source) const;
    /// Rows of the table that the source lacks.
    [[nodiscard]] std::string eraseOthers(const std::string &source) const;
    [[nodiscard]] std::string keysToErase(const std::string &source) const;
    [[nodiscard]] std::string erase(std::span<const StreamId> keys) const;

    /// A filter of a source: rows of these keys.
    [[nodiscard]] static std::string onlyKeys(std::span<const StreamId> keys);
    /// Rows as a source of their own.
    [[nodiscard]] static std::string asSource(std::span<const ProjectedRow> rows);
    /// The columns of a source: as CREATE TABLE has them, and as COPY does.
    [[nodiscard]] std::string sourceColumns() const;
    [[nodiscard]] std::string sourceNames() const;

    /// The next rows in key order: the key, and the columns as text.
    [[nodiscard]] std::string page(const std::optional<StreamId> &after, std::size_t limit) const;
    [[nodiscard]] std::string rowsOf(std::span<const StreamId> keys) const;

private:
    [[nodiscard]] std::string cast(const std::string &value, const std::string &column) const;
    [[nodiscard]] std::string keyMatches() const;
    [[nodiscard]] std::string differs() const;
    [[nodiscard]] std::string inserting(const std::string &source) const;
    [[nodiscard]] std::string erasing(const std::string &source) const;
    [[nodiscard]] std::string keyIn(std::span<const StreamId> keys) const;
    [[nodiscard]] std::string select() const;
    [[nodiscard]] bool keyIsUuid() const;

    ProjectionDefinition m_definition;
    std::string m_table; ///< quoted
    std::string m_key;   ///< quoted
    std::map<std::string, std::string> m_types;
};

/// A row as page and rowsOf give it.
StoredRow readStoredRow(TextRow &&row);

} // namespace backstory::postgres
