#pragma once

#include <QString>

#include <cstdint>

namespace backstory::ui {

/// A number that nobody counted: `about 10,000,000`, rounded so that it does not look counted.
QString estimateText(std::uint64_t number);

} // namespace backstory::ui
