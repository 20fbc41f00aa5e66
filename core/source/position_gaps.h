#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// A run of positions, both ends included.
struct PositionRange {
    std::int64_t first = 0;
    std::int64_t last = 0;
    friend bool operator==(const PositionRange &, const PositionRange &) = default;
};

/// Which positions of a log were seen: everything up to the highest, but for gaps.
///
/// A gap is a transaction that has taken its positions and has not committed, or one that never
/// will. Which of the two is told by transaction ids: who has taken a position has had an id
/// before, so a gap whose taker must have ended, and which still is not there, is dead.
class PositionGaps {
public:
    static constexpr std::int64_t kNone = std::numeric_limits<std::int64_t>::min();

    /// Nothing seen.
    PositionGaps() = default;
    PositionGaps(std::int64_t highest, std::span<const PositionRange> gaps);

    /// kNone where nothing was seen.
    [[nodiscard]] std::int64_t highest() const { return m_highest; }
    [[nodiscard]] bool seen(std::int64_t position) const;
    void see(std::int64_t position);

    /// The gaps in order, and the open range above the highest position.
    [[nodiscard]] std::vector<PositionRange> unseen() const;
    [[nodiscard]] std::size_t gapCount() const { return m_gaps.size(); }

    /// Whoever may fill a gap that has no bound yet has an id below this one.
    void bound(std::uint64_t nextTransaction);
    /// Forgets the gaps up to a position whose bound says that all who may fill them have ended:
    /// all transactions before `oldestRunning` have. They must have been looked for after that.
    void dropDead(std::uint64_t oldestRunning, std::int64_t upTo);

    /// `812 790..795 801..801`; bounds are left out, since they are of one server alone.
    [[nodiscard]] std::string text() const;
    /// Nothing for words that text() does not write.
    static std::optional<PositionGaps> parse(std::span<const std::string_view> words);

private:
    struct Gap {
        std::int64_t last = 0;
        std::optional<std::uint64_t> bound;
    };

    std::int64_t m_highest = kNone;
    std::map<std::int64_t, Gap> m_gaps; ///< by their first position
};

} // namespace backstory
