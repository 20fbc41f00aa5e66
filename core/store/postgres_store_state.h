#pragma once

#include "core/store/postgres_layout.h"
#include "core/store/postgres_target.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace backstory::postgres {

/// What of a store is there already.
struct StoreState {
    std::string schema; ///< of the table, or where it would be made
    bool tableExists = false;
    std::string kind;                            ///< the catalog's letter: `r` is an ordinary table
    std::map<std::string, std::string> columns;  ///< name → type, as the server prints it
    std::set<std::string> requiredColumns;       ///< NOT NULL
    bool columnsAreOurs = false;                 ///< an upgrade added them, and may not have ended
    std::map<std::string, std::string> indexes;  ///< usable ones: name → form
    std::set<std::string> brokenIndexes;         ///< what an interrupted build left
    std::map<std::string, std::string> triggers; ///< name → form
    std::map<std::string, std::string> functions; ///< name → form
    std::string owner;
    bool isOwner = false;    ///< whether the user of the connection is the table's owner
    bool inherits = false;   ///< it has children, or is one
    bool idIsUnique = false; ///< by an index of the id alone
    std::vector<std::string> updateHooks; ///< rules and triggers of others that an UPDATE sets off
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
