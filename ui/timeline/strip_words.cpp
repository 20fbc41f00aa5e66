#include "ui/timeline/strip_words.h"

#include "ui/models/change_summary.h"
#include "ui/text/finding_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <map>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct StripWords {
    Q_DECLARE_TR_FUNCTIONS(StripWords)
};

QString eventInWords(const OrderDocument &document, const EventMarks *marks, Version version) {
    const History &history = *document.history();
    const EventFacts facts = history.facts(version);
    QStringList lines{versionText(version) + u' ' + visible(facts.type),
                      stampWithZone(facts.happenedAt, document.zone()),
                      stampForms(facts.happenedAt, document.zone()),
                      changeSummary(history, version)};
    if (document.digest().findingOf(version)) {
        for (const Finding &finding : document.findings()) {
            if (std::find(finding.events.begin(), finding.events.end(), version) !=
                finding.events.end())
                lines << severityWord(severityOf(finding.code)) + QStringLiteral(": ") +
                             findingText(finding);
        }
    }
    if (marks && marks->isMarked(version)) {
        const QString note = marks->noteOf(version);
        lines << (note.isEmpty() ? StripWords::tr("Bookmarked")
                                 : StripWords::tr("Your note: %1").arg(note));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString typesInWords(const OrderDocument &document, const StripBucket &bucket) {
    constexpr std::uint32_t kCounted = 10'000; ///< more than these are not gone through for a hint
    constexpr qsizetype kNamed = 6;
    if (bucket.count() > kCounted)
        return {};
    std::map<std::size_t, int> counts;
    for (std::uint32_t k = bucket.first.value; k <= bucket.last.value; ++k)
        ++counts[document.digest().typeOf(Version{k})];
    QStringList named;
    for (const auto &[type, count] : counts) {
        const QString name = visible(document.digest().types()[type]);
        named
            << (count == 1
                    ? name
                    : StripWords::tr("%1 %2", "7 OrderPaid").arg(QLocale().toString(count), name));
        if (named.size() == kNamed)
            break;
    }
    if (static_cast<std::size_t>(named.size()) < counts.size())
        named << QStringLiteral("\u2026");
    return named.join(QLatin1String(", "));
}

} // namespace

QString bucketInWords(const OrderDocument &document, const EventMarks *marks,
                      const StripBucket &bucket) {
    if (bucket.count() == 1)
        return eventInWords(document, marks, bucket.first);
    const auto timeOf = [&document](Version version) {
        return stampWithZone(document.history()->facts(version).happenedAt, document.zone());
    };
    const QString first = timeOf(bucket.first);
    const QString last = timeOf(bucket.last);
    //: %1 and %2 are versions: v7–v8
    QString text = StripWords::tr("%1–%2 · %Ln events", nullptr, static_cast<int>(bucket.count()))
                       .arg(versionText(bucket.first), versionText(bucket.last));
    text += u'\n' + (first == last ? first : StripWords::tr("%1 to %2").arg(first, last));
    if (const QString types = typesInWords(document, bucket); !types.isEmpty())
        text += u'\n' + types;
    return text;
}

QString spanInWords(const OrderDocument &document, const TimelineAxis &axis,
                    const FilterSpans &spans, int pixel, int width) {
    if (axis.scale().size() == 0)
        return {};
    const TimeScale &scale = axis.scale();
    // What one points at is the stretch behind a moment, a pixel more or less.
    const double place = axis.rangeFor(width).placeOf(pixel + 1);
    Moment moment{std::min(scale.firstFrom(place), scale.size())};
    if (moment.value > 0 && scale.at(moment) > place)
        --moment.value;
    const auto span = spans.spanAt(moment);
    if (!span)
        return {};
    const auto said = [&document](Version version) {
        const Stamp stamp = document.history()->facts(version).happenedAt;
        return StripWords::tr("%1 (%2)", "v3 (2026-03-02 10:14)")
            .arg(versionText(version), stampWithZone(stamp, document.zone()));
    };
    const QString from = said(span->from.lastEvent());
    if (span->open)
        return StripWords::tr("The filter holds from %1 on").arg(from);
    return StripWords::tr("The filter holds from %1 until %2")
        .arg(from, said(Version{span->to.value + 1}));
}

} // namespace backstory::ui
