#include "ui/timeline/strip_sizes.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

/// The font for which the sizes are as they are written down.
constexpr double kUsualFont = 15;

} // namespace

StripSizes StripSizes::of(const Look &look) {
    const double factor = std::clamp(QFontMetrics(look.small).height() / kUsualFont, 1.0, 4.0);
    StripSizes sizes;
    for (int *size :
         {&sizes.baseline, &sizes.marks, &sizes.foot, &sizes.band, &sizes.mark, &sizes.sign})
        *size = static_cast<int>(std::lround(*size * factor));
    return sizes;
}

} // namespace backstory::ui
