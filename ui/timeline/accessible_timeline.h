#pragma once

namespace backstory::ui {

/// Makes strip, slider, overview and legend known to screen readers as what they are. May be called
/// again.
void installAccessibleTimeline();

} // namespace backstory::ui
