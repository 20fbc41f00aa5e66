#pragma once

#include <string_view>

namespace backstory::test {

/// Whether a warning in Qt Test's report is one that no test needs to explain. The list, with a
/// reason for each entry, is in expected_warnings.cpp.
bool isExpectedWarning(std::string_view line);

} // namespace backstory::test
