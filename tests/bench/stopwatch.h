#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace backstory::bench {

/// By which clock everything is measured: the one on the wall, or the time that processors spent
/// on this program, which stays true on a machine that is busy with other things.
void measureProcessorTime();
bool measuresProcessorTime();
/// Seconds since some point, by the one, the other, and the one chosen.
double wallSeconds();
double processorSeconds();
double clockSeconds();
/// How often this thread had the processor taken away for another program, so far; always 0 where
/// the system does not tell (only Linux is asked).
long timesInterrupted();

/// How long a piece of work takes.
template <class Work>
double secondsOf(Work &&work) {
    const double begin = clockSeconds();
    work();
    return clockSeconds() - begin;
}

/// The quickest of several runs: what disturbs only ever adds.
template <class Work>
double bestOf(int runs, Work &&work) {
    double best = std::numeric_limits<double>::infinity();
    for (int run = 0; run < runs; ++run)
        best = std::min(best, secondsOf(work));
    return best;
}

/// Many times of one thing. All of them are kept, so that percentiles are exact.
class Times {
public:
    void add(double seconds) {
        m_times.push_back(seconds);
        m_sorted = false;
    }
    template <class Work>
    void take(Work &&work) {
        add(secondsOf(work));
    }

    /// The same for what takes microseconds: on a busy machine, a time in which another program had
    /// the processor says nothing and is dropped.
    template <class Work>
    void takeUninterrupted(Work &&work) {
        const long before = timesInterrupted();
        const double seconds = secondsOf(work);
        if (timesInterrupted() == before || m_times.empty())
            add(seconds);
    }

    /// The nearest rank: the least time that `share` of all do not exceed. Requires one time.
    [[nodiscard]] double percentile(double share) {
        if (!m_sorted)
            std::ranges::sort(m_times);
        m_sorted = true;
        const auto rank = std::ceil(share * static_cast<double>(m_times.size()));
        return m_times[std::max<std::size_t>(static_cast<std::size_t>(rank), 1) - 1];
    }
    [[nodiscard]] double p50() { return percentile(0.50); }
    [[nodiscard]] double p99() { return percentile(0.99); }
    [[nodiscard]] double most() { return percentile(1.0); }
    [[nodiscard]] std::size_t count() const { return m_times.size(); }

private:
    std::vector<double> m_times;
    bool m_sorted = false;
};

/// Two pieces of work, one after the other, so often: what disturbs falls on both.
template <class First, class Second>
void takeInTurns(int rounds, Times &first, First &&doFirst, Times &second, Second &&doSecond) {
    for (int round = 0; round < rounds; ++round) {
        first.take(doFirst);
        second.take(doSecond);
    }
}

} // namespace backstory::bench
