#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/base/zone.h"
#include "core/model/moment.h"
#include "core/replay/history.h"
#include "ui/models/as_of.h"
#include "ui/models/held_moment.h"
#include "ui/models/opened_table.h"
#include "ui/session/open_wish.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {

/// One order as a job brings it: its history, and where to look at it.
struct OpenedStream {
    std::shared_ptr<History> history;
    std::vector<Finding> tableFindings;
    std::vector<Finding> findings; ///< those of the table first, then those of the order
    Moment shown;
    Moment horizon; ///< where the list's "as of" lies in it
    /// How the moment it was kept at was found, if it was.
    std::optional<FoundMoment> found = {};
};

/// Where an opening lands: a table, and an order in it where one was asked for.
struct Landing {
    std::shared_ptr<const OpenedTable> table;
    std::optional<OpenedStream> stream;
    /// The source could be opened, but not the order that was asked for along with it.
    std::optional<Error> streamError;
};

/// Which order, and which moment of it.
struct StreamQuestion {
    StreamId stream;
    MomentQuestion moment;
    bool momentGiven = false; ///< else the moment of `asOf`
    AsOf asOf;
    std::optional<HeldMoment> held = {}; ///< a moment as it was kept; goes before the others
};

// The work of the jobs that open something. Each may throw Error or Cancelled, reads only, and may
// run on any thread.

/// Opens a source and the table asked for.
std::shared_ptr<const OpenedTable> openTable(const OpenWish &wish, const Progress &progress);

/// Another table of an open source. `rules` empty: chosen by the table.
std::shared_ptr<const OpenedTable> openTable(std::shared_ptr<ReaderPool> readers,
                                             const EventTable &table, const std::string &rules,
                                             const Progress &progress);

/// Reads one order and arranges its history. Throws Error(NoSuchStream) where it has no events.
OpenedStream openStream(const OpenedTable &table, const StreamQuestion &question,
                        const Progress &progress);

/// What must be known of an order, behind what must be known of its table.
std::vector<Finding> findingsOf(const History &history, std::vector<Finding> ofTable);

/// Where "as of" lies in a history.
Moment horizonOf(const History &history, const AsOf &asOf);

} // namespace backstory::ui
