#pragma once

#include "app/cli/console.h"
#include "core/model/event.h"
#include "core/model/event_table.h"

#include <cstdint>
#include <memory>
#include <string>

namespace backstory::cli {

/// Where exported events go.
class ExportTarget {
public:
    virtual ~ExportTarget() = default;
    virtual void add(Event &&event) = 0;
    /// Only now a file has its name; how many events it could not hold.
    virtual std::uint64_t finish() = 0;
};

/// Standard output for `-`, an SQLite store for a name that ends in .db, .sqlite or .sqlite3, else
/// JSON Lines, packed where the name ends in .gz. A file that is there is never overwritten
/// (Error(TargetUnwritable)), and one that is not finished goes away again.
std::unique_ptr<ExportTarget> openExportTarget(const Console &console, const std::string &file,
                                               const EventTable &table, bool all);

} // namespace backstory::cli
