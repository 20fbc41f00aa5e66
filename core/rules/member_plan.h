#pragma once

#include "core/json/member_picker.h"
#include "core/rules/member_writes.h"
#include "core/rules/operation.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory {

/// Whether an operation does nothing to any of these top-level members but set or unset it whole,
/// and never writes the root of the state.
bool writesWhole(const Operation &operation, std::span<const std::string> members);

/// What the operations of one event type do to a few members, each of them set or unset whole.
class MemberPlan {
public:
    MemberPlan(const std::vector<Operation> &operations, const std::vector<std::string> &members);

    /// Whether only running the operations tells: a value comes from deep inside the payload.
    [[nodiscard]] bool needsRun() const { return m_needsRun; }
    bool read(std::string_view payload, std::span<MemberWrite> writes) const;

private:
    struct Step {
        std::size_t member = 0;
        MemberWrite write;               ///< what it leaves, unless …
        std::optional<std::string> from; ///< … it takes this member of the payload, if there is one
        std::size_t picked = 0;          ///< the place of that one among those that are read
    };

    void add(const Operation &operation, const std::vector<std::string> &members);
    void addLayOver(const Operation &operation, const std::vector<std::string> &members);
    void dropOverwritten();
    [[nodiscard]] std::vector<std::string> placePicked();

    std::vector<Step> m_steps;
    json::MemberPicker m_picker;
    bool m_needsRun = false;
};

} // namespace backstory
