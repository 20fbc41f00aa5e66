#include "tests/bench/plain_replay.h"

#include "core/json/print.h"
#include "tests/bench/dice.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>

namespace backstory::bench {

namespace {

class ApplyingSink final : public WriteSink {
public:
    explicit ApplyingSink(json::Value &state) : m_state(state) {}
    void write(const Write &write) override { applyWrite(m_state, write); }

private:
    json::Value &m_state;
};

/// The states at ascending moments.
std::vector<json::Value> replay(const Ruleset &rules, const StreamId &stream,
                                const std::function<Event(std::uint32_t)> &event,
                                const std::vector<std::uint32_t> &moments, double &seconds) {
    std::vector<json::Value> states;
    json::Value state = rules.startState(stream);
    ApplyingSink sink(state);
    std::uint32_t at = 0;
    for (const std::uint32_t moment : moments) {
        for (; at < moment; ++at) {
            const Event next = event(at);
            seconds += secondsOf([&] { rules.apply(next.type, next.payload, sink); });
        }
        states.push_back(state);
    }
    return states;
}

std::string nameOf(std::uint32_t moment) {
    return "moment " + std::to_string(moment);
}

} // namespace

double checkAgainstReplay(const History &history,
                          const std::function<Event(std::uint32_t index)> &event,
                          std::uint32_t moments, Figures &figures) {
    std::vector<std::uint32_t> asked = differentNumbers(moments, history.size(), 7);
    asked.push_back(history.size()); // the whole replay is timed
    std::ranges::sort(asked);
    double seconds = 0;
    std::vector<json::Value> states =
        replay(history.rules(), history.stream(), event, asked, seconds);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (json::toText(history.stateAt(Moment{asked[i]})) != json::toText(states[i]))
            figures.wrong("the state at " + nameOf(asked[i]) + " is not that of a plain replay");
        if (i == 0)
            continue;
        applyDifference(states[i - 1], history.difference(Moment{asked[i - 1]}, Moment{asked[i]}));
        if (!equal(states[i - 1], states[i]))
            figures.wrong("the difference of " + nameOf(asked[i - 1]) + " and " + nameOf(asked[i]) +
                          " does not lead from one to the other");
    }
    return seconds;
}

} // namespace backstory::bench
