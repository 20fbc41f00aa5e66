#pragma once

#include "core/base/ids.h"
#include "core/projection/checkpoint.h"
#include "core/projection/definition.h"

#include <cstddef>
#include <span>
#include <string>

namespace backstory {

/// The statements by which a projection is read and written in SQLite, which has no schemas: the
/// definition's is left out.
///
/// What is beside stands in a temporary table with the columns k, c0, c1 …
class SqliteProjectionSql {
public:
    explicit SqliteProjectionSql(const ProjectionDefinition &definition);

    [[nodiscard]] std::string create() const;
    [[nodiscard]] std::string createBeside() const;
    [[nodiscard]] std::string putBeside() const;

    // Each takes a filter that begins with ` AND `, or nothing.
    [[nodiscard]] std::string update(const std::string &filter) const;
    [[nodiscard]] std::string insert(const std::string &filter) const;
    [[nodiscard]] std::string eraseOthers() const;
    [[nodiscard]] std::string erase(std::span<const StreamId> keys) const;
    [[nodiscard]] std::string keysToUpdate() const;
    [[nodiscard]] std::string keysToInsert() const;
    [[nodiscard]] std::string keysToErase() const;
    /// A filter of what is beside.
    [[nodiscard]] static std::string onlyKeys(std::span<const StreamId> keys);

    /// Whether some key is spelled so that text does not sort as ids do: one row if so.
    [[nodiscard]] std::string oddKey() const;
    /// The next rows in key order, after ?1 (and, where keys are odd, with ?1 as backstory_key).
    [[nodiscard]] std::string page(bool first, bool odd, std::size_t limit) const;
    [[nodiscard]] std::string rowsOf(std::span<const StreamId> keys) const;

    [[nodiscard]] static std::string createCheckpoints();
    [[nodiscard]] static std::string readCheckpoint(); ///< of the name ?1
    [[nodiscard]] static std::string saveCheckpoint(); ///< ?1 the name, then the fields

private:
    [[nodiscard]] std::string differs() const;
    [[nodiscard]] std::string missing() const;
    [[nodiscard]] std::string others() const;
    [[nodiscard]] std::string select() const;

    ProjectionDefinition m_definition;
    std::string m_table; ///< quoted
    std::string m_key;   ///< quoted
};

/// A temporary table of one connection.
inline constexpr std::string_view kSqliteBeside = "temp.backstory_beside";

} // namespace backstory
