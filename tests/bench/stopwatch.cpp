#include "tests/bench/stopwatch.h"

#include <chrono>
#include <ctime>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace backstory::bench {

namespace {

bool byProcessor = false;

} // namespace

void measureProcessorTime() {
    byProcessor = true;
}

bool measuresProcessorTime() {
    return byProcessor;
}

double wallSeconds() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double>(now).count();
}

double processorSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

long timesInterrupted() {
#ifdef __linux__
    rusage usage{};
    return getrusage(RUSAGE_THREAD, &usage) == 0 ? usage.ru_nivcsw : 0;
#else
    return 0;
#endif
}

double clockSeconds() {
    return byProcessor ? processorSeconds() : wallSeconds();
}

} // namespace backstory::bench
