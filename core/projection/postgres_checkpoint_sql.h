#pragma once

#include "core/projection/checkpoint.h"
#include "core/projection/definition.h"

#include <string>

namespace backstory::postgres {

/// The statements by which the checkpoint of a projection is kept.
class CheckpointSql {
public:
    explicit CheckpointSql(const ProjectionDefinition &definition);

    /// One row: the table, or NULL where there is none.
    [[nodiscard]] std::string find() const;
    [[nodiscard]] std::string create() const;
    /// Makes sure that there is a row to lock.
    [[nodiscard]] std::string add() const;
    /// The columns of kCheckpointColumns.
    [[nodiscard]] std::string read() const;
    [[nodiscard]] std::string lock() const { return read() + " FOR UPDATE"; }
    [[nodiscard]] std::string save(const Checkpoint &checkpoint) const;

private:
    std::string m_table; ///< quoted
    std::string m_name;  ///< a literal
};

} // namespace backstory::postgres
