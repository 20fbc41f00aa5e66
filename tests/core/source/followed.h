#pragma once

#include "core/model/event_source.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace backstory::test {

/// What a follower has handed out, over all its looks.
class Followed {
public:
    /// Looks until there is no more.
    void lookAt(LogFollower &follower) {
        while (follower.look([this](Event &&event) { take(event); }, {})) {
        }
    }
    void take(const Event &event) {
        m_ids.push_back(event.id.text());
        ++m_counts[event.id.text()];
    }

    [[nodiscard]] const std::vector<std::string> &ids() const { return m_ids; }
    [[nodiscard]] std::size_t size() const { return m_ids.size(); }
    [[nodiscard]] int count(const std::string &id) const {
        const auto found = m_counts.find(id);
        return found == m_counts.end() ? 0 : found->second;
    }

private:
    std::vector<std::string> m_ids;
    std::map<std::string, int> m_counts;
};

/// What one look hands out.
inline std::vector<std::string> look(LogFollower &follower) {
    Followed followed;
    followed.lookAt(follower);
    return followed.ids();
}

/// Whether a call throws this.
template <class Thrown>
bool throws(const std::function<void()> &call) {
    try {
        call();
    } catch (const Thrown &) {
        return true;
    }
    return false;
}

} // namespace backstory::test
