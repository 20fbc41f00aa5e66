#pragma once

#include "core/replay/history.h"
#include "ui/models/opened_table.h"
#include "ui/session/open_wish.h"

#include <QString>

#include <string>
#include <string_view>

namespace backstory::ui {

/// One argument as a shell takes it literally, whatever is in it: control characters cannot act on
/// the terminal that it is pasted into.
QString shellQuoted(std::string_view argument);

/// A moment as `--at` takes it: `start`, a time where that leads to exactly this moment, else `vN`.
/// A time stays right when an event arrives late; a version says which of several events of one
/// time is meant.
std::string momentArgument(const History &history, Moment moment);

/// The command line that shows the state of an order at a moment, as `wish` was opened. It holds no
/// password.
QString stateCommand(const OpenedTable &opened, const OpenWish &wish, const History &history,
                     Moment moment);
/// The one that shows every value that a field ever had.
QString historyCommand(const OpenedTable &opened, const OpenWish &wish, const History &history,
                       const json::Pointer &path);

} // namespace backstory::ui
