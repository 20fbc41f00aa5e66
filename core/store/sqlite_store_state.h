#pragma once

#include "core/source/sqlite_database.h"
#include "core/store/sqlite_layout.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// What of a store is in an SQLite file already.
struct SqliteStoreState {
    struct Column {
        std::string name;
        bool required = false; ///< NOT NULL, and without a default
        bool neverNull = false;
        bool generated = false;
    };

    std::string kind; ///< `table` or `view`; empty: nothing of that name
    std::vector<Column> columns;
    bool hasRowid = true;
    bool idIsRowid = false; ///< ids are numbers that SQLite gives
    bool idIsUnique = false;
    /// By backstory_store; 1 also for a file of the first layout, which said so in another way.
    std::optional<std::int64_t> layout;
    std::map<std::string, SqliteObject> objects; ///< all of the file, by name

    [[nodiscard]] const Column *column(const std::string &name) const;
    /// Whether an object is there, exactly so.
    [[nodiscard]] bool has(const SqliteObject &object) const;
};

SqliteStoreState readSqliteStoreState(SqliteDatabase &database, const SqliteLayout &layout);

/// The layout that backstory_store tells of a table; nothing where it tells none.
std::optional<std::int64_t> markedLayout(SqliteDatabase &database, const std::string &relation);

} // namespace backstory
