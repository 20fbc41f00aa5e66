#pragma once

#include "core/base/instant.h"
#include "core/base/zone.h"
#include "core/model/copy_note.h"
#include "core/model/event_source.h"
#include "ui/models/as_of.h"
#include "ui/models/opened_table.h"

#include <optional>
#include <string>

namespace backstory::ui {

/// Where what is taken away came from, and when: by value, so that a job may hold it. No password.
struct ReportOrigin {
    SourceDescription source;
    bool isSample = false;
    std::optional<CopyNote> copy;
    EventTable table;
    std::string rules;
    std::string rulesVersion;
    AsOf asOf; ///< of the list of orders
    Zone zone;
    Instant writtenAt; ///< the time of run
};

ReportOrigin originOf(const OpenedTable &opened, bool isSample, const AsOf &asOf, const Zone &zone,
                      Instant writtenAt);

} // namespace backstory::ui
