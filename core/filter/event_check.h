#pragma once

#include "core/filter/filter_tree.h"
#include "core/filter/searched_event.h"
#include "core/json/value.h"

#include <vector>

namespace backstory {

/// What the conditions on a state come to: worked out when asked for, or known already.
class StateAnswers {
public:
    /// Of a state; null: nothing is there.
    explicit StateAnswers(const json::Value *state) : m_state(state) {}
    /// By StateTerm::index.
    explicit StateAnswers(const std::vector<bool> &known) : m_known(&known) {}

    [[nodiscard]] bool of(const StateTerm &term) const;

private:
    const json::Value *m_state = nullptr;
    const std::vector<bool> *m_known = nullptr;
};

/// Whether a value that is there, or is not (null), meets a condition.
bool meets(const std::optional<FilterComparison> &comparison, const json::Value *value);

/// Whether the id of a stream is the one that is asked for, or begins so.
bool meets(const StreamTerm &term, const StreamId &stream);

/// Whether one event meets all of a filter, or of a part of it, by itself.
bool meets(const FilterNode &node, SearchedEvent &event, const StateAnswers &state);

} // namespace backstory
