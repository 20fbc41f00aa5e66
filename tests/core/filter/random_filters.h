#pragma once

#include "tests/core/replay/random_events.h"

#include <string>

namespace backstory::test {

/// Makes up filters over the events of RandomEvents, the same ones for the same seed. Every one
/// can be read.
class RandomFilters {
public:
    explicit RandomFilters(RandomEvents &random) : m_random(random) {}

    /// Of streams.
    std::string filter() { return readable(true); }
    /// Of single events: no words about whole streams.
    std::string eventFilter() { return readable(false); }
    /// One or two conditions on the state of a stream.
    std::string stateFilter();

private:
    std::string readable(bool streams);
    std::string alternatives(int depth, bool streams);
    std::string conditions(int depth, bool streams);
    std::string condition(int depth, bool streams);
    std::string streamTerm();
    std::string stateTerm();
    std::string eventTerm();
    std::string period();
    std::string comparison();
    std::string time();

    RandomEvents &m_random;
    bool m_sameEvent = false;
};

} // namespace backstory::test
