#pragma once

#include "core/diff/difference.h"
#include "core/model/event.h"
#include "core/model/event_order.h"
#include "core/rules/ruleset.h"

#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// What the rules that are made up may contain.
enum class RulesKind {
    Everything, ///< all operations, on few paths, so that they get into each other's way
    OnlyWrites, ///< what replaces a path or lays over it: no removal, nothing that depends on
                ///< before
};

/// Makes up rules and events, the same ones for the same seed.
class RandomEvents {
public:
    explicit RandomEvents(std::uint64_t seed) : m_random(seed) {}

    std::shared_ptr<const Ruleset> rules(RulesKind kind);
    /// An event of one of the types T0 to T7 (T7 has no rules), stamped so that ties occur.
    Event event();
    /// An event of one of the given types.
    Event event(std::span<const std::string_view> types);
    std::vector<Event> events(std::size_t count);
    /// JSON text; blanks, escapes and different spellings of one number occur.
    std::string value(int depth);
    std::string object(int depth);
    /// A state path, also of what was never written.
    json::Pointer path();

    std::size_t below(std::size_t limit) { return m_random() % limit; }
    bool oneIn(std::size_t chances) { return below(chances) == 0; }
    template <class T>
    void shuffle(std::vector<T> &values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::string operation(RulesKind kind);
    std::string payload();
    std::string number();
    std::string text();
    std::string key();

    std::mt19937_64 m_random;
    std::uint64_t m_ordinal = 0;
    bool m_uniqueKeys = false;
};

/// The states after 0, 1, … events, found by applying each event to the state before: the plain
/// meaning of the rules.
std::vector<json::Value> replay(const Ruleset &rules, const StreamId &stream,
                                const std::vector<Event> &inOrder);

/// Lines of a difference as text, to be compared and shown.
std::string linesText(const std::vector<Change> &changes);

} // namespace backstory::test
