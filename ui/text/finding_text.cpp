#include "ui/text/finding_text.h"

#include "core/model/finding_sentence.h"
#include "ui/text/format.h"
#include "ui/text/spoken_sentence.h"
#include "ui/text/visible_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace backstory::ui {
namespace {

/// The context of the sentences that stand in code.
struct FindingTexts {
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

QString tr(const char *text) {
    return QCoreApplication::translate("Finding", text);
}

struct CodeText {
    FindingCode code;
    int details; ///< how many its text names; with fewer at hand, core's own sentence is shown
    const char *text;
};

// Only sentences that name no details, or name them as they are: whatever core phrases better
// (reasons, offsets) it phrases itself.
constexpr std::array<CodeText, 20> kTexts{{
    {FindingCode::PayloadMissing, 0, QT_TRANSLATE_NOOP("Finding", "The event has no payload.")},
    {FindingCode::PayloadEmpty, 0, QT_TRANSLATE_NOOP("Finding", "The payload is empty.")},
    {FindingCode::PayloadByteOrderMark, 0,
     QT_TRANSLATE_NOOP("Finding", "The payload begins with a byte-order mark.")},
    {FindingCode::PayloadDuplicateKey, 1,
     QT_TRANSLATE_NOOP("Finding", "The key \"%1\" stands twice in one object of the payload; the "
                                  "last one counts.")},
    {FindingCode::NumberBeyondSums, 0,
     QT_TRANSLATE_NOOP("Finding", "A number is too large or too small to be added; it is shown and "
                                  "compared exactly.")},
    {FindingCode::MetadataNotJson, 0,
     QT_TRANSLATE_NOOP("Finding", "The metadata is not JSON; it is shown as text.")},
    {FindingCode::TypeUnknown, 1,
     QT_TRANSLATE_NOOP("Finding", "The rules do not know the type \"%1\": this event leaves the "
                                  "state as it was.")},
    {FindingCode::IdDuplicate, 1, QT_TRANSLATE_NOOP("Finding", "Several events have the id %1.")},
    {FindingCode::StampMissing, 0,
     QT_TRANSLATE_NOOP("Finding", "No time was stored for this event.")},
    {FindingCode::StampUnreadable, 1,
     QT_TRANSLATE_NOOP("Finding", "The stored time \"%1\" cannot be read as a time.")},
    {FindingCode::StampOutOfRange, 1,
     QT_TRANSLATE_NOOP("Finding", "The stored time %1 lies outside the years 0000 to 9999.")},
    {FindingCode::StampUnitSuspect, 2,
     QT_TRANSLATE_NOOP("Finding", "The stored time %1 looks like %2, not like what its column "
                                  "says.")},
    {FindingCode::StampFarAhead, 0,
     QT_TRANSLATE_NOOP("Finding",
                       "The first event named is dated more than a day after it can have "
                       "been recorded; the others take its time.")},
    {FindingCode::StampsRunBackwards, 0,
     QT_TRANSLATE_NOOP("Finding", "The event is dated earlier than one before it.")},
    {FindingCode::StampDisagreesWithVersion, 0,
     QT_TRANSLATE_NOOP("Finding", "The order of the times and the order of the stored versions "
                                  "disagree.")},
    {FindingCode::RecordedBeforeRecording, 0,
     QT_TRANSLATE_NOOP("Finding", "The event was there before recorded times were kept: it counts "
                                  "as known always.")},
    {FindingCode::OrderTied, 0,
     QT_TRANSLATE_NOOP("Finding", "Same time: which came first cannot be proven, but nothing "
                                  "depends on it.")},
    {FindingCode::OrderAmbiguous, 1,
     QT_TRANSLATE_NOOP("Finding", "Same time: which came first cannot be proven, and the value of "
                                  "%1 depends on it.")},
    {FindingCode::PartialRead, 1,
     QT_TRANSLATE_NOOP("Finding", "The source stopped answering: only %1 events came. This is a "
                                  "part, not the whole.")},
    {FindingCode::MappingDetail, 1, QT_TRANSLATE_NOOP("Finding", "%1")},
}};

// What core phrases itself, as it stands there, for translators to find.
[[maybe_unused]] constexpr const char *kPatterns[] = {
    QT_TRANSLATE_NOOP("Finding",
                      "The payload is not JSON[: {0}][ (at byte {1})]; it is shown as text, and "
                      "the event writes nothing but what the rules set themselves."),
    QT_TRANSLATE_NOOP("Finding", "The payload is no JSON object[ but {0}], so the event writes "
                                 "nothing but what the rules set themselves."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "The payload is nested deeper than[ {0} levels,] what is read as a document; it is shown "
        "as text, and the event writes nothing but what the rules set themselves."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "The payload is larger than[ {0} bytes,] what is read as a document; it is shown as text, "
        "and the event writes nothing but what the rules set themselves."),
    QT_TRANSLATE_NOOP("Finding",
                      "The payload is not valid UTF-8[ (at byte {0})]; its bytes are shown "
                      "escaped, and the event writes nothing but what the rules set themselves."),
    QT_TRANSLATE_NOOP(
        "Finding", "The database turned the payload into another type[ ({0})] when it was written; "
                   "what is shown is what it holds now, which may differ from what was sent."),
    QT_TRANSLATE_NOOP("Finding", "The payload of this event was erased[ on {0}][ by {1}][, "
                                 "because: {2}]; its place, id and times are as they were."),
    QT_TRANSLATE_NOOP("Finding", "A rule met a value of another kind than it works on[, at {0}]; "
                                 "the state there may not be what was meant."),
    QT_TRANSLATE_NOOP("Finding",
                      "The database holds the column[ {0}] as another type[ ({1})] than it was "
                      "declared for; what is shown may differ from what was written."),
    QT_TRANSLATE_NOOP("Finding", "The table has no index that finds one stream, so each look-up "
                                 "reads the whole table.[ This would help: {0}]"),
    QT_TRANSLATE_NOOP("Finding", "What is shown was not read from the live store[: {0}]; what is "
                                 "written from now on may appear late."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "A line[, number {0},] is no event[: {1}]; it was passed over, and all others are shown."),
    QT_TRANSLATE_NOOP("Finding",
                      "The payload holds the key[ \"{0}\"] more than once in one object; the last "
                      "value counts, as PostgreSQL and JavaScript have it."),
    QT_TRANSLATE_NOOP(
        "Finding",
        "The rules do not know the type[ \"{0}\"], so the event leaves the state alone."),
    QT_TRANSLATE_NOOP("Finding", "The event id[ \"{0}\"] stands more than once; these events are "
                                 "kept in the order in which the store holds them."),
    QT_TRANSLATE_NOOP("Finding",
                      "The time of the event cannot be read[: {0}]; it counts as having none."),
    QT_TRANSLATE_NOOP("Finding", "The time of the event lies outside the years 0000 to 9999[: "
                                 "{0}]; it counts as having none."),
    QT_TRANSLATE_NOOP("Finding",
                      "The time of the event[, stored as {0},] does not look like what the table "
                      "keeps[; it looks like {1}]. Check the unit in the mapping."),
    QT_TRANSLATE_NOOP("Finding",
                      "These events tie, only their ids order them, and they write different "
                      "values[ to {0}]: which of them came last cannot be proven."),
    QT_TRANSLATE_NOOP("Finding", "The source stopped answering in the middle[, after {0} events]; "
                                 "what is shown is a part, not the whole."),
};

/// Which detail of a finding core says in words of its own; the others are names and values.
std::optional<std::size_t> detailInWords(FindingCode code) {
    switch (code) {
    case FindingCode::PayloadNotJson:
    case FindingCode::PayloadNotObject:
    case FindingCode::MetadataNotJson:
    case FindingCode::ReadFromCopy:
    case FindingCode::MappingDetail:
        return 0;
    case FindingCode::StampUnitSuspect:
    case FindingCode::LineNotAnEvent:
        return 1;
    default:
        return std::nullopt;
    }
}

QString detailText(const Finding &finding, std::size_t number) {
    const QString detail = visible(finding.details[number]);
    return detailInWords(finding.code) == number ? spokenSentence(detail) : detail;
}

/// Core's own sentence: in the language of the window, where a translation of it is known.
QString coreSentence(const Finding &finding) {
    const std::string pattern(sentencePattern(finding.code));
    std::vector<std::string> details;
    for (std::size_t i = 0; i < finding.details.size(); ++i)
        details.push_back(detailText(finding, i).toStdString());
    return QString::fromStdString(fillPattern(tr(pattern.c_str()).toStdString(), details));
}

} // namespace

QString severityWord(Severity severity) {
    return severity == Severity::Warning ? FindingTexts::tr("Warning") : FindingTexts::tr("Note");
}

QString findingText(const Finding &finding) {
    const auto found = std::ranges::find(kTexts, finding.code, &CodeText::code);
    if (found == kTexts.end() || static_cast<int>(finding.details.size()) < found->details)
        return coreSentence(finding);
    // Details are filled in together: one that holds "%2" is not filled in again.
    const QString text = tr(found->text);
    switch (found->details) {
    case 0:
        return text;
    case 1:
        return text.arg(detailText(finding, 0));
    default:
        return text.arg(detailText(finding, 0), detailText(finding, 1));
    }
}

QString findingText(const Finding &finding, std::size_t times) {
    if (times <= 1)
        return findingText(finding);
    const QString count = QLocale().toString(static_cast<qulonglong>(times));
    if (finding.code == FindingCode::TypeUnknown && !finding.details.empty()) {
        return FindingTexts::tr(
                   "The type \"%1\" is not known to the rules: its %2 events leave the "
                   "state as it was.")
            .arg(visible(finding.details[0]), count);
    }
    //: %1 is the sentence of a finding
    return FindingTexts::tr("%1 Found %2 times.").arg(findingText(finding), count);
}

QString findingEvents(const Finding &finding) {
    if (finding.events.empty())
        return FindingTexts::tr("whole history");
    constexpr std::size_t kShown = 6;
    QStringList names;
    for (std::size_t i = 0; i < std::min(kShown, finding.events.size()); ++i)
        names << versionText(finding.events[i]);
    if (finding.events.size() > kShown) {
        names << FindingTexts::tr("%1 more").arg(finding.events.size() - kShown);
    }
    return names.join(QLatin1String(", "));
}

QString findingEvents(const Finding &first, const Finding &last) {
    if (first.events.empty() || last.events.empty())
        return findingEvents(first);
    return QStringLiteral("%1 … %2").arg(versionText(first.events.front()),
                                         versionText(last.events.back()));
}

} // namespace backstory::ui
