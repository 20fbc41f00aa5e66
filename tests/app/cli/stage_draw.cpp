#include "tests/app/cli/stage_draw.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace backstory::test {
namespace {

constexpr std::size_t kHits = 10;
constexpr std::size_t kMostDraws = 60;

unsigned seedOf(const std::string &work) {
    if (const char *given = std::getenv("BACKSTORY_SEED"); given && *given)
        return static_cast<unsigned>(std::strtoul(given, nullptr, 10));
    unsigned seed = 2'026;
    for (const char c : work)
        seed = seed * 31U + static_cast<unsigned char>(c);
    return seed;
}

} // namespace

StageDraw::StageDraw(std::string work)
    : m_work(std::move(work)), m_seed(seedOf(m_work)), m_dice(m_seed) {}

void StageDraw::learn(const std::vector<std::string> &stages) {
    for (std::size_t i = 0; i < stages.size(); ++i) {
        m_counts.try_emplace(stages[i], 0);
        m_places[stages[i]].push_back(i + 1);
    }
}

bool StageDraw::more() const {
    return m_draws < kMostDraws && !isComplete();
}

/// One of the names first, so that a stage that comes once in a run is not missed for long.
std::size_t StageDraw::next() {
    ++m_draws;
    const auto &places =
        std::next(m_places.begin(), static_cast<std::ptrdiff_t>(below(m_places.size())))->second;
    return places[below(places.size())];
}

std::size_t StageDraw::below(std::size_t limit) {
    return m_dice() % limit;
}

void StageDraw::count(const std::string &stage) {
    ++m_hits;
    ++m_counts[stage];
}

std::string StageDraw::report() const {
    std::string text =
        m_work + ": seed " + std::to_string(m_seed) + ", hit " + std::to_string(m_hits) + " times:";
    for (const auto &[stage, count] : m_counts)
        text += ' ' + std::to_string(count) + "x " + stage + ';';
    text.pop_back();
    return text;
}

bool StageDraw::isComplete() const {
    return m_hits >= kHits && !m_counts.empty() &&
           std::ranges::all_of(m_counts, [](const auto &entry) { return entry.second > 0; });
}

} // namespace backstory::test
