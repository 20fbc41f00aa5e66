#include "ui/text/spoken_sentence.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace backstory::ui {
namespace {

/// Core's sentences as they stand there; %1 and %2 are what it fills in, in this order. One that
/// another one could be taken for stands before it.
constexpr const char *kSentences[] = {
    // Mistakes in a filter.
    QT_TRANSLATE_NOOP("Sentence", "This ) closes nothing. Take it away, or write a ( before it."),
    QT_TRANSLATE_NOOP("Sentence", "With the times before it, this period ends before it begins, so "
                                  "nothing lies in it. For two periods, write each in parentheses "
                                  "with what it bounds."),
    QT_TRANSLATE_NOOP("Sentence", "There is nothing between these parentheses. Write a condition "
                                  "there, or take them away."),
    QT_TRANSLATE_NOOP("Sentence", "This ( is not closed. Write a ) where it ends."),
    QT_TRANSLATE_NOOP("Sentence", "A condition is missing at the end, as in status=Paid."),
    QT_TRANSLATE_NOOP("Sentence", "A condition is missing before this ), as in (status=Paid)."),
    QT_TRANSLATE_NOOP("Sentence", "This word joins two conditions, and one is missing before it. "
                                  "To search for the word itself, write it in quotes."),
    QT_TRANSLATE_NOOP("Sentence", "There is no column or path before '%1'. Write a name, as in "
                                  "status=Paid; to search for the sign itself, write it in "
                                  "quotes."),
    QT_TRANSLATE_NOOP("Sentence", "This is nested too deeply. Write it with fewer parentheses."),
    QT_TRANSLATE_NOOP("Sentence", "This quote is not closed. Write \" at its end; a \" within it "
                                  "is written \\\"."),
    QT_TRANSLATE_NOOP("Sentence", "A part of this path is empty. Write it like shipTo.city; a "
                                  "member without a name is written \"\"."),
    QT_TRANSLATE_NOOP("Sentence", "A part in quotes stands alone between dots, as in "
                                  "shipTo.\"odd name\"."),
    QT_TRANSLATE_NOOP("Sentence", "This is no JSON Pointer: after ~ comes 0 or 1. Write ~0 for ~ "
                                  "and ~1 for /."),
    QT_TRANSLATE_NOOP("Sentence", "A condition is turned round with not, as in not status=Paid, or "
                                  "with != instead of =."),
    QT_TRANSLATE_NOOP("Sentence", "There is no event type after the colon. Write one, as in "
                                  "type:OrderPaid or type:Order*."),
    QT_TRANSLATE_NOOP("Sentence",
                      "There is no id after the colon. Write one, as in stream:0190163d*."),
    QT_TRANSLATE_NOOP("Sentence", "There is no time after the colon. Write one, as in "
                                  "since:2026-03-31 or since:-3d."),
    QT_TRANSLATE_NOOP("Sentence", "There is nothing between these quotes. Write the text to search "
                                  "for."),
    QT_TRANSLATE_NOOP("Sentence", "A condition is turned round with not, as in not status=Paid. To "
                                  "search for a text with !, write it in quotes."),
    QT_TRANSLATE_NOOP("Sentence", "The number of events is compared with a number, as in "
                                  "events>100. For a member of the state of that name, write "
                                  "state.events."),
    QT_TRANSLATE_NOOP("Sentence", "This is asked of the state, but any( … ) asks about one event. "
                                  "Write data. before a name to ask what the event carries, or "
                                  "move the condition out of the parentheses."),
    QT_TRANSLATE_NOOP("Sentence", "%1 is compared with = or != only. For the text, write \"%2\"."),
    QT_TRANSLATE_NOOP("Sentence", "Two signs follow each other here. Write one of = != < <= > >=, "
                                  "and then a value."),
    QT_TRANSLATE_NOOP("Sentence", "After '%1' comes a value. For the text %2, write it in quotes."),
    QT_TRANSLATE_NOOP("Sentence", "There is no value after '%1'. Write one, as in status=Paid; in "
                                  "quotes where it holds blanks or parentheses."),
    QT_TRANSLATE_NOOP("Sentence", "This asks about all events of a stream, and here single events "
                                  "are asked. Take it away; for a member of the state of that "
                                  "name, write state.events."),
    QT_TRANSLATE_NOOP("Sentence", "This asks about all events of a stream, and here single events "
                                  "are asked. Write since: or before: for the time of the event; "
                                  "for a member of the state of that name, write state.%1."),
    QT_TRANSLATE_NOOP("Sentence", "This is no stretch of time. Write -3d for three days ago, or "
                                  "-2w, -12h, -90m, -30s."),
    QT_TRANSLATE_NOOP("Sentence", "This is no time that can be read. Write it like 2026-03-31, "
                                  "2026-03-31T17:00 or 2026-03-31T17:00:00.123+02:00."),
    QT_TRANSLATE_NOOP("Sentence", "It lies outside the years 0000–9999 UTC."),
    // Times and zones.
    QT_TRANSLATE_NOOP("Sentence", "this is no time that can be read"),
    QT_TRANSLATE_NOOP("Sentence", "Write it like 2026-03-31, 2026-03-31T17:00 or "
                                  "2026-03-31T17:00:00.123+02:00."),
    QT_TRANSLATE_NOOP("Sentence", "it lies outside the years 0000–9999 UTC"),
    QT_TRANSLATE_NOOP("Sentence", "in %1 it happens twice, at %2 and at %3"),
    QT_TRANSLATE_NOOP("Sentence", "in %1 it never happens: the clock is put forward past it, "
                                  "between %2 and %3"),
    QT_TRANSLATE_NOOP("Sentence",
                      "Write one of the two instants, or give the time with its offset."),
    QT_TRANSLATE_NOOP("Sentence", "there is no time zone of that name"),
    QT_TRANSLATE_NOOP("Sentence",
                      "Name a zone of the IANA database (Europe/Berlin), UTC or local."),
    QT_TRANSLATE_NOOP("Sentence", "after the v stands no number of events"),
    QT_TRANSLATE_NOOP("Sentence", "Write v and a whole number, as in v12."),
    // Files.
    QT_TRANSLATE_NOOP("Sentence", "there is no such file"),
    QT_TRANSLATE_NOOP("Sentence", "it is a folder"),
    QT_TRANSLATE_NOOP("Sentence", "the file has zero bytes"),
    QT_TRANSLATE_NOOP("Sentence", "the file cannot be read"),
    QT_TRANSLATE_NOOP("Sentence", "you may not read it"),
    QT_TRANSLATE_NOOP("Sentence", "you may not look into its folder"),
    QT_TRANSLATE_NOOP("Sentence", "there is no table in it"),
    QT_TRANSLATE_NOOP("Sentence", "no line of it is a JSON object"),
    QT_TRANSLATE_NOOP("Sentence", "it is neither an SQLite database nor JSON Lines"),
    QT_TRANSLATE_NOOP("Sentence", "it is not an SQLite database, or it is encrypted"),
    QT_TRANSLATE_NOOP("Sentence", "the file was changed since it was opened"),
    QT_TRANSLATE_NOOP("Sentence", "the file became shorter since it was opened"),
    QT_TRANSLATE_NOOP("Sentence", "Open it again."),
    QT_TRANSLATE_NOOP("Sentence", "another program keeps changing the file"),
    QT_TRANSLATE_NOOP("Sentence", "Try again when it is done."),
    QT_TRANSLATE_NOOP("Sentence", "the disk is full"),
    QT_TRANSLATE_NOOP("Sentence", "the file is no session"),
    QT_TRANSLATE_NOOP("Sentence", "the session was written by a later version of this program"),
    QT_TRANSLATE_NOOP("Sentence", "Install that version to open it."),
    // Servers and tables.
    QT_TRANSLATE_NOOP("Sentence", "no server answered there in time"),
    QT_TRANSLATE_NOOP("Sentence", "Check the host and the port, and that the server runs."),
    QT_TRANSLATE_NOOP("Sentence", "the connection string is malformed"),
    QT_TRANSLATE_NOOP("Sentence", "Write postgresql://user@host:port/database, with special "
                                  "characters as %40."),
    QT_TRANSLATE_NOOP("Sentence", "Check the name of the database."),
    QT_TRANSLATE_NOOP("Sentence", "Check the name of the service."),
    QT_TRANSLATE_NOOP("Sentence", "Check the path of the service file."),
    QT_TRANSLATE_NOOP("Sentence", "the server asks for a password"),
    QT_TRANSLATE_NOOP("Sentence", "the server refused the password of %1"),
    QT_TRANSLATE_NOOP("Sentence", "no right to read its column %1"),
    QT_TRANSLATE_NOOP("Sentence", "no right to read %1"),
    QT_TRANSLATE_NOOP("Sentence", "Ask the owner of the database for the right to SELECT from it."),
    QT_TRANSLATE_NOOP("Sentence", "the answer took longer than was asked for"),
    QT_TRANSLATE_NOOP("Sentence", "Try again, or ask for less."),
    QT_TRANSLATE_NOOP("Sentence", "no event in %1 belongs to it"),
    QT_TRANSLATE_NOOP("Sentence", "no event table was recognised among %1"),
    QT_TRANSLATE_NOOP("Sentence", "Give a mapping file that says which column plays which part."),
    QT_TRANSLATE_NOOP("Sentence", "it is no event table of %1"),
    QT_TRANSLATE_NOOP("Sentence", "it has no column %1"),
    // What was being done.
    QT_TRANSLATE_NOOP("Sentence", "connecting to %1"),
    QT_TRANSLATE_NOOP("Sentence", "opening %1"),
    QT_TRANSLATE_NOOP("Sentence", "reading %1"),
    QT_TRANSLATE_NOOP("Sentence", "following %1"),
    QT_TRANSLATE_NOOP("Sentence", "copying %1"),
};

/// Matches what a pattern becomes when it is filled in.
QRegularExpression matcherOf(const QString &pattern) {
    static const QRegularExpression place(QStringLiteral("%[1-9](?![0-9])"));
    QString matcher;
    qsizetype from = 0;
    for (auto found = place.globalMatch(pattern); found.hasNext();) {
        const QRegularExpressionMatch here = found.next();
        matcher += QRegularExpression::escape(pattern.mid(from, here.capturedStart() - from));
        matcher += QStringLiteral("(.+?)");
        from = here.capturedEnd();
    }
    matcher += QRegularExpression::escape(pattern.mid(from));
    return QRegularExpression(QRegularExpression::anchoredPattern(matcher),
                              QRegularExpression::DotMatchesEverythingOption);
}

/// What was filled in is filled in together: one that holds "%2" is not filled in again.
QString fill(const QString &text, const QStringList &parts) {
    switch (parts.size()) {
    case 0:
        return text;
    case 1:
        return text.arg(parts[0]);
    case 2:
        return text.arg(parts[0], parts[1]);
    default:
        return text.arg(parts[0], parts[1], parts[2]);
    }
}

} // namespace

QString spokenSentence(const QString &sentence) {
    for (const char *pattern : kSentences) {
        const QString translation = QCoreApplication::translate("Sentence", pattern);
        const QString original = QString::fromUtf8(pattern);
        if (translation == original)
            continue; // nothing would change
        const auto match = matcherOf(original).match(sentence);
        if (match.hasMatch())
            return fill(translation, match.capturedTexts().mid(1));
    }
    return sentence;
}

} // namespace backstory::ui
