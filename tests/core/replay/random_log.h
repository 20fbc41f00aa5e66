#pragma once

#include "core/model/event.h"
#include "core/model/event_table.h"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace backstory {
class Ruleset;
}

namespace backstory::test {

/// Makes up logs of many streams with everything that makes an order hard to tell: stamps that tie
/// or are missing, late events, ids that begin alike, one id in several spellings.
class RandomLog {
public:
    explicit RandomLog(std::uint64_t seed) : m_random(seed) {}

    /// With `order` as its keys, and a recorded time.
    static EventTable table(std::vector<OrderKey> order);
    /// Rules that set everything whole, in every way that there is.
    static std::shared_ptr<const Ruleset> rules();
    static const std::vector<std::string> &members();

    Event event();
    std::vector<Event> events(std::size_t count);
    /// One of the stamps that events have, or one beside them.
    Instant moment();

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool oneIn(std::size_t chances) { return below(chances) == 0; }
    template <class T>
    const T &pick(const std::vector<T> &from) {
        return from[below(from.size())];
    }

private:
    StreamId stream();
    EventId id();
    std::string payload();

    std::mt19937_64 m_random;
    std::uint64_t m_ordinal = 0;
};

} // namespace backstory::test
