#pragma once

#include <cstddef>
#include <exception>
#include <stdexcept>
#include <vector>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace backstory::test {

/// Makes the process an ordinary user while it lives, where it is root: root ignores the rights
/// of files. Elsewhere it does nothing.
///
/// The real user changes with the effective one, since access(2), which SQLite asks, looks at it.
/// All threads of the process change.
class UnprivilegedScope {
public:
    UnprivilegedScope() : m_root(geteuid() == 0) {
        if (!m_root)
            return;
        const passwd *nobody = getpwnam("nobody");
        const uid_t user = nobody != nullptr ? nobody->pw_uid : 65534;
        const gid_t group = nobody != nullptr ? nobody->pw_gid : 65534;
        m_groups.resize(static_cast<std::size_t>(getgroups(0, nullptr)));
        const bool done = getgroups(static_cast<int>(m_groups.size()), m_groups.data()) >= 0 &&
                          setgroups(0, nullptr) == 0 && setresgid(group, group, 0) == 0 &&
                          setresuid(user, user, 0) == 0;
        if (!done)
            throw std::runtime_error("cannot become an ordinary user");
    }
    ~UnprivilegedScope() {
        if (!m_root)
            return;
        // Going on as somebody else would make every later test wrong.
        const bool done = setresuid(0, 0, 0) == 0 && setresgid(0, 0, 0) == 0 &&
                          setgroups(m_groups.size(), m_groups.data()) == 0;
        if (!done)
            std::terminate();
        // The kernel took this away with the first change; the leak checker needs it.
        prctl(PR_SET_DUMPABLE, 1);
    }
    UnprivilegedScope(const UnprivilegedScope &) = delete;
    UnprivilegedScope &operator=(const UnprivilegedScope &) = delete;

private:
    bool m_root;
    std::vector<gid_t> m_groups;
};

} // namespace backstory::test
