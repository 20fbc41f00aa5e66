#pragma once

#include "core/model/moment.h"

#include <span>
#include <string>

namespace backstory::cli {

/// `v7`, or `start` for what the fold starts with.
std::string versionText(Version version);
/// `v2, v7, v8`; the middle of a long list is left out, and said to be.
std::string versionsText(std::span<const Version> versions);

} // namespace backstory::cli
