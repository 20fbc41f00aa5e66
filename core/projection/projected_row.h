#pragma once

#include "core/base/ids.h"
#include "core/json/value.h"
#include "core/projection/column_value.h"
#include "core/projection/definition.h"

#include <string>
#include <vector>

namespace backstory {

/// Why a stream has no row.
struct Obstacle {
    std::string column;
    json::Value folded; ///< what stands in the state; null where nothing does
    std::string reason; ///< a sentence
};

/// A number that its column holds only rounded.
struct Rounding {
    std::string column;
    json::Value stored; ///< what the row holds
    json::Value folded; ///< what stands in the state
};

/// The row that a stream should have.
struct ProjectedRow {
    StreamId key;                    ///< a UUID in lower case with dashes
    std::vector<ColumnText> values;  ///< as the columns of the definition
    std::vector<Obstacle> obstacles; ///< with one, it has no row
    std::vector<Rounding> roundings;

    [[nodiscard]] bool isProjectable() const { return obstacles.empty(); }
};

/// Turns a folded state into its row. The rules are those of fitValue.
ProjectedRow projectRow(const ProjectionDefinition &definition, const StreamId &stream,
                        const json::Value &state);

/// How the key of a stream is written, whatever the spelling of its id.
StreamId keyOf(const StreamId &stream);

/// The values of a row as one JSON object.
json::Value rowAsJson(const ProjectionDefinition &definition,
                      const std::vector<ColumnText> &values);

} // namespace backstory
