#pragma once

#include "ui/models/event_marks.h"
#include "ui/models/filter_spans.h"
#include "ui/timeline/strip_picture.h"

#include <QString>

namespace backstory::ui {

// What the pointer learns about a place of the strip, a line each, plain.

/// One event: its type, its time in all forms, what it did, what was found and noted. Several: how
/// many, of which types, from when to when. `marks` may be null.
QString bucketInWords(const OrderDocument &document, const EventMarks *marks,
                      const StripBucket &bucket);

/// From when until when the filter holds there; empty where it does not.
QString spanInWords(const OrderDocument &document, const TimelineAxis &axis,
                    const FilterSpans &spans, int pixel, int width);

} // namespace backstory::ui
