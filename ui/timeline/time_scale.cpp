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

double secondsBetween(Instant from, Instant to) {
    return static_cast<double>(to.seconds() - from.seconds()) +
           (static_cast<double>(to.nanos()) - static_cast<double>(from.nanos())) * 1e-9;
}

/// The longest that a gap may be drawn: the fixed point of "no longer than the share of the sum of
/// all gaps so cut".
double longestGap(std::vector<double> gaps) {
    std::erase_if(gaps, [](double gap) { return gap <= 0; });
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

TimeScale::TimeScale(const std::vector<std::optional<Instant>> &times, Mode mode)
    : m_mode(mode), m_size(static_cast<std::uint32_t>(times.size())) {
    const bool anyTime = std::ranges::any_of(times, [](const auto &t) { return t.has_value(); });
    if (!anyTime)
        m_mode = Mode::ByEvent;
    if (m_mode == Mode::ByTime)
        placeByTime(times);
}

void TimeScale::placeByTime(const std::vector<std::optional<Instant>> &times) {
    std::vector<double> gaps(times.size(), 0.0); // before each event; -1: belongs to no time
    const Instant *previous = nullptr;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (!times[i]) {
            gaps[i] = -1;
            continue;
        }
        gaps[i] = previous ? std::max(0.0, secondsBetween(*previous, *times[i])) : 0.0;
        previous = &*times[i];
    }
    const double longest = longestGap(gaps);
    double total = 0;
    double count = 0;
    for (const double gap : gaps) {
        total += std::clamp(gap, 0.0, longest);
        count += gap > 0 ? 1 : 0;
    }
    const double step = total > 0 ? total * kStep : 1.0;
    const double room = count > 0 ? total * std::min(kStep, kRoom / count) : 0.0;

    m_places.reserve(times.size() + 1);
    m_places.push_back(0);
    double place = step;
    previous = nullptr;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const double before = place;
        place += gaps[i] < 0 ? step : std::min(gaps[i], longest) + (gaps[i] > 0 ? room : 0.0);
        m_places.push_back(place);
        if (previous && times[i] && gaps[i] > longest)
            m_gaps.push_back({before, place, *previous, *times[i]});
        if (times[i])
            previous = &*times[i];
    }
    const double end = place;
    for (double &each : m_places)
        each /= end;
    for (CompressedGap &gap : m_gaps) {
        gap.from /= end;
        gap.to /= end;
    }
}

double TimeScale::at(Moment moment) const {
    if (m_size == 0)
        return 0;
    const std::uint32_t k = std::min(moment.value, m_size);
    return m_places.empty() ? static_cast<double>(k) / m_size : m_places[k];
}

std::uint32_t TimeScale::firstFrom(double place) const {
    if (!m_places.empty()) {
        const auto found = std::ranges::lower_bound(m_places, place);
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
