#pragma once

#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::test {

/// Draws the stages at which a work is hit, and counts which were: ten times at least, and on until
/// each was hit once.
///
/// The seed is told, and can be given in $BACKSTORY_SEED.
class StageDraw {
public:
    explicit StageDraw(std::string work);

    /// The stages of a run that nothing happened to: what there is to hit. A stage that comes once
    /// in a run is hit as often as one that comes many times.
    void learn(const std::vector<std::string> &stages);

    /// Whether to hit once more.
    [[nodiscard]] bool more() const;
    /// Which stage to hit, counted from 1.
    std::size_t next();
    /// 0…limit-1, for whatever else is left to chance.
    std::size_t below(std::size_t limit);
    /// The work was hit at this stage.
    void count(const std::string &stage);

    /// Which stages were hit how often.
    [[nodiscard]] std::string report() const;
    /// Whether each was hit, and ten in all.
    [[nodiscard]] bool isComplete() const;

private:
    std::string m_work;
    unsigned m_seed;
    std::mt19937 m_dice;
    std::size_t m_draws = 0;
    std::size_t m_hits = 0;
    std::map<std::string, std::size_t> m_counts;
    std::map<std::string, std::vector<std::size_t>> m_places;
};

} // namespace backstory::test
