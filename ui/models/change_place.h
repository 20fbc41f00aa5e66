#pragma once

#include "core/diff/difference.h"

#include <span>
#include <string>
#include <vector>

namespace backstory::ui {

/// One step of the path of a change, with what stands there on both sides.
struct PlaceStep {
    std::string segment;       ///< in the document after, where the step exists there, else before
    std::string segmentBefore; ///< in the document before, where it exists there, else after
    std::string name;          ///< for people: the element's identity, `[3]`, or the key
    const json::Value *before = nullptr; ///< null: not there, or not known
    const json::Value *after = nullptr;
};

/// What an array element is called: its identity (`SKU-118`) where it has one, else `[3]`.
std::string elementName(const json::Value &element, std::size_t index,
                        const std::optional<std::string> &identityKey);

/// Where a change lies in both documents at once.
///
/// A difference names a removal by its place before and everything else by its place after. Inside
/// arrays these differ; elements with an identity are found again by it, without one the other
/// side is not known. The pointers live as long as the documents.
std::vector<PlaceStep> placeOf(const Change &change, const json::Value &before,
                               const json::Value &after, std::span<const std::string> identityKeys);

} // namespace backstory::ui
