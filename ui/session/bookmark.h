#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <QString>

#include <cstdint>
#include <string>

namespace backstory::ui {

/// Which source a bookmark belongs to: by where it lies, without a password, and by the name under
/// which it is saved, if it is.
struct BookmarkSource {
    std::string place;
    std::string profile; ///< empty: none

    /// Either is enough: a source may be saved under a name later, or move.
    [[nodiscard]] bool isSame(const BookmarkSource &other) const {
        return place == other.place || (!profile.empty() && profile == other.profile);
    }
};

/// An event that a person wants to find again, and what they noted about it. Kept beside the
/// application, never in the store.
struct Bookmark {
    BookmarkSource source;
    std::string table; ///< as EventTable::displayName
    StreamId stream;
    EventId event;
    QString note; ///< plain; empty: a mark alone
    // What the event was when it was marked, for lists and should it be gone.
    std::uint32_t version = 0;
    std::string type;
    std::string stamp; ///< ISO 8601 in UTC, else as it was stored
    Instant made;
    Instant changed; ///< when the note was

    /// Whether both are on the same event.
    [[nodiscard]] bool isSameEvent(const Bookmark &other) const {
        return event == other.event && stream == other.stream && table == other.table &&
               source.isSame(other.source);
    }
    [[nodiscard]] bool isIn(const BookmarkSource &of, const std::string &ofTable,
                            const StreamId &ofStream) const {
        return stream == ofStream && table == ofTable && source.isSame(of);
    }
};

} // namespace backstory::ui
