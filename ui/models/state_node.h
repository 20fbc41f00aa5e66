#pragma once

#include "ui/models/state_marks.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace backstory::ui {

/// One row of the state tree.
struct StateNode {
    StateNode *parent = nullptr;
    int row = 0;
    std::string key;    ///< tells it apart among its siblings, from one moment to the next
    std::string name;   ///< what the row is called
    json::Pointer path; ///< now; of a removed value its place before
    const json::Value *value = nullptr;
    std::string identityKey; ///< by which it is told apart in its array, if it is
    ChangeSign sign = ChangeSign::None;
    bool built = false;
    std::vector<std::unique_ptr<StateNode>> children;

    mutable bool writerKnown = false; ///< the writer is looked up when it is first seen
    mutable std::optional<Version> writer;

    [[nodiscard]] bool removed() const { return sign == ChangeSign::Removed; }
    /// Takes over everything but place and children from the same row of another moment.
    void takeOver(StateNode &&fresh);
};

/// Whether a node would have children, without making them.
bool wantsChildren(const StateNode &node, const StateMarks &marks);

/// The children that a node is to have, in order; their own are not made.
std::vector<std::unique_ptr<StateNode>> wantedChildren(const StateNode &node,
                                                       const StateMarks &marks,
                                                       std::span<const std::string> identityKeys);

} // namespace backstory::ui
