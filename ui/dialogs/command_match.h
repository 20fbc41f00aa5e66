#pragma once

#include "ui/dialogs/command.h"

#include <QStringList>

#include <optional>

namespace backstory::ui {

/// How well a command fits what was typed; the least is the best, nothing where it does not fit.
///
/// Every word must stand in the text or in the place of the command, in whatever order and case.
/// Words that begin a word of the text go before those within one, and those before the place's.
std::optional<int> matchRank(const Command &command, const QStringList &words);

} // namespace backstory::ui
