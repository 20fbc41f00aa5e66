#pragma once

#include "ui/session/open_wish.h"
#include "ui/session/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace backstory::desktop {

/// What the program was started with.
struct Arguments {
    ui::OpenWish wish;                    ///< without a source: what was open at last
    QString link;                         ///< a backstory:// link instead; empty: none
    std::optional<ui::ThemeChoice> theme; ///< absent: as remembered
    QString zone;                         ///< empty: as remembered
};

/// Reads the arguments, as QCoreApplication::arguments() gives them. Where they are wrong, or ask
/// for help or the version, that is printed, and the program is to end with `exitStatus`.
struct ReadArguments {
    Arguments arguments;
    std::optional<int> exitStatus;
};
ReadArguments readArguments(const QStringList &given);

} // namespace backstory::desktop
