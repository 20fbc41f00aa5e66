#include "tests/bench/opened_history.h"

#include "core/replay/history_reading.h"

#include <stdexcept>

namespace backstory::bench {

History openHistory(EventReader &reader, const StreamId &stream,
                    std::shared_ptr<const Ruleset> rules) {
    auto history = readHistory(reader, {stream, std::move(rules), {}}, {});
    if (!history)
        throw std::runtime_error("no events of " + stream.text());
    return std::move(*history);
}

} // namespace backstory::bench
