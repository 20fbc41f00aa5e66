#pragma once

#include "core/store/postgres_target.h"

#include <string>
#include <vector>

namespace backstory::postgres {

/// Changes a table while others write to it.
class GentleWork {
public:
    /// `doing` completes "while …". All that is given must outlive it.
    GentleWork(Target &target, std::string doing, const Progress &progress)
        : m_target(target), m_doing(std::move(doing)), m_progress(progress) {}

    /// One short transaction that needs the table for itself. It waits half a second at most for
    /// it, since whoever comes later waits behind it; then it steps back, and tries again.
    void briefly(const std::vector<std::string> &statements);
    /// The same once: false where the table was not to be had.
    bool tryBriefly(const std::vector<std::string> &statements);
    void stepBack();
    /// Statements that build beside the writers, each by itself: CREATE INDEX CONCURRENTLY.
    void each(const std::vector<std::string> &statements);

private:
    Target &m_target;
    std::string m_doing;
    const Progress &m_progress;
};

/// How briefly() limits its waiting, as SQL.
std::string limitedWait();

} // namespace backstory::postgres
