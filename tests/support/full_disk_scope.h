#pragma once

#include <csignal>
#include <stdexcept>

#include <sys/resource.h>

namespace backstory::test {

/// While it lives no file can be written beyond its first `bytes`, as on a disk that is full. Files
/// that are there stay as they are. It counts for root too, and for all threads of the process; the
/// report of the test, if it goes to a file, is a file as well.
class FullDiskScope {
public:
    explicit FullDiskScope(rlim_t bytes = 0) {
        if (getrlimit(RLIMIT_FSIZE, &m_before) != 0)
            throw std::runtime_error("cannot read the limit of file sizes");
        m_handler = std::signal(SIGXFSZ, SIG_IGN); // else the first byte too many ends the process
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            throw std::runtime_error("cannot limit file sizes");
    }
    ~FullDiskScope() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDiskScope(const FullDiskScope &) = delete;
    FullDiskScope &operator=(const FullDiskScope &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace backstory::test
