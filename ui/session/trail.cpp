#include "ui/session/trail.h"

namespace backstory::ui {

namespace {

constexpr std::size_t kMaxPlaces = 200;

} // namespace

void Trail::visit(const Place &place) {
    if (m_next > 0 && m_places[m_next - 1].sameStream(place)) {
        m_places[m_next - 1] = place;
        return;
    }
    m_places.resize(m_next);
    if (m_places.size() == kMaxPlaces)
        m_places.erase(m_places.begin());
    m_places.push_back(place);
    m_next = m_places.size();
}

void Trail::leaveAt(const HeldMoment &moment) {
    if (m_next > 0)
        m_places[m_next - 1].moment = moment;
}

void Trail::clear() {
    m_places.clear();
    m_next = 0;
}

} // namespace backstory::ui
