#include "ui/report/export_head.h"

#include "core/audit/stream_findings.h"
#include "core/report/markdown.h"
#include "ui/report/report_facts.h"

#include <QCoreApplication>

namespace backstory::ui {
namespace {

using What = ExportQuestion::What;
using Range = ExportQuestion::Range;

/// The context of these sentences for translators.
struct Export {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

void append(ReportFacts &facts, ReportFacts more) {
    for (ReportFact &fact : more)
        facts.push_back(std::move(fact));
}

void appendMoments(ReportFacts &facts, const ExportQuestion &question, const ExportSubject &subject,
                   const History &history) {
    const bool events = question.what == What::Events;
    const bool between =
        question.what == What::Difference || (events && question.range == Range::Between);
    const Zone &zone = subject.origin.zone;
    if (between) {
        if (question.what == What::Difference && subject.other)
            append(facts, subject.other->facts);
        else
            append(facts, momentFacts(Export::tr("Moment B"), history, subject.b, zone));
        append(facts, momentFacts(Export::tr("Moment A"), history, subject.a, zone));
    } else if (question.what == What::State || (events && question.range == Range::UpToMoment)) {
        append(facts, momentFacts(Export::tr("Moment"), history, subject.a, zone));
    }
    if (question.what == What::FieldHistory && subject.field)
        facts.push_back({Export::tr("Field"), subject.field->text()});
}

ReportFacts factsOf(const ExportQuestion &question, const ExportSubject &subject) {
    ReportFacts facts = sourceFacts(subject.origin);
    if (question.what == What::Orders) {
        append(facts, listFacts(subject.origin));
        if (subject.filter)
            facts.push_back({Export::tr("Filter"), subject.filter->text()});
    } else {
        subject.history.ask([&](const History &history) {
            append(facts, streamFacts(history, subject.origin,
                                      findStreamFindings(history, subject.origin.writtenAt)));
            appendMoments(facts, question, subject, history);
        });
    }
    append(facts, runFacts(subject.origin));
    return facts;
}

} // namespace

QString exportTitle(What what) {
    switch (what) {
    case What::Events:
        return Export::tr("Events");
    case What::State:
        return Export::tr("State");
    case What::Difference:
        return Export::tr("What differs between B and A");
    case What::FieldHistory:
        return Export::tr("Field history");
    case What::Findings:
        return Export::tr("Findings");
    case What::Orders:
        break;
    }
    return Export::tr("List");
}

std::string exportHead(const ExportQuestion &question, const ExportSubject &subject) {
    std::string out = "# " + markdownWords(exportTitle(question.what).toStdString()) + "\n\n";
    for (const ReportFact &fact : factsOf(question, subject)) {
        out += "- " + markdownWords(fact.label.toStdString()) + ": ";
        out += markdownCode(fact.value) + '\n';
    }
    return out += '\n';
}

} // namespace backstory::ui
