#include "ui/models/field_writers.h"

#include <algorithm>
#include <iterator>

namespace backstory::ui {

FieldWriters::FieldWriters(std::shared_ptr<const History> history, json::Pointer path)
    : m_history(std::move(history)),
      m_path(std::move(path)),
      m_versions(m_history->writersOf(m_path)) {}

std::size_t FieldWriters::grow(const std::vector<Version> &added) {
    if (added.empty())
        return m_versions.size();
    // An event that came to an array may decide about every later one: they are asked for again.
    const auto kept = std::ranges::lower_bound(m_versions, added.front());
    m_versions.erase(kept, m_versions.end());
    const std::size_t same = m_versions.size();
    const Version before{added.front().value - 1};
    std::ranges::copy(m_history->writersOf(m_path, before), std::back_inserter(m_versions));
    return same;
}

} // namespace backstory::ui
