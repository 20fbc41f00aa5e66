#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace backstory {

/// One row of the demo store, but for what is counted when it is written.
struct DemoEvent {
    std::string id;
    std::string stream;
    std::string type;
    std::string payload;
    std::string metadata;
    std::int64_t createdAt = 0;             ///< ms since 1970
    std::optional<std::int64_t> recordedAt; ///< absent: was there before recording began
    std::string recordedBy;
};

/// The events of one entity, in the order in which they happened.
using DemoLife = std::vector<DemoEvent>;

} // namespace backstory
