#pragma once

#include "core/replay/history.h"
#include "core/replay/state_reader.h"

#include <cstdint>
#include <vector>

namespace backstory {

/// A version that may have changed what stands at a path.
struct PathVersion {
    std::uint32_t version = 0;
    /// It wrote at, above or beneath the path. Otherwise it can at most have removed what stood
    /// there, by making an object of an array.
    bool writes = true;
};

/// All of them up to a moment, ascending, each once; only those after a version.
std::vector<PathVersion> versionsOf(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t moment, std::uint32_t after = 0);

/// Every value a path had up to the end; without `values`, only who wrote them. The value that the
/// fold started with is listed with version 0.
std::vector<FieldValue> fieldValues(const StateReader &states, const json::Pointer &path,
                                    std::uint32_t end, bool values);

/// Who wrote it after a version. Cost: that of what was written there since.
std::vector<Version> fieldWritersAfter(const StateReader &states, const json::Pointer &path,
                                       std::uint32_t after, std::uint32_t end);

} // namespace backstory
