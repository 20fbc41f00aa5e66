#pragma once

#include "ui/models/held_moment.h"

#include <QString>

#include <optional>
#include <string>

namespace backstory::ui {

/// What a link to a moment says: `backstory://NAME/TABLE/STREAM?event=ID&v=K`, or `?at=TIME`, or
/// `?v=0` for the start, or nothing for the order alone. NAME is a saved source: a link never says
/// where that is, nor as whom or with what password it is opened.
struct MomentLink {
    std::string source; ///< the name of a saved source
    std::string table;  ///< as EventTable::displayName
    std::string stream;
    std::optional<HeldMoment> held;

    friend bool operator==(const MomentLink &, const MomentLink &) = default;
};

/// The link as text, every part percent-encoded. A moment is held by its event, also at the end: a
/// link shows tomorrow what it showed today.
QString writeMomentLink(const MomentLink &link);

/// Whether a text means to be such a link; what is wrong with it comes from readMomentLink.
bool isMomentLink(const QString &text);

/// A link that was read, or a sentence that says why it is none. Links come from anywhere: nothing
/// in one is opened, looked up or taken for a file's name.
struct ReadMomentLink {
    std::optional<MomentLink> link;
    QString mistake;
};
ReadMomentLink readMomentLink(const QString &text);

} // namespace backstory::ui
