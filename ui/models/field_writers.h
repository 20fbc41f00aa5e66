#pragma once

#include "core/replay/history.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace backstory::ui {

/// Which events wrote a field, kept while its history grows.
///
/// Cost: growing at the end costs what came; in the past, what was written there since. Threads:
/// the window's.
class FieldWriters {
public:
    FieldWriters() = default;
    FieldWriters(std::shared_ptr<const History> history, json::Pointer path);

    [[nodiscard]] const History *history() const { return m_history.get(); }
    [[nodiscard]] const json::Pointer &path() const { return m_path; }
    /// Ascending. What the fold starts with is none.
    [[nodiscard]] const std::vector<Version> &versions() const { return m_versions; }

    /// After the history grew by events that have these versions now, ascending. Answers how many
    /// of the versions known before are still the same ones.
    std::size_t grow(const std::vector<Version> &added);

private:
    std::shared_ptr<const History> m_history;
    json::Pointer m_path;
    std::vector<Version> m_versions;
};

} // namespace backstory::ui
