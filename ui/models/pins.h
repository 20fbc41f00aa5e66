#pragma once

#include "core/json/pointer.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace backstory::ui {

/// The fields that are marked on the timeline, in the order in which they were pinned.
struct Pins {
    static constexpr std::size_t kMost = 8;

    std::vector<json::Pointer> fields;   ///< each once, kMost of them at most
    std::optional<json::Pointer> walked; ///< the one of them whose changes are walked alone

    [[nodiscard]] bool hold(const json::Pointer &field) const;
    [[nodiscard]] bool areFull() const { return fields.size() >= kMost; }

    friend bool operator==(const Pins &, const Pins &) = default;
};

/// The same, as Pins promise: of what comes from a file, whatever does not fit is left out.
Pins tidied(Pins pins);

} // namespace backstory::ui
