#pragma once

#include "core/rules/ruleset.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// What an event leaves in one top-level member of the state.
struct MemberWrite {
    enum class Effect : std::uint8_t {
        None,
        Set,         ///< the value is a slice of the payload, or lives as long as the rules
        SetConstant, ///< the value lives as long as the rules
        Unset,
    };

    Effect effect = Effect::None;
    std::string_view value = {}; ///< raw JSON text
};

/// Tells of events what they leave in a few top-level members of the state, where the rules do
/// nothing to these but set or unset them whole (Ruleset::writesMembersWhole, which it requires).
///
/// It says what the last of the writes of Ruleset::apply would be, and looks only at what can
/// matter: a payload is not read where its type sets none of the members from it.
/// Threads: immutable; any number of threads may use it. The rules must outlive it.
class MemberWrites {
public:
    /// The members must be different ones.
    MemberWrites(const Ruleset &rules, const std::vector<std::string> &members);
    ~MemberWrites();
    MemberWrites(const MemberWrites &) = delete;
    MemberWrites &operator=(const MemberWrites &) = delete;

    /// Fills `writes`, one for each member; answers whether any of them has an effect.
    bool read(std::string_view type, std::string_view payload, std::span<MemberWrite> writes) const;

private:
    struct Plans;
    const Ruleset &m_rules;
    std::vector<std::string> m_members;
    std::unique_ptr<const Plans> m_plans;
};

} // namespace backstory
