#pragma once

#include "core/base/instant.h"
#include "core/model/event_table.h"
#include "core/model/finding.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backstory {

/// What a local copy of an event table says about itself: where it came from, when, and how its
/// rows are read.
///
/// It stands as one row in the table kTable of the copy, whose other table is laid out as in a
/// store. How rows are ordered is taken over from the original, so that the copy reads as it did.
struct CopyNote {
    static constexpr std::string_view kTable = "backstory_copy";
    /// What the description of a copy says that it is.
    static constexpr std::string_view kKind = "Local copy";

    std::string source;    ///< as openSource takes it, without a password
    std::string request;   ///< the table or mapping that was asked for there
    std::string label;     ///< of the source: `orders on db1`
    std::string kind;      ///< of the source: `PostgreSQL 15.18`
    std::string tableName; ///< the original's, as it is shown
    Instant madeAt;        ///< when its reading began
    std::uint64_t events = 0;
    EventTable table;  ///< of the copy
    std::string place; ///< of the source, as its description has it: by this it is known again

    /// What whoever reads the copy must know.
    [[nodiscard]] Finding finding() const;
};

} // namespace backstory
