#pragma once

#include "core/replay/history.h"
#include "ui/text/look.h"

#include <map>
#include <string>
#include <vector>

namespace backstory::ui {

/// A value that the selected event removed, and where it is still shown.
struct RemovedValue {
    json::Pointer path; ///< its place before
    std::string name;   ///< below the value it is shown under
    json::Value value;
};

/// What one event did, by the places of the state after it.
class StateMarks {
public:
    StateMarks() = default;
    StateMarks(const History &history, Version version, const json::Value &after);

    /// The sign of a place itself; Changed too where something beneath it changed.
    [[nodiscard]] ChangeSign at(const json::Pointer &path) const;
    /// What was removed right beneath a place.
    [[nodiscard]] const std::vector<RemovedValue> &removedBeneath(const json::Pointer &path) const;

private:
    void mark(const Change &change, const json::Value &before, const json::Value &after,
              const std::vector<std::string> &identityKeys);

    std::map<json::Pointer, ChangeSign> m_signs;
    std::map<json::Pointer, std::vector<RemovedValue>> m_removed;
};

} // namespace backstory::ui
