#include "core/projection/require_columns.h"

#include "core/base/error.h"

namespace backstory {

void requireColumns(const ProjectionDefinition &definition,
                    const std::function<bool(const std::string &)> &hasColumn) {
    std::string missing;
    const auto look = [&](const std::string &name) {
        if (!hasColumn(name))
            missing += (missing.empty() ? "" : ", ") + name;
    };
    look(definition.keyName);
    for (const ProjectionColumn &column : definition.columns)
        look(column.name);
    if (!missing.empty())
        throw Error(ErrorKind::ColumnMissing, "looking at " + definition.displayName(),
                    "it has no column " + missing,
                    "Add it to the table, or give a projection definition that fits the table.");
}

} // namespace backstory
