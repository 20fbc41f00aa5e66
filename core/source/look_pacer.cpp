#include "core/source/look_pacer.h"

#include "core/base/pause.h"

#include <algorithm>

namespace backstory {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

/// A look that hands out more is measured by the next one.
constexpr std::size_t kMany = 1'000;

} // namespace

void LookPacer::measure(const std::function<void(const Take &)> &look, const Take &take) {
    Duration taking{};
    std::size_t taken = 0;
    const auto begin = steady_clock::now();
    look([&](Event &&event) {
        const auto before = steady_clock::now();
        take(std::move(event));
        taking += steady_clock::now() - before;
        ++taken;
    });
    m_foundNothing = taken > 0 ? 0 : m_foundNothing + 1;
    if (taken > kMany)
        return;
    m_cost = steady_clock::now() - begin - taking;
    m_measured = true;
}

milliseconds LookPacer::pauseAfter(Duration cost, unsigned foundNothing) {
    constexpr milliseconds kShortest{200};
    constexpr milliseconds kCalm{1'000};
    constexpr int kTimesItsCost = 9;
    const milliseconds calm = std::min(kCalm, kShortest * (1 + std::min(foundNothing, 100U)));
    return std::max(calm, duration_cast<milliseconds>(cost * kTimesItsCost) + milliseconds(1));
}

void LookPacer::wait(const Progress &progress) const {
    pauseFor(pauseAfter(m_cost, m_foundNothing), progress);
}

std::string LookPacer::lastLook() const {
    if (!m_measured)
        return {};
    return ": the last look took " +
           std::to_string(duration_cast<milliseconds>(m_cost).count() + 1) + " ms";
}

} // namespace backstory
