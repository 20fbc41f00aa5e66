#include "tests/bench/stopwatch.h"

#include <chrono>
#include <ctime>

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

double clockSeconds() {
    return byProcessor ? processorSeconds() : wallSeconds();
}

} // namespace backstory::bench
