#pragma once

#include "ui/models/as_of.h"
#include "ui/session/open_wish.h"
#include "ui/session/order_tab.h"

#include <QJsonArray>
#include <QString>

#include <cstddef>
#include <vector>

namespace backstory::ui {

/// Everything that a person looks at in a window, to be put back: what comes back at the next
/// start, and what a session file holds. No password is in it.
struct SessionState {
    OpenWish source; ///< without stream and moment; those are the orders'
    AsOf asOf;
    QString zone; ///< empty: as it is
    std::vector<KeptOrder> orders;
    std::size_t current = 0; ///< the one in front
    QString view;         ///< the object name of the tab that says what is known; empty: as it is
    bool byTime = true;   ///< the axis of the timeline
    QJsonArray bookmarks; ///< of the source, in a session file

    friend bool operator==(const SessionState &, const SessionState &) = default;
};

} // namespace backstory::ui
