#include "ui/models/compare_words.h"

#include "ui/text/entity_text.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace backstory::ui {
namespace {

/// The context of this file's texts for translators.
struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

/// A history at a moment.
struct Place {
    const History *history = nullptr;
    Moment moment;
};

Place placeOf(const OrderDocument &document, Side side) {
    const History &shown = *document.history();
    const Moment a = document.shownMoment();
    if (side == Side::A)
        return {&shown, a};
    if (const OtherSide *other = document.otherSide())
        return {other->history.get(), otherMoment(*other, shown, a)};
    return {&shown, document.comparedMoment()};
}

int yearOf(const Place &place, const Zone &zone) {
    const auto time = place.moment.value > 0
                          ? place.history->effectiveTime(place.moment.lastEvent())
                          : std::nullopt;
    return time ? wallClock(*time, zone).date().year() : 0;
}

/// A moment in few words: the year only where the two sides differ in it.
QString momentLine(const OrderDocument &document, const Place &place) {
    const Version version = place.moment.lastEvent();
    if (version.value == 0)
        return versionText(version);
    const Zone &zone = document.zone();
    const int a = yearOf(placeOf(document, Side::A), zone);
    const int b = yearOf(placeOf(document, Side::B), zone);
    const bool years = a != b && a != 0 && b != 0;
    const Stamp stamp = place.history->facts(version).happenedAt;
    const QString time =
        stamp.instant ? shortInstantText(*stamp.instant, zone, years) : stampText(stamp, zone);
    //: a version and its time
    return CompareWords::tr("%1, %2").arg(versionText(version), time);
}

QString momentDetail(const Place &place, const Zone &zone) {
    const Version version = place.moment.lastEvent();
    if (version.value == 0)
        return versionText(version);
    const EventFacts facts = place.history->facts(version);
    return versionText(version) + u' ' + visible(facts.type) + u'\n' +
           stampForms(facts.happenedAt, zone);
}

QString rulesText(const Ruleset &rules) {
    return visible(rules.name()) + u' ' + visible(rules.version());
}

QString shortId(const History &history) {
    return elidedId(history.stream().text());
}

QString letterOf(Side side) {
    return side == Side::A ? QStringLiteral("A") : QStringLiteral("B");
}

QString headingOf(const OrderDocument &document, Side side, const Place &place) {
    const QString letter = letterOf(side);
    const QString version = versionText(place.moment.lastEvent());
    const OtherSide *other = document.otherSide();
    if (!other || other->kind != OtherSide::Kind::Rules)
        return QStringLiteral("%1 \u00b7 %2").arg(letter, version);
    return QStringLiteral("%1 \u00b7 %2 %3")
        .arg(letter, visible(place.history->rules().name()), version);
}

QString lineOf(const OrderDocument &document, Side side, const Place &place) {
    const QString letter = letterOf(side);
    const QString moment = momentLine(document, place);
    const OtherSide *other = document.otherSide();
    if (!other)
        return QStringLiteral("%1 %2").arg(letter, moment);
    if (other->kind == OtherSide::Kind::Rules) {
        //: side of a comparison: its letter, the rules that read it, the moment
        return CompareWords::tr("%1 rules %2 · %3")
            .arg(letter, rulesText(place.history->rules()), moment);
    }
    const std::string &entity = side == Side::A ? document.table().entity : other->entity;
    return QStringLiteral("%1 %2 %3 \u00b7 %4")
        .arg(letter, entityText(entity), shortId(*place.history), moment);
}

QString detailOf(const OrderDocument &document, Side side, const Place &place) {
    const QString moment = letterOf(side) + u' ' + momentDetail(place, document.zone());
    const OtherSide *other = document.otherSide();
    if (!other)
        return moment;
    QString whole = moment + u'\n' +
                    CompareWords::tr("id %1").arg(visible(place.history->stream().text())) + u'\n' +
                    CompareWords::tr("rules %1").arg(rulesText(place.history->rules()));
    if (side == Side::B && other->kind == OtherSide::Kind::Order) {
        const auto events = static_cast<int>(place.history->size());
        whole += u'\n' + (events == 1
                              ? CompareWords::tr("It had 1 event when it was read.")
                              : CompareWords::tr("It had %1 events when it was read.").arg(events));
    }
    return whole;
}

} // namespace

SideWords wordsOf(const OrderDocument &document, Side side) {
    const Place place = placeOf(document, side);
    return {headingOf(document, side, place), lineOf(document, side, place),
            detailOf(document, side, place)};
}

QString bothSidesLine(const OrderDocument &document) {
    const QString a = wordsOf(document, Side::A).line;
    const QString b = wordsOf(document, Side::B).line;
    return QStringLiteral("%1 \u2192 %2")
        .arg(document.leftIsA() ? a : b, document.leftIsA() ? b : a);
}

QString awaitedLine(const AwaitedSide &awaited, const std::string &entity) {
    const ComparisonWish &wish = awaited.wish;
    const bool order = wish.kind == OtherSide::Kind::Order;
    const QString name =
        order ? entityText(entity) + u' ' + elidedId(wish.stream.text()) : visible(wish.rules);
    if (!awaited.failure) {
        return order ? CompareWords::tr("Reading %1 to compare with it…").arg(name)
                     : CompareWords::tr("Reading the same events by the rules %1…").arg(name);
    }
    const QString what =
        order ? CompareWords::tr("The comparison with %1 could not be brought back.").arg(name)
              : CompareWords::tr("The comparison with the rules %1 could not be brought back.")
                    .arg(name);
    const ErrorText error = describe(*awaited.failure);
    QStringList sentences{what, error.why, error.remedy};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString otherSideLostLine() {
    return CompareWords::tr("Another order was opened, so the comparison ended. These are two "
                            "moments of the order shown.");
}

} // namespace backstory::ui
