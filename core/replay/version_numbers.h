#pragma once

#include "core/base/progress.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace backstory {

/// New numbers for the versions of a stream whose events came in another order than they have.
///
/// Throws Cancelled out of a sort within some milliseconds once stopped; what was sorted is then in
/// no order, and of no use.
class VersionNumbers {
public:
    /// `rows`: the rows as they came, in their order. Row r was version r + 1.
    VersionNumbers(const std::vector<std::uint32_t> &rows, const Progress &progress)
        : m_numbers(rows.size() + 1), m_progress(progress) {
        for (std::uint32_t i = 0; i < rows.size(); ++i)
            m_numbers[rows[i] + 1] = i + 1;
    }

    std::uint32_t operator[](std::uint32_t version) const { return m_numbers[version]; }

    /// Puts a list in the order of its versions; what has the same one stays as it stands.
    template <class T, class VersionOf>
    void sort(std::vector<T> &list, const VersionOf &versionOf) const {
        const auto before = [&](const T &a, const T &b) {
            if ((++m_compared & kBetweenLooks) == 0)
                m_progress.throwIfStopped();
            return versionOf(a) < versionOf(b);
        };
        // Most events come in order, and so most lists are short of nothing.
        if (!std::is_sorted(list.begin(), list.end(), before))
            std::stable_sort(list.begin(), list.end(), before);
    }

private:
    static constexpr std::uint32_t kBetweenLooks = 0xffff;

    std::vector<std::uint32_t> m_numbers; ///< by version; the first stands for none
    const Progress &m_progress;
    mutable std::uint32_t m_compared = 0;
};

} // namespace backstory
