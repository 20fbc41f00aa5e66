#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace backstory::bench {

/// A loop in which much of the time goes, to be measured by itself.
struct InnerLoop {
    /// Goes round so often.
    using Run = std::function<void(std::uint32_t times)>;

    std::string_view name;
    /// Does what need not be measured, and answers the loop.
    Run (*prepare)();
    bool isQuick = true; ///< a round takes less than a microsecond
};

std::span<const InnerLoop> innerLoops();

} // namespace backstory::bench
