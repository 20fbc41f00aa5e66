#include "ui/report/timeline_sketch.h"

#include "ui/text/format.h"
#include "ui/text/visible_text.h"
#include "ui/timeline/strip_picture.h"

#include <QPainter>

namespace backstory::ui {
namespace {

std::optional<double> placeOf(Moment moment, const TimelineAxis &axis, int width) {
    const double x = axis.rangeFor(width).pixelOf(axis.scale().at(moment));
    return x >= 0 && x <= width ? std::optional(x) : std::nullopt;
}

QString timeOf(Version version, const OrderDocument &document) {
    const auto time = document.history()->effectiveTime(version);
    return time ? instantWithZone(*time, document.zone()) : versionText(version);
}

} // namespace

TimelineSketch sketchTimeline(const OrderDocument &document, const TimelineAxis &axis,
                              const Look &look, int width, bool withB,
                              std::span<const Version> marked) {
    TimelineSketch sketch;
    if (document.isEmpty() || axis.scale().size() == 0)
        return sketch;
    sketch.width = width;
    const StripSizes sizes = StripSizes::of(look);
    sketch.height = sizes.height() - sizes.band;
    StripAccents accents;
    accents.marked = marked;
    {
        QPainter painter(&sketch.strip);
        StripPicture(document, axis, look, width).paint(painter, accents);
    }
    sketch.a = placeOf(document.shownMoment(), axis, width);
    if (withB)
        sketch.b = placeOf(document.comparedMoment(), axis, width);
    const std::vector<StripBucket> buckets = stripBuckets(axis.scale(), axis.rangeFor(width));
    if (!buckets.empty()) {
        sketch.from = timeOf(buckets.front().first, document);
        sketch.to = timeOf(buckets.back().last, document);
    }
    for (std::size_t pin = 0; pin < document.pins().fields.size(); ++pin) {
        sketch.pins.push_back({pathText(document.pins().fields[pin]),
                               pixelsOf(document.pinnedWriters(pin), axis, width)});
    }
    for (const std::string &type : document.digest().types())
        sketch.legend.push_back({document.markOf(type), visible(type)});
    return sketch;
}

} // namespace backstory::ui
