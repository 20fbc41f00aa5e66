#include "ui/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace backstory::ui {
namespace {

/// No gap takes more of the axis than this share, …
constexpr double kWidestShare = 0.35;
/// … but what is not longer than so many usual gaps is not cut: it is no exception.
constexpr double kUsualGaps = 3;
/// How far the start stands before the first event, and events without a time behind the last one,
/// as a share of what time takes.
constexpr double kStep = 0.02;
/// The share of the axis that is shared out evenly among events of different times, so that those
/// of a busy minute can still be told apart and clicked.
constexpr double kRoom = 0.15;
/// A scale of no more events than these is worked out anew whenever one comes …
constexpr std::uint32_t kMeasuredAnew = 10'000;
/// … and a longer one when one more for each so many of its events came.
constexpr std::uint32_t kShareUnmeasured = 16;

double secondsBetween(Instant from, Instant to) {
    return static_cast<double>(to.seconds() - from.seconds()) +
           (static_cast<double>(to.nanos()) - static_cast<double>(from.nanos())) * 1e-9;
}

/// The longest that a gap may be drawn: the fixed point of "no longer than the share of the sum of
/// all gaps so cut".
double longestGap(std::vector<double> gaps) {
    if (gaps.empty())
        return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    const double usual = kUsualGaps * *middle;
    double longest = std::ranges::max(gaps);
    for (int round = 0; round < 40 && longest > usual; ++round) {
        double sum = 0;
        for (const double gap : gaps)
            sum += std::min(gap, longest);
        const double wanted = std::max(usual, kWidestShare * sum);
        if (wanted >= longest * 0.999)
            break;
        longest = wanted;
    }
    return longest;
}

} // namespace

TimeScale::TimeScale(std::uint32_t size, const TimeOf &timeOf, Mode mode)
    : m_wanted(mode), m_size(size) {
    // Those that belong to no time come last, so the first one tells whether there is any.
    m_mode = size > 0 && timeOf(0) ? mode : Mode::ByEvent;
    if (m_mode != Mode::ByTime)
        return;
    measure(timeOf);
    placeFrom(0, timeOf);
}

TimeScale::TimeScale(const std::vector<std::optional<Instant>> &times, Mode mode)
    : TimeScale(
          static_cast<std::uint32_t>(times.size()), [&](std::uint32_t i) { return times[i]; },
          mode) {}

void TimeScale::grow(std::uint32_t size, const TimeOf &timeOf, std::uint32_t firstNew) {
    const bool known = size > kMeasuredAnew && size - m_measured <= m_measured / kShareUnmeasured;
    if (m_wanted == Mode::ByTime && (m_mode != Mode::ByTime || !known)) {
        *this = TimeScale(size, timeOf, m_wanted);
        return;
    }
    m_size = size;
    if (m_mode == Mode::ByTime)
        placeFrom(firstNew, timeOf);
}

void TimeScale::measure(const TimeOf &timeOf) {
    m_measured = m_size;
    std::vector<double> gaps;
    gaps.reserve(m_size);
    std::optional<Instant> previous;
    for (std::uint32_t i = 0; i < m_size; ++i) {
        const auto time = timeOf(i);
        if (!time)
            break;
        const double gap = previous ? secondsBetween(*previous, *time) : 0;
        if (gap > 0)
            gaps.push_back(gap);
        previous = time;
    }
    m_longest = longestGap(gaps);
    double total = 0;
    for (const double gap : gaps)
        total += std::min(gap, m_longest);
    m_step = total > 0 ? total * kStep : 1.0;
    m_room = gaps.empty() ? 0.0 : total * std::min(kStep, kRoom / static_cast<double>(gaps.size()));
}

void TimeScale::placeFrom(std::uint32_t first, const TimeOf &timeOf) {
    m_places.resize(std::min<std::size_t>(m_places.size(), std::size_t{first} + 1));
    m_places.reserve(std::size_t{m_size} + 1);
    if (m_places.empty())
        m_places.push_back(0);
    std::erase_if(m_cuts, [&](const CompressedGap &cut) { return cut.to > m_places.back(); });
    std::optional<Instant> previous = first > 0 ? timeOf(first - 1) : std::nullopt;
    for (std::uint32_t i = first; i < m_size; ++i) {
        const double before = m_places.back();
        const auto time = timeOf(i);
        if (!time || i == 0) {
            m_places.push_back(before + m_step);
            previous = time;
            continue;
        }
        const double gap = previous ? secondsBetween(*previous, *time) : 0;
        const double place = gap > 0 ? before + std::min(gap, m_longest) + m_room : before;
        m_places.push_back(place);
        if (previous && gap > m_longest)
            m_cuts.push_back({before, place, *previous, *time});
        previous = time;
    }
    m_gaps = m_cuts;
    for (CompressedGap &gap : m_gaps) {
        gap.from /= lastPlace();
        gap.to /= lastPlace();
    }
}

double TimeScale::at(Moment moment) const {
    if (m_size == 0)
        return 0;
    const std::uint32_t k = std::min(moment.value, m_size);
    return m_places.empty() ? static_cast<double>(k) / m_size : m_places[k] / lastPlace();
}

std::uint32_t TimeScale::firstFrom(double place) const {
    if (!m_places.empty()) {
        // Divided as at() does, so that a moment is found where it stands.
        const auto found = std::ranges::partition_point(
            m_places, [&](double each) { return each / lastPlace() < place; });
        return static_cast<std::uint32_t>(found - m_places.begin());
    }
    const double k = std::ceil(place * m_size - 1e-9);
    return static_cast<std::uint32_t>(std::clamp(k, 0.0, static_cast<double>(m_size) + 1));
}

Moment TimeScale::nearest(double place) const {
    if (m_size == 0)
        return {};
    std::uint32_t behind = firstFrom(place);
    if (behind > m_size)
        return Moment{m_size};
    if (behind > 0 && place - at(Moment{behind - 1}) < at(Moment{behind}) - place)
        behind = behind - 1;
    if (m_places.empty())
        return Moment{behind};
    const auto last = std::ranges::upper_bound(m_places, m_places[behind]);
    return Moment{static_cast<std::uint32_t>(last - m_places.begin() - 1)};
}

double PixelRange::pixelOf(double place) const {
    const double width = to - from;
    return width > 0 ? left + (place - from) / width * (right - left) : left;
}

double PixelRange::placeOf(double pixel) const {
    const double pixels = right - left;
    return pixels > 0 ? from + (pixel - left) / pixels * (to - from) : from;
}

PixelRange PixelRange::zoomed(double factor, double aroundPixel, double closest) const {
    const double around = std::clamp(placeOf(aroundPixel), from, to);
    const double width = std::clamp((to - from) * factor, std::min(closest, 1.0), 1.0);
    const double share = to > from ? (around - from) / (to - from) : 0;
    PixelRange range = *this;
    range.from = std::clamp(around - share * width, 0.0, 1.0 - width);
    range.to = range.from + width;
    return range;
}

PixelRange PixelRange::panned(double distance) const {
    PixelRange range = *this;
    const double width = to - from;
    range.from = std::clamp(from + distance, 0.0, 1.0 - width);
    range.to = range.from + width;
    return range;
}

} // namespace backstory::ui
