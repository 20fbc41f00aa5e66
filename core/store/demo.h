#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace backstory {

/// What the demo store is to hold.
struct DemoRequest {
    std::uint32_t orders = 3'000;
    std::uint64_t seed = 1;
};

/// A stream of the demo store that is worth following.
struct DemoStory {
    std::string stream;
    std::string title; ///< `An amount changed after payment`
};

/// Makes an SQLite store with realistic orders (`order_events`) and the users who placed them
/// (`user_events`). The same request gives the same bytes. The stories are found again by
/// demoStories, which needs no file.
///
/// Throws Error(TargetUnwritable); a file that is there already is never overwritten.
void writeDemo(const std::filesystem::path &file, const DemoRequest &request,
               const Progress &progress = {});

std::vector<DemoStory> demoStories(const DemoRequest &request);

} // namespace backstory
