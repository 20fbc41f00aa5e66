#pragma once

#include "core/json/pointer.h"
#include "core/json/value.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// One line of a difference between two documents.
struct Change {
    enum class Op { Add, Remove, Replace };

    json::Pointer path; ///< of a removal the place before, else the place after
    Op op = Op::Replace;
    json::Value before; ///< null for Add
    json::Value after;  ///< null for Remove
};

/// `add`, `remove`, `replace`.
std::string_view opText(Change::Op op);

/// What changed between two documents, as paths.
///
/// Members are compared key by key, in sorted order of both sides together. An array whose
/// elements on both sides are objects that all carry a unique value under one of `identityKeys`
/// (the first that fits) is matched by it; other arrays by their longest common subsequence, where
/// what stands between two kept elements is paired in place, and the rest added or removed. An
/// element that was matched but moved against the others is removed and added. A value on one side
/// alone, or of another kind, is one line, whole. Where only the digits of a number changed there
/// is no line.
/// Promise: applying the lines to `before` gives a document equal to `after`.
std::vector<Change> difference(const json::Value &before, const json::Value &after,
                               std::span<const std::string> identityKeys);

/// Lays a difference over a document: removals from the last to the first, then the rest in order.
/// Throws std::logic_error when a path does not fit.
void applyDifference(json::Value &document, const std::vector<Change> &changes);

/// The identity key by which the elements of an array are told apart, if there is one.
std::optional<std::string> identityKeyOf(const json::Array &elements,
                                         std::span<const std::string> identityKeys);

} // namespace backstory
