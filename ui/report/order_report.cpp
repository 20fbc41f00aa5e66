#include "ui/report/order_report.h"

#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/csv_rows.h"
#include "ui/report/order_tables.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace backstory::ui {
namespace {

/// The context of these sentences for translators.
struct Report {
    Q_DECLARE_TR_FUNCTIONS(OrderReport)
};

QString number(std::size_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

void append(ReportFacts &facts, ReportFacts more) {
    for (ReportFact &fact : more)
        facts.push_back(std::move(fact));
}

ReportFacts factsOf(const History &history, const OrderReportQuestion &question) {
    const ReportOrigin &origin = question.origin;
    ReportFacts facts = sourceFacts(origin);
    append(facts, streamFacts(history, origin, question.findings));
    const bool compares = question.part == ReportPart::Compare;
    append(facts, momentFacts(compares ? Report::tr("Moment A") : Report::tr("Moment"), history,
                              question.a, origin.zone));
    if (compares && question.other)
        append(facts, question.other->facts);
    else if (compares)
        append(facts, momentFacts(Report::tr("Moment B"), history, question.b, origin.zone));
    append(facts, runFacts(origin));
    return facts;
}

void bound(ReportSection &section) {
    const std::size_t rows = section.table.rows.size();
    std::size_t kept = 0;
    std::size_t bytes = 0;
    for (; kept < std::min(rows, paper::kRows) && bytes <= paper::kTableBytes; ++kept) {
        for (const std::string &cell : section.table.rows[kept])
            bytes += std::min(cell.size(), paper::kCellBytes);
    }
    if (kept == rows)
        return;
    section.table.rows.resize(kept);
    section.note = Report::tr("These are the first %1 of %2 rows. Export gives all of them.")
                       .arg(number(kept), number(rows));
}

ReportSection stateSection(const History &history, const OrderReportQuestion &question) {
    ReportSection section{Report::tr("State"), {}, {}, {}};
    section.table = stateTable(history, question.a, question.origin.zone);
    if (question.a.value == 0) {
        section.note = Report::tr("This is what the rules start with.");
    } else {
        section.note = Report::tr("Marked is what %1 did: + added, ~ changed, − removed.")
                           .arg(versionText(question.a.lastEvent()));
    }
    return section;
}

ReportSection changesSection(const History &history, const OrderReportQuestion &question) {
    ReportSection section{Report::tr("Changes"), {}, {}, {}};
    if (question.a.value == 0) {
        section.note = Report::tr("No event has happened yet.");
        return section;
    }
    const Version version = question.a.lastEvent();
    section.table = differenceTable(history, Moment{version.value - 1}, question.a);
    section.note =
        section.table.rows.empty()
            ? Report::tr("%1 changed nothing.").arg(versionText(version))
            : Report::tr("What %1 did: + added, ~ changed, − removed.").arg(versionText(version));
    return section;
}

ReportTable comparison(const History &history, const OrderReportQuestion &question) {
    if (!question.other)
        return differenceTable(history, question.b, question.a);
    const json::Value state = history.stateAt(question.a);
    const auto &keys = history.rules().identityKeys();
    return differenceTable(difference(question.other->state, state, keys), question.other->state,
                           state, keys);
}

ReportSection compareSection(const History &history, const OrderReportQuestion &question) {
    ReportSection section{Report::tr("Comparison"), {}, comparison(history, question), {}};
    if (section.table.rows.empty()) {
        section.note = Report::tr("B and A are the same.");
        return section;
    }
    section.note = Report::tr("From B to A: + added, ~ changed, − removed.");
    section.table.columns[2].title =
        question.other ? question.other->heading
                       : Report::tr("At B (%1)").arg(versionText(question.b.lastEvent()));
    section.table.columns[3].title =
        Report::tr("At A (%1)").arg(versionText(question.a.lastEvent()));
    return section;
}

/// A text as it is printed: cut, with a sentence, where it is too long.
std::string cutText(std::string text, QString &note) {
    if (text.size() <= paper::kTextBytes)
        return text;
    note = Report::tr("These are the first %1 of %2 bytes. Export gives all of them.")
               .arg(number(paper::kTextBytes), number(text.size()));
    std::size_t end = paper::kTextBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    text.resize(end);
    return text;
}

std::string prettyText(std::string_view stored) {
    const auto parsed = json::parse(stored);
    const auto *value = std::get_if<json::Value>(&parsed);
    return value ? json::toPrettyText(*value) : std::string(stored);
}

std::vector<ReportSection> payloadSections(const History &history,
                                           const OrderReportQuestion &question) {
    ReportSection payload{Report::tr("Payload"), {}, {}, {}};
    if (question.a.value == 0) {
        payload.note = Report::tr("No event has happened yet.");
        return {payload};
    }
    const Version version = question.a.lastEvent();
    const EventFacts facts = history.facts(version);
    if (!facts.payloadIsJson)
        payload.note = Report::tr("This is not JSON. It stands here as it is stored.");
    payload.text = cutText(prettyText(history.payload(version)), payload.note);
    std::vector<ReportSection> sections{payload};
    if (const auto metadata = history.metadata(version)) {
        ReportSection section{Report::tr("Metadata"), {}, {}, {}};
        section.text = cutText(prettyText(*metadata), section.note);
        sections.push_back(section);
    }
    return sections;
}

ReportSection valuesSection(const History &history, const OrderReportQuestion &question) {
    ReportSection section{Report::tr("Field history"), {}, {}, {}};
    if (!question.field) {
        section.note = Report::tr("No field is selected.");
        return section;
    }
    section.note = Report::tr("Every value of %1.").arg(pathText(*question.field));
    section.table = valuesTable(history, *question.field, question.origin.zone);
    return section;
}

ReportSection findingsSection(const OrderReportQuestion &question) {
    ReportSection section{Report::tr("Findings"), {}, findingsTable(question.findings), {}};
    if (section.table.rows.empty())
        section.note = Report::tr("There are none.");
    return section;
}

std::vector<ReportSection> shownSections(const History &history,
                                         const OrderReportQuestion &question) {
    switch (question.part) {
    case ReportPart::State:
        return {stateSection(history, question)};
    case ReportPart::Changes:
        return {changesSection(history, question)};
    case ReportPart::Compare:
        return {compareSection(history, question)};
    case ReportPart::Payload:
        return payloadSections(history, question);
    case ReportPart::FieldHistory:
        return {valuesSection(history, question)};
    case ReportPart::Findings:
        break;
    }
    return {findingsSection(question)};
}

ReportSection notesSection(const History &history, const ReportNotes &notes, const Zone &zone) {
    return {ReportNotes::title(), ReportNotes::origin(), notes.table(history, zone), {}};
}

ReportSection lifeSection(const History &history, const OrderReportQuestion &question,
                          const ReportNotes &notes, const Progress &progress) {
    ReportSection section{Report::tr("Events"), {}, {lifeColumns(question.origin.zone), {}}, {}};
    const std::uint32_t size = history.size();
    std::uint32_t first = 1;
    std::uint32_t last = size;
    if (size > paper::kEvents) {
        const std::uint32_t before = std::min(question.a.value, paper::kEvents / 2);
        first = std::min(question.a.value - before, size - paper::kEvents) + 1;
        last = first + paper::kEvents - 1;
        section.note =
            Report::tr("These are the %1 events around the moment, %2 to %3. %4 others are left "
                       "out; Export gives all of them.")
                .arg(number(paper::kEvents), versionText(Version{first}),
                     versionText(Version{last}), number(size - paper::kEvents));
    }
    const bool compares = question.part == ReportPart::Compare && !question.other;
    for (Version version{first}; version.value <= last; ++version.value) {
        progress.throwIfStopped();
        section.table.rows.push_back(lifeRow(history, version, question.a,
                                             compares ? question.b : Moment{}, notes,
                                             question.origin.zone));
    }
    return section;
}

} // namespace

OrderReport makeOrderReport(const SharedHistory &shared, const OrderReportQuestion &question,
                            const Progress &progress) {
    OrderReport report;
    shared.ask([&](const History &history) {
        const std::string stream = history.stream().text();
        report.title = entityTitle(question.origin.table.entity).toStdString() + ' ' + stream;
        report.footer = stream + " \u00b7 " +
                        Report::tr("written %1")
                            .arg(instantWithZone(question.origin.writtenAt, question.origin.zone))
                            .toStdString();
        report.facts = factsOf(history, question);
        report.sections = shownSections(history, question);
        const ReportNotes notes(history, question.marks);
        if (!notes.isEmpty())
            report.sections.push_back(notesSection(history, notes, question.origin.zone));
        for (ReportSection &section : report.sections)
            bound(section);
        report.sections.push_back(lifeSection(history, question, notes, progress));
    });
    report.timeline = question.timeline;
    return report;
}

} // namespace backstory::ui
