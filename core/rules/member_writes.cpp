#include "core/rules/member_writes.h"

#include "core/rules/compiled_rules.h"
#include "core/rules/member_plan.h"

#include <algorithm>

namespace backstory {

namespace {

/// Keeps the last write of each member.
class LastWrites final : public WriteSink {
public:
    LastWrites(const std::vector<std::string> &members, std::span<MemberWrite> writes)
        : m_members(members), m_writes(writes) {}

    [[nodiscard]] bool any() const { return m_any; }

    void write(const Write &write) override {
        // A write of the root only makes sure that it is an object, which it always is.
        if (write.path.size() != 1)
            return;
        const auto found = std::find(m_members.begin(), m_members.end(), write.path.front());
        if (found == m_members.end())
            return;
        const auto effect =
            write.op == Write::Op::Set ? MemberWrite::Effect::Set : MemberWrite::Effect::Unset;
        m_writes[static_cast<std::size_t>(found - m_members.begin())] = {effect, write.value};
        m_any = true;
    }

private:
    const std::vector<std::string> &m_members;
    std::span<MemberWrite> m_writes;
    bool m_any = false;
};

} // namespace

struct MemberWrites::Plans {
    std::unordered_map<std::string, MemberPlan, TypeHash, std::equal_to<>> ofTypes;
    std::optional<MemberPlan> otherwise;

    [[nodiscard]] const MemberPlan *find(std::string_view type) const {
        if (const auto found = ofTypes.find(type); found != ofTypes.end())
            return &found->second;
        return otherwise ? &*otherwise : nullptr;
    }
};

MemberWrites::MemberWrites(const Ruleset &rules, const std::vector<std::string> &members)
    : m_rules(rules), m_members(members) {
    const CompiledRules &compiled = rules.compiled();
    auto plans = std::make_unique<Plans>();
    for (const auto &[type, operations] : compiled.rules)
        plans->ofTypes.emplace(type, MemberPlan(operations, members));
    if (compiled.otherwise)
        plans->otherwise.emplace(*compiled.otherwise, members);
    m_plans = std::move(plans);
}

MemberWrites::~MemberWrites() = default;

bool MemberWrites::read(std::string_view type, std::string_view payload,
                        std::span<MemberWrite> writes) const {
    std::fill(writes.begin(), writes.end(), MemberWrite{});
    const MemberPlan *plan = m_plans->find(type);
    if (!plan)
        return false;
    if (!plan->needsRun())
        return plan->read(payload, writes);
    LastWrites last(m_members, writes);
    m_rules.apply(type, payload, last);
    return last.any();
}

} // namespace backstory
