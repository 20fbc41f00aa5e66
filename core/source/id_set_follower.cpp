#include "core/source/id_set_follower.h"

#include "core/source/place_words.h"

#include <utility>

namespace backstory {

namespace {

constexpr const char *kKind = "ids";

} // namespace

IdSetFollower::IdSetFollower(std::unique_ptr<EventReader> reader, const LogPlace *place)
    : m_reader(std::move(reader)) {
    if (place == nullptr)
        return;
    const std::string table = m_reader->table().displayName();
    for (const std::string_view word : placeWords(*place, kKind, table)) {
        if (!m_known.addWord(word))
            refusePlace(*place, table);
    }
}

std::string IdSetFollower::way() const {
    return "Each look reads the whole of " + m_reader->table().displayName() +
           " and compares its ids, of which the place holds every one" + m_pacer.lastLook() + '.';
}

bool IdSetFollower::look(const std::function<void(Event &&)> &take, const Progress &progress) {
    IdBag known = m_known;
    known.add(m_unfinished);
    known.arrange();
    m_pacer.measure(
        [&](const LookPacer::Take &timed) {
            m_reader->scanLog(
                [&](Event &&event) {
                    if (known.meet(event.id))
                        return;
                    const EventId id = event.id;
                    timed(std::move(event));
                    m_unfinished.add(id);
                },
                progress);
        },
        take);
    m_known.add(m_unfinished);
    m_unfinished.clear();
    return false;
}

LogPlace IdSetFollower::place() const {
    return {kKind + m_known.text()};
}

void IdSetFollower::wait(const Progress &progress) {
    m_pacer.wait(progress);
}

} // namespace backstory
