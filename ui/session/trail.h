#pragma once

#include "core/base/ids.h"
#include "ui/models/held_moment.h"

#include <cstddef>
#include <string>
#include <vector>

namespace backstory::ui {

/// An order that was looked at, and at which moment.
struct Place {
    std::string table; ///< as EventTable::displayName
    StreamId stream;
    HeldMoment moment;

    /// Whether both are the same order, at whatever moment.
    [[nodiscard]] bool sameStream(const Place &other) const {
        return table == other.table && stream == other.stream;
    }
};

/// The way a person came, for back and forward, as in a browser.
class Trail {
public:
    /// Goes to a new place; what lay ahead is forgotten. The same order again only moves there.
    void visit(const Place &place);
    /// Remembers at which moment the present place is left.
    void leaveAt(const HeldMoment &moment);

    [[nodiscard]] bool canGoBack() const { return m_next > 1; }
    [[nodiscard]] bool canGoForward() const { return m_next < m_places.size(); }
    /// Where it would go. Requires canGoBack() or canGoForward().
    [[nodiscard]] const Place &previous() const { return m_places[m_next - 2]; }
    [[nodiscard]] const Place &next() const { return m_places[m_next]; }
    /// Goes there: to be called once the place is on screen.
    void goBack() { --m_next; }
    void goForward() { ++m_next; }
    void clear();

private:
    std::vector<Place> m_places;
    std::size_t m_next = 0; ///< one past the present place
};

} // namespace backstory::ui
