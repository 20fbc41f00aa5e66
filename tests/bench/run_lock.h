#pragma once

#include <QLockFile>

#include <cstdio>
#include <filesystem>

namespace backstory::bench {

/// One run at a time works on a data folder, while the object lives; others wait.
class RunLock {
public:
    explicit RunLock(const std::filesystem::path &folder)
        : m_lock(QString::fromStdString((folder / "lock").string())) {
        m_lock.setStaleLockTime(0); // but a run that is gone holds nothing
        if (m_lock.tryLock())
            return;
        std::fprintf(stderr, "Waiting for another run on %s\n", folder.c_str());
        m_lock.lock();
    }

private:
    QLockFile m_lock;
};

} // namespace backstory::bench
