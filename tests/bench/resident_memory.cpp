#include "tests/bench/resident_memory.h"

#include <fstream>
#include <sstream>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace backstory::bench {

namespace {

/// A line of /proc/self/status, in bytes.
std::uint64_t statusBytes(const std::string &name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (!line.starts_with(name + ':'))
            continue;
        std::istringstream words(line.substr(name.size() + 1));
        std::uint64_t kibibytes = 0;
        words >> kibibytes;
        return kibibytes * 1024;
    }
    return 0;
}

} // namespace

std::uint64_t residentBytes() {
    return statusBytes("VmRSS");
}

std::uint64_t peakResidentBytes() {
    return statusBytes("VmHWM");
}

void resetPeak() {
    std::ofstream("/proc/self/clear_refs") << '5';
}

void returnFreedMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace backstory::bench
