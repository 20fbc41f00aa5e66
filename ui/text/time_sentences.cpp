#include "ui/text/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace backstory::ui {
namespace {

// One that another could be taken for stands before it.
constexpr std::array<CoreSentence, 33> kSentences{{
    // Times and zones.
    {QT_TRANSLATE_NOOP("Sentence", "this is no time that can be read"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write it like 2026-03-31, 2026-03-31 17:00, 31.03.2026 17:00 "
                                   "or 31 March 2026; or today, yesterday or now."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "the calendar has no such day"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write a day that there is, like 2026-03-31."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "it names no year"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write the year too, like 31 March 2026."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "a year of two digits may be of any century"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write all four digits of it, like 31.03.2026."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "with slashes, some write the day first and some the month"),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write it like 2026-03-31, 31.03.2026 or 31 March 2026."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "it lies outside the years 0000–9999 UTC"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "in %1 it happens twice, at %2 and at %3"), {}},
    {QT_TRANSLATE_NOOP(
         "Sentence", "in %1 it never happens: the clock is put forward past it, between %2 and %3"),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "Write one of the two instants, or give the time with its offset."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "the zone database of the system cannot be read (%1)"), "1"},
    {QT_TRANSLATE_NOOP("Sentence", "it is empty"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Install the zone files (the package tzdata), or use UTC."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "there is no time zone of that name"), {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "Name a zone of the IANA database (Europe/Berlin), UTC or local."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "after the v stands no number of events"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Write v and a whole number, as in v12."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "the stream has %1 event"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "the stream has %1 events"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "Give v0 to v%1."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "the table %1 does not keep when an event was recorded"), {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "Leave out the time of knowledge, or choose a table that has a recorded time."),
     {}},
    // What was being done.
    {QT_TRANSLATE_NOOP("Sentence", "reading the time zone %1"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "reading the time %1"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "choosing the time zone %1"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "listing the time zones"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "reading the moment \"%1\""), {}},
    {QT_TRANSLATE_NOOP("Sentence", "going to v%1 of %2"), {}},
    {QT_TRANSLATE_NOOP("Sentence", "asking what was known by a certain time"), {}},
}};

} // namespace

std::span<const CoreSentence> timeSentences() {
    return kSentences;
}

} // namespace backstory::ui
