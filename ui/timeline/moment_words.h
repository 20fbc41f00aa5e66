#pragma once

#include "ui/models/event_marks.h"
#include "ui/models/filter_spans.h"
#include "ui/timeline/timeline_axis.h"

#include <QString>

namespace backstory::ui {

// What timeline and slider say to those who hear them.

/// `3 March 2026 07:30:12 UTC`; where no time was stored, what stands for it.
QString spokenTime(const Stamp &stamp, const Zone &zone);
/// `after v4 of 6, OrderItemsChanged, 3 March 2026 07:30:12 UTC`.
QString spokenMoment(const OrderDocument &document, Moment moment);
/// All that can be seen on the strip, a sentence each: how many events from when to when, where A
/// and B stand, findings, the pinned fields, bookmarks, the filter, the part on screen.
/// `marks` and `spans` may be null.
QString spokenLife(const OrderDocument &document, const TimelineAxis &axis, const EventMarks *marks,
                   const FilterSpans *spans);
/// `v1, v4, v9 …` of some events: the first few, and how many they are.
QString versionsText(const std::vector<Version> &versions);

} // namespace backstory::ui
