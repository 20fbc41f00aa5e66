#include "core/rules/member_plan.h"

#include <algorithm>

namespace backstory {

namespace {

using Effect = MemberWrite::Effect;

bool isAmong(std::span<const std::string> members, const std::string &member) {
    return std::find(members.begin(), members.end(), member) != members.end();
}

} // namespace

bool writesWhole(const Operation &operation, std::span<const std::string> members) {
    const auto &path = operation.path.segments;
    if (path.empty())
        return operation.kind == Operation::Kind::LayOver && !operation.deep;
    if (!isAmong(members, path.front()))
        return true;
    return path.size() == 1 &&
           (operation.kind == Operation::Kind::Set || operation.kind == Operation::Kind::Copy ||
            operation.kind == Operation::Kind::Unset);
}

MemberPlan::MemberPlan(const std::vector<Operation> &operations,
                       const std::vector<std::string> &members)
    : m_picker({}) {
    for (const Operation &operation : operations)
        add(operation, members);
    dropOverwritten();
    m_picker = json::MemberPicker(placePicked());
}

void MemberPlan::add(const Operation &operation, const std::vector<std::string> &members) {
    if (operation.kind == Operation::Kind::LayOver) {
        addLayOver(operation, members);
        return;
    }
    const auto found = std::find(members.begin(), members.end(), operation.path.segments.front());
    if (found == members.end())
        return;
    const auto member = static_cast<std::size_t>(found - members.begin());
    if (operation.kind == Operation::Kind::Unset)
        m_steps.push_back({member, {Effect::Unset, {}}, {}, 0});
    else if (!operation.from)
        m_steps.push_back({member, {Effect::SetConstant, operation.value}, {}, 0});
    else if (operation.from->segments.size() == 1)
        m_steps.push_back({member, {}, operation.from->segments.front(), 0});
    else
        m_needsRun = true;
}

void MemberPlan::addLayOver(const Operation &operation, const std::vector<std::string> &members) {
    if (!operation.path.isRoot())
        return; // over a member that nobody asked for
    if (operation.from && !operation.from->isRoot()) {
        m_needsRun = true;
        return;
    }
    for (std::size_t member = 0; member < members.size(); ++member)
        m_steps.push_back({member, {}, members[member], 0});
}

/// What is set in any case needs nothing that came before it.
void MemberPlan::dropOverwritten() {
    std::vector<std::size_t> settled;
    std::vector<Step> kept;
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (std::find(settled.begin(), settled.end(), step->member) != settled.end())
            continue;
        if (!step->from)
            settled.push_back(step->member);
        kept.push_back(std::move(*step));
    }
    m_steps.assign(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

std::vector<std::string> MemberPlan::placePicked() {
    std::vector<std::string> keys;
    for (Step &step : m_steps) {
        if (!step.from)
            continue;
        const auto found = std::find(keys.begin(), keys.end(), *step.from);
        step.picked = static_cast<std::size_t>(found - keys.begin());
        if (found == keys.end())
            keys.push_back(*step.from);
    }
    return keys;
}

bool MemberPlan::read(std::string_view payload, std::span<MemberWrite> writes) const {
    // Reused, so that the steady state allocates nothing.
    thread_local std::vector<std::string_view> values;
    values.resize(m_picker.keys().size());
    m_picker.pick(payload, values);
    bool any = false;
    for (const Step &step : m_steps) {
        MemberWrite write = step.write;
        if (step.from) {
            if (values[step.picked].empty())
                continue;
            write = {Effect::Set, values[step.picked]};
        }
        writes[step.member] = write;
        any = true;
    }
    return any;
}

} // namespace backstory
