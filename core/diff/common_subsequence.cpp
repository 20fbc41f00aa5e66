#include "core/diff/common_subsequence.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace backstory {

namespace {

using Sequence = std::span<const std::uint32_t>;
using Pairs = std::vector<IndexPair>;

/// Memory for the way back grows with the square of this.
constexpr std::size_t kMaxDifferences = 2'000;

/// Where the furthest path on each diagonal ends, for one number of differences.
class Frontier {
public:
    explicit Frontier(std::size_t reach)
        : m_reach(static_cast<std::ptrdiff_t>(reach)), m_ends(2 * reach + 3) {}
    std::ptrdiff_t &operator[](std::ptrdiff_t diagonal) {
        return m_ends[static_cast<std::size_t>(diagonal + m_reach + 1)];
    }
    std::ptrdiff_t operator[](std::ptrdiff_t diagonal) const {
        return m_ends[static_cast<std::size_t>(diagonal + m_reach + 1)];
    }

private:
    std::ptrdiff_t m_reach;
    std::vector<std::ptrdiff_t> m_ends;
};

class Myers {
public:
    Myers(Sequence before, Sequence after)
        : m_before(before),
          m_after(after),
          m_rows(static_cast<std::ptrdiff_t>(before.size())),
          m_columns(static_cast<std::ptrdiff_t>(after.size())) {}

    /// Nothing beyond kMaxDifferences.
    std::optional<Pairs> run() {
        const std::size_t most = std::min(m_before.size() + m_after.size(), kMaxDifferences);
        for (std::size_t d = 0; d <= most; ++d)
            if (advance(static_cast<std::ptrdiff_t>(d)))
                return wayBack();
        return std::nullopt;
    }

private:
    /// Whether the path on a diagonal goes on from the one above (an element added).
    [[nodiscard]] static bool fromAbove(const Frontier &ends, std::ptrdiff_t d, std::ptrdiff_t k) {
        return k == -d || (k != d && ends[k - 1] < ends[k + 1]);
    }

    bool advance(std::ptrdiff_t d) {
        Frontier next(static_cast<std::size_t>(d));
        for (std::ptrdiff_t k = -d; k <= d; k += 2) {
            std::ptrdiff_t row = 0;
            if (d > 0) {
                const Frontier &last = m_frontiers.back();
                row = fromAbove(last, d, k) ? last[k + 1] : last[k - 1] + 1;
            }
            while (row < m_rows && row - k < m_columns && row - k >= 0 && same(row, row - k))
                ++row;
            next[k] = row;
            if (row >= m_rows && row - k >= m_columns) {
                m_frontiers.push_back(std::move(next));
                return true;
            }
        }
        m_frontiers.push_back(std::move(next));
        return false;
    }

    [[nodiscard]] bool same(std::ptrdiff_t row, std::ptrdiff_t column) const {
        return m_before[static_cast<std::size_t>(row)] == m_after[static_cast<std::size_t>(column)];
    }

    [[nodiscard]] Pairs wayBack() const {
        Pairs pairs;
        std::ptrdiff_t row = m_rows;
        std::ptrdiff_t column = m_columns;
        for (auto d = static_cast<std::ptrdiff_t>(m_frontiers.size()) - 1; d >= 0; --d) {
            std::ptrdiff_t startRow = 0;
            std::ptrdiff_t nextDiagonal = 0;
            if (d > 0) {
                const Frontier &last = m_frontiers[static_cast<std::size_t>(d - 1)];
                const std::ptrdiff_t k = row - column;
                const bool above = fromAbove(last, d, k);
                nextDiagonal = above ? k + 1 : k - 1;
                startRow = above ? last[k + 1] : last[k - 1] + 1;
            }
            for (; row > startRow; --row, --column)
                pairs.push_back(
                    {static_cast<std::size_t>(row - 1), static_cast<std::size_t>(column - 1)});
            if (d > 0) {
                row = m_frontiers[static_cast<std::size_t>(d - 1)][nextDiagonal];
                column = row - nextDiagonal;
            }
        }
        std::ranges::reverse(pairs);
        return pairs;
    }

    Sequence m_before;
    Sequence m_after;
    std::ptrdiff_t m_rows;
    std::ptrdiff_t m_columns;
    std::vector<Frontier> m_frontiers;
};

/// Where each value stands, of those that stand once.
std::unordered_map<std::uint32_t, std::size_t> placesOfSingles(Sequence sequence) {
    std::unordered_map<std::uint32_t, std::size_t> places;
    std::unordered_map<std::uint32_t, std::size_t> counts;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
        ++counts[sequence[i]];
        places[sequence[i]] = i;
    }
    std::erase_if(places, [&](const auto &entry) { return counts[entry.first] > 1; });
    return places;
}

/// The longest run of pairs that ascends in `after`; the pairs ascend in `before` already.
Pairs longestAscending(const Pairs &pairs) {
    std::vector<std::size_t> tails; // of the runs of each length, the pair with the least end
    std::vector<std::size_t> previous(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto place = std::ranges::lower_bound(tails, pairs[i].after, {},
                                                    [&](std::size_t t) { return pairs[t].after; });
        previous[i] = place == tails.begin() ? i : *(place - 1);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    Pairs run(tails.size());
    std::size_t at = tails.empty() ? 0 : tails.back();
    for (std::size_t i = run.size(); i-- > 0; at = previous[at])
        run[i] = pairs[at];
    return run;
}

} // namespace

std::vector<IndexPair> commonInOrder(Sequence before, Sequence after) {
    const auto left = placesOfSingles(before);
    const auto right = placesOfSingles(after);
    Pairs pairs;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto place = right.find(before[i]);
        if (place != right.end() && left.contains(before[i]))
            pairs.push_back({i, place->second});
    }
    return longestAscending(pairs);
}

std::vector<IndexPair> commonSubsequence(Sequence before, Sequence after) {
    std::size_t head = 0;
    while (head < before.size() && head < after.size() && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;

    const Sequence left = before.subspan(head, before.size() - head - tail);
    const Sequence right = after.subspan(head, after.size() - head - tail);
    auto middle = Myers(left, right).run();
    if (!middle)
        middle = commonInOrder(left, right);

    Pairs pairs;
    for (std::size_t i = 0; i < head; ++i)
        pairs.push_back({i, i});
    for (const IndexPair &pair : *middle)
        pairs.push_back({pair.before + head, pair.after + head});
    for (std::size_t i = tail; i > 0; --i)
        pairs.push_back({before.size() - i, after.size() - i});
    return pairs;
}

} // namespace backstory
