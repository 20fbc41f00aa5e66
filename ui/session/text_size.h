#pragma once

#include <array>

namespace backstory::ui {

/// The sizes of text that can be chosen, in percent of the system's.
inline constexpr std::array kTextSizes{100, 110, 125, 150, 175, 200};

/// Makes the text of the whole application so large, at once; 0: as the system has it. The system's
/// own size is the one that is in force at the first call. Threads: the window's.
void applyTextSize(int percent);

} // namespace backstory::ui
