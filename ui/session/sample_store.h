#pragma once

#include "core/base/progress.h"
#include "core/store/demo.h"

#include <filesystem>
#include <vector>

namespace backstory::ui {

/// The sample history that is open on the first start.
///
/// Written once into a folder of the user's own, which nobody else may read, and taken from there
/// ever after. Throws Error(TargetUnwritable). Runs in a job.
std::filesystem::path ensureSample(const std::filesystem::path &folder, const Progress &progress);

/// Writes it anew over one that is damaged. Throws and runs as ensureSample().
std::filesystem::path remakeSample(const std::filesystem::path &folder, const Progress &progress);

/// The orders of the sample that are worth following.
std::vector<DemoStory> sampleStories();

} // namespace backstory::ui
