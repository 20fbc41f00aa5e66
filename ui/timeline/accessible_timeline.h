#pragma once

namespace backstory::ui {

/// Makes strip, slider and overview known to screen readers as what they are. May be called again.
void installAccessibleTimeline();

} // namespace backstory::ui
