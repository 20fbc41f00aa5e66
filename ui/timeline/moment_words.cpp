#include "ui/timeline/moment_words.h"

#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct MomentWords {
    Q_DECLARE_TR_FUNCTIONS(MomentWords)
};

QString spokenSpan(const OrderDocument &document) {
    const History &history = *document.history();
    const int events = static_cast<int>(history.size());
    const Zone &zone = document.zone();
    const QString first = spokenTime(history.facts(Version{1}).happenedAt, zone);
    if (events == 1)
        return MomentWords::tr("1 event, on %1.").arg(first);
    const QString last = spokenTime(history.facts(Version{history.size()}).happenedAt, zone);
    return MomentWords::tr("%Ln events from %1 to %2.", nullptr, events).arg(first, last);
}

QString spokenSpans(int count) {
    if (count == 0)
        return MomentWords::tr("The filter holds nowhere in it.");
    return count == 1 ? MomentWords::tr("The filter holds in 1 stretch of it.")
                      : MomentWords::tr("The filter holds in %Ln stretches of it.", nullptr, count);
}

} // namespace

QString versionsText(const std::vector<Version> &versions) {
    constexpr std::size_t kShown = 5;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kShown, versions.size()); ++i)
        names << versionText(versions[i]);
    if (versions.size() > kShown)
        names << QStringLiteral("\u2026 (%1)").arg(versions.size());
    return names.join(QLatin1String(", "));
}

QString spokenTime(const Stamp &stamp, const Zone &zone) {
    if (!stamp.instant)
        return stampWithZone(stamp, zone);
    const QDateTime clock = wallClock(*stamp.instant, zone);
    //: %1 is the day, %2 the time on the clock, %3 the zone: 3 March 2026 07:30:12 UTC
    return MomentWords::tr("%1 %2 %3")
        .arg(QLocale().toString(clock.date(), MomentWords::tr("d MMMM yyyy")),
             clock.time().toString(QStringLiteral("HH:mm:ss")),
             QString::fromStdString(zone.offsetAt(*stamp.instant).abbreviation));
}

QString spokenMoment(const OrderDocument &document, Moment moment) {
    if (document.isEmpty())
        return MomentWords::tr("no order is open");
    const std::uint32_t size = document.history()->size();
    const Version version = moment.lastEvent();
    if (version.value == 0)
        return size == 1 ? MomentWords::tr("at the start, before the only event")
                         : MomentWords::tr("at the start, before the first of %Ln events", nullptr,
                                           static_cast<int>(size));
    const EventFacts facts = document.history()->facts(version);
    //: %1 is v4, %2 how many events there are, %3 the type of the event, %4 its time
    return MomentWords::tr("after %1 of %2, %3, %4")
        .arg(versionText(version), QLocale().toString(size), visible(facts.type),
             spokenTime(facts.happenedAt, document.zone()));
}

QString spokenLife(const OrderDocument &document, const TimelineAxis &axis, const EventMarks *marks,
                   const FilterSpans *spans) {
    if (document.isEmpty())
        return MomentWords::tr("No order is open.");
    if (document.history()->size() == 0)
        return MomentWords::tr("This order has no events.");
    QStringList said{spokenSpan(document)};
    const QString a = versionText(document.shownMoment().lastEvent());
    said << (document.hasB() ? MomentWords::tr("A at %1, B at %2.")
                                   .arg(a, versionText(document.comparedMoment().lastEvent()))
                             : MomentWords::tr("A at %1.").arg(a));
    if (const int count = static_cast<int>(document.findings().size()))
        said << (count == 1 ? MomentWords::tr("1 finding.")
                            : MomentWords::tr("%Ln findings.", nullptr, count));
    const Pins &pins = document.pins();
    for (std::size_t pin = 0; pin < pins.fields.size(); ++pin) {
        const std::vector<Version> &writers = document.pinnedWriters(pin);
        if (!writers.empty())
            said << MomentWords::tr("%1 was written by %2.")
                        .arg(pathText(pins.fields[pin]), versionsText(writers));
    }
    if (marks && !marks->versions().empty())
        said << MomentWords::tr("Bookmarks at %1.").arg(versionsText(marks->versions()));
    if (spans && spans->isKnown())
        said << spokenSpans(static_cast<int>(spans->spans().size()));
    if (axis.isZoomed())
        said << MomentWords::tr("A part of it is shown.");
    return said.join(u' ');
}

} // namespace backstory::ui
