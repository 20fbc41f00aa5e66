#pragma once

#include "core/base/ids.h"
#include "core/json/pointer.h"
#include "core/json/value.h"
#include "core/rules/write.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A column that lists show, and by which they are searched.
struct RulesetColumn {
    std::string name;                 ///< `amount`
    std::vector<json::Pointer> paths; ///< the first that is there is taken
};

/// That a state path holds the id of a stream of another entity.
struct RulesetLink {
    std::vector<json::Pointer> paths;
    std::string entity; ///< `user`
};

struct CompiledRules;

/// How events become state: a document with name and version, checked and compiled once.
///
/// It turns an event into writes and knows nothing of how they are kept.
/// Threads: immutable; any number of threads may use it.
class Ruleset {
public:
    /// Reads and checks a ruleset document (`resources/schemas/ruleset.schema.json`). Throws
    /// Error(BadRules) that lists every mistake with its path.
    static std::shared_ptr<const Ruleset> parse(std::string_view jsonText, std::string_view origin);
    /// A ruleset that ships (`orders`, `generic`), by name; else a file. Throws Error(BadRules).
    static std::shared_ptr<const Ruleset> load(const std::string &nameOrFile);
    static std::vector<std::string> shippedNames();

    ~Ruleset();

    [[nodiscard]] const std::string &name() const;
    [[nodiscard]] const std::string &version() const;
    /// The entity it is made for; empty: any.
    [[nodiscard]] const std::string &entity() const;
    [[nodiscard]] const std::vector<RulesetColumn> &columns() const;
    [[nodiscard]] const std::vector<RulesetLink> &links() const;
    /// Keys by which elements of arrays are told apart, in order of preference (`id`, `sku`).
    [[nodiscard]] const std::vector<std::string> &identityKeys() const;
    /// What `summary` groups by and sums when nothing else is asked; root and empty: nothing.
    [[nodiscard]] const json::Pointer &summaryBy() const;
    [[nodiscard]] const std::vector<json::Pointer> &summarySums() const;

    /// The types it has rules for.
    [[nodiscard]] std::vector<std::string> knownTypes() const;
    [[nodiscard]] bool knows(std::string_view type) const;

    /// Whether a member at the top of the state, and what is beneath it, only ever comes from the
    /// member of the same name at the top of a payload: never from the start state, a constant or
    /// another place.
    [[nodiscard]] bool onlyTakesFromPayload(std::string_view member) const;

    /// What the fold starts with.
    [[nodiscard]] json::Value startState(const StreamId &stream) const;

    /// Turns one event into writes, in order. A payload that is no JSON object writes nothing but
    /// what the rules set themselves; a type without rules writes nothing, and `understood` is
    /// false. Slices handed to the sink live as long as `payload` and this ruleset.
    struct Outcome {
        bool understood = true;
        json::Shape payload; ///< what the payload turned out to be
        /// The first place in the payload whose value is of another kind than its rule works on;
        /// that operation did nothing.
        std::optional<json::Pointer> mismatch;
    };
    Outcome apply(std::string_view type, std::string_view payload, WriteSink &sink) const;

    /// Whether nothing is ever done to these top-level members of the state but setting or
    /// unsetting them whole. Then the latest write of each is its value, in whatever order events
    /// are read; see MemberWrites.
    [[nodiscard]] bool writesMembersWhole(std::span<const std::string> members) const;

private:
    friend class MemberWrites;

    Ruleset();
    [[nodiscard]] const CompiledRules &compiled() const;
    struct Compiled;
    std::unique_ptr<const Compiled> m_compiled;
};

/// The ruleset for a table when none was chosen: `orders` when the entity is an order and some
/// event has a type it knows, else `generic`.
class EventReader;
struct Progress;
std::shared_ptr<const Ruleset> chooseRuleset(EventReader &reader, const Progress &progress);

} // namespace backstory
