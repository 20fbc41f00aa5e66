#include "ui/text/core_sentences.h"

#include <QtGlobal>

#include <array>

namespace backstory::ui {
namespace {

// One that another could be taken for stands before it.
constexpr std::array<CoreSentence, 28> kSentences{{
    // Mistakes in a filter.
    {QT_TRANSLATE_NOOP("Sentence", "This ) closes nothing. Take it away, or write a ( before it."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence", "With the times before it, this period ends before it begins, so nothing lies "
                     "in it. For two periods, write each in parentheses with what it bounds."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "There is nothing between these parentheses. Write a condition there, or take them away."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "This ( is not closed. Write a ) where it ends."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "A condition is missing at the end, as in status=Paid."), {}},
    {QT_TRANSLATE_NOOP("Sentence", "A condition is missing before this ), as in (status=Paid)."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "This word joins two conditions, and one is missing before it. "
                                   "To search for the word itself, write it in quotes."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "There is no column or path before '%1'. Write a name, as in status=Paid; "
                       "to search for the sign itself, write it in quotes."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "This is nested too deeply. Write it with fewer parentheses."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "This quote is not closed. Write \" at its end; a \" within it is written \\\"."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "A part of this path is empty. Write it like shipTo.city; a "
                                   "member without a name is written \"\"."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "A part in quotes stands alone between dots, as in shipTo.\"odd name\"."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence", "This is no JSON Pointer: after ~ comes 0 or 1. Write ~0 for ~ and ~1 for /."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "A condition is turned round with not, as in not status=Paid, or with != instead of =."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "There is no event type after the colon. Write one, as in type:OrderPaid or type:Order*."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "There is no id after the colon. Write one, as in stream:0190163d*."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "There is no time after the colon. Write one, as in since:2026-03-31 or since:-3d."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "There is nothing between these quotes. Write the text to search for."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "A condition is turned round with not, as in not status=Paid. "
                                   "To search for a text with !, write it in quotes."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "The number of events is compared with a number, as in events>100. For a "
                       "member of the state of that name, write state.events."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "This is asked of the state, but any( … ) asks about one event. Write data. before a name "
         "to ask what the event carries, or move the condition out of the parentheses."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "%1 is compared with = or != only. For the text, write \"%2\"."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "Two signs follow each other here. Write one of = != < <= > >=, and then a value."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "After '%1' comes a value. For the text %2, write it in quotes."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "There is no value after '%1'. Write one, as in status=Paid; in "
                                   "quotes where it holds blanks or parentheses."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence",
                       "This asks about all events of a stream, and here single events are asked. "
                       "Take it away; for a member of the state of that name, write state.events."),
     {}},
    {QT_TRANSLATE_NOOP("Sentence", "This asks about all events of a stream, and here single events "
                                   "are asked. Write since: or before: for the time of the event; "
                                   "for a member of the state of that name, write state.%1."),
     {}},
    {QT_TRANSLATE_NOOP(
         "Sentence",
         "This is no stretch of time. Write -3d for three days ago, or -2w, -12h, -90m, -30s."),
     {}},
}};

} // namespace

std::span<const CoreSentence> filterSentences() {
    return kSentences;
}

} // namespace backstory::ui
