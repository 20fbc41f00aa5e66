#pragma once

#include "tests/bench/target_line.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace backstory::bench {

enum class Unit {
    Seconds,
    SecondsPerEvent, ///< shown as events per second
    Bytes,
    Instructions, ///< of the processor, as callgrind counts them
};

/// What a figure is held against: a peer, or a limit that nothing can go below.
struct Peer {
    std::string name;
    double value = 0; ///< in the unit of the figure, measured in the same run
};

/// One line of the table. Less is better, always.
struct Figure {
    std::string group;
    std::string name;
    Unit unit = Unit::Seconds;
    double measured = 0;
    std::optional<Peer> peer;
    std::optional<double> target; ///< the most that it may be: of the ratio where there is a peer
    bool steady = true; ///< whether it comes out about the same each time, and can be compared
    std::optional<TargetLine> line = {}; ///< what must be reached that it is one of

    /// Says that the figure, with its target, is one of a line of what must be reached.
    Figure &of(TargetLine of) {
        line = of;
        return *this;
    }

    [[nodiscard]] std::optional<double> ratio() const {
        return peer && peer->value > 0 ? std::optional(measured / peer->value) : std::nullopt;
    }
    /// What is compared from run to run: a busy machine slows the peer down as well.
    [[nodiscard]] double score() const { return ratio().value_or(measured); }
    [[nodiscard]] std::optional<bool> met() const {
        return target ? std::optional(score() <= *target) : std::nullopt;
    }
};

/// All figures of a run, in the order of the table.
class Figures {
public:
    /// The heading under which figures are added from now on.
    void begin(std::string group) { m_group = std::move(group); }
    /// Each of these answers the figure it added, until the next is added.
    Figure &add(Figure figure) {
        figure.group = m_group;
        return m_figures.emplace_back(std::move(figure));
    }
    Figure &seconds(std::string name, double measured, std::optional<Peer> peer = {},
                    std::optional<double> target = {}) {
        return add({{}, std::move(name), Unit::Seconds, measured, std::move(peer), target});
    }
    /// The time of one event, of work on `count` of them. So less is better here, too.
    Figure &perEvent(std::string name, double seconds, double count, std::optional<Peer> peer = {},
                     std::optional<double> target = {}) {
        const double each = seconds / count;
        return add({{}, std::move(name), Unit::SecondsPerEvent, each, std::move(peer), target});
    }
    Figure &bytes(std::string name, double measured, std::optional<Peer> peer = {},
                  std::optional<double> target = {}) {
        return add({{}, std::move(name), Unit::Bytes, measured, std::move(peer), target});
    }
    Figure &instructions(std::string name, double measured) {
        return add({{}, std::move(name), Unit::Instructions, measured, {}, {}});
    }
    /// The slowest of many times, which is worth seeing and says little about the next run.
    Figure &slowest(std::string name, double measured) {
        return add({{}, std::move(name), Unit::Seconds, measured, {}, {}, false});
    }
    /// A figure that was made elsewhere, under the heading that it had there.
    void take(Figure figure) { m_figures.push_back(std::move(figure)); }
    /// That an answer was wrong: the run fails.
    void wrong(std::string what) { m_wrong.push_back(std::move(what)); }

    [[nodiscard]] const std::vector<Figure> &all() const { return m_figures; }
    [[nodiscard]] const std::vector<std::string> &wrongs() const { return m_wrong; }

private:
    std::string m_group;
    std::vector<Figure> m_figures;
    std::vector<std::string> m_wrong;
};

} // namespace backstory::bench
