#pragma once

#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace backstory::postgres {

/// What of a store is there already.
struct StoreState {
    std::string schema; ///< of the table, or where it would be made
    bool tableExists = false;
    std::string kind;                           ///< the catalog's letter: `r` is an ordinary table
    std::map<std::string, std::string> columns; ///< name → type, as the server prints it
    std::set<std::string> requiredColumns;      ///< NOT NULL
    bool columnsAreOurs = false;                ///< an upgrade added them, and may not have ended
    std::set<std::string> indexes;              ///< usable ones, by name
    std::set<std::string> brokenIndexes;        ///< what an interrupted build left
    std::set<std::string> triggers;
    std::map<std::string, std::string> functions; ///< name → body and settings
    bool streamsExist = false;
    bool sequenceExists = false;
    bool placesExist = false;

    [[nodiscard]] bool isStore() const { return triggers.contains("backstory_notify"); }
    /// Whether some of it was made by us, if not all.
    [[nodiscard]] bool isBegun() const {
        return columnsAreOurs || triggers.contains("backstory_assign");
    }
};

/// Looks for the table ENTITY_events on the search path, and at what stands around it.
StoreState readStoreState(Transaction &transaction, const std::string &entity);

} // namespace backstory::postgres
