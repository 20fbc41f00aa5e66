#include "core/projection/drift.h"

#include "core/json/print.h"

namespace backstory {

bool isDrift(DriftKind kind) {
    return kind == DriftKind::Differs || kind == DriftKind::Missing || kind == DriftKind::Orphan;
}

std::string_view nameOf(DriftKind kind) {
    switch (kind) {
    case DriftKind::Differs:
        return "differs";
    case DriftKind::Missing:
        return "missing";
    case DriftKind::Orphan:
        return "orphan";
    case DriftKind::Unprojectable:
        return "unprojectable";
    case DriftKind::Rounded:
        break;
    }
    return "rounded";
}

std::vector<DriftEntry> remarksOn(const ProjectedRow &row) {
    std::vector<DriftEntry> entries;
    for (const Obstacle &obstacle : row.obstacles)
        entries.push_back({row.key, DriftKind::Unprojectable, obstacle.column, "null",
                           json::toText(obstacle.folded), obstacle.reason});
    for (const Rounding &rounding : row.roundings)
        entries.push_back({row.key, DriftKind::Rounded, rounding.column,
                           json::toText(rounding.stored), json::toText(rounding.folded),
                           "The column holds fewer decimals than the state has."});
    return entries;
}

} // namespace backstory
