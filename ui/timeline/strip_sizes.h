#pragma once

#include "ui/text/look.h"

namespace backstory::ui {

/// Heights of the strip, from top to bottom. They grow with the font, so that marks and texts keep
/// their proportions.
struct StripSizes {
    int baseline = 22; ///< bars stand on it, marks hang below it
    int marks = 30;
    int foot = 4;  ///< free below the marks
    int band = 7;  ///< where a filter holds
    int mark = 13; ///< the side of the mark of a type
    int sign = 10; ///< of a warning or a flag

    static constexpr int kBucket = 3; ///< events closer than this many pixels are drawn as one

    static StripSizes of(const Look &look);
    [[nodiscard]] int height() const { return baseline + marks + foot + band; }
};

} // namespace backstory::ui
