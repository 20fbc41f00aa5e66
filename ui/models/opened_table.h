#pragma once

#include "core/model/copy_note.h"
#include "core/model/event_table.h"
#include "core/model/finding.h"
#include "core/rules/ruleset.h"
#include "ui/models/reader_pool.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace backstory::ui {

/// One event table of an open source, with the rules that read it: what a job needs to know, by
/// value, so that it never looks at what the window shows meanwhile.
struct OpenedTable {
    std::shared_ptr<ReaderPool> readers;
    EventTable table;
    std::shared_ptr<const Ruleset> rules;
    std::vector<Finding> findings;                ///< of the table as a whole
    std::optional<std::uint64_t> estimatedEvents; ///< about; absent where nobody knows
    std::optional<CopyNote> copy;                 ///< where it is a local copy
};

} // namespace backstory::ui
