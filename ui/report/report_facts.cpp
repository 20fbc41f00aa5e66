#include "ui/report/report_facts.h"

#include "ui/text/entity_text.h"
#include "ui/text/format.h"
#include "ui/text/source_kind_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace backstory::ui {
namespace {

/// The context of these sentences for translators.
struct Facts {
    Q_DECLARE_TR_FUNCTIONS(ReportFacts)
};

QString text(const std::string &utf8) {
    return QString::fromStdString(utf8);
}

ReportFact fact(const QString &label, const QString &value) {
    return {label, value.toStdString()};
}

QString number(std::size_t value) {
    return QLocale().toString(static_cast<qulonglong>(value));
}

/// `2026-03-02 10:14:07.120 CET (2026-03-02T09:14:07.120Z)`.
QString bothClocks(Instant instant, const Zone &zone) {
    const QString inZone = instantWithZone(instant, zone);
    if (zone.isUtc())
        return inZone;
    return QStringLiteral("%1 (%2)").arg(inZone, text(toIsoText(instant)));
}

QString findingCount(const std::vector<Finding> &findings) {
    if (findings.empty())
        return Facts::tr("none");
    const auto warnings = std::ranges::count_if(findings, [](const Finding &finding) {
        return severityOf(finding.code) == Severity::Warning;
    });
    return Facts::tr("%1, of which warnings: %2")
        .arg(number(findings.size()), number(static_cast<std::size_t>(warnings)));
}

} // namespace

QString entityTitle(const std::string &entity) {
    QString title = entityText(entity.empty() ? "order" : entity);
    title[0] = title.at(0).toUpper();
    return title;
}

ReportFacts sourceFacts(const ReportOrigin &origin) {
    const SourceDescription &source = origin.source;
    ReportFacts facts{fact(
        Facts::tr("Source"),
        (origin.isSample
             ? Facts::tr("the sample that ships with Backstory (%1, %2)")
                   .arg(sourceKindText(source.kind), text(source.place))
             : Facts::tr("%1 (%2, %3)", "orders.db (SQLite file, /data/orders.db)")
                   .arg(text(source.label), sourceKindText(source.kind), text(source.place))))};
    if (origin.copy) {
        facts.push_back(fact(Facts::tr("Copied from"),
                             Facts::tr("%1 in %2 (%3), on %4")
                                 .arg(text(origin.copy->tableName), text(origin.copy->label),
                                      sourceKindText(origin.copy->kind),
                                      bothClocks(origin.copy->madeAt, origin.zone))));
    }
    facts.push_back(fact(Facts::tr("Table"), text(origin.table.displayName())));
    facts.push_back(
        fact(Facts::tr("Rules"),
             Facts::tr("%1, version %2").arg(text(origin.rules), text(origin.rulesVersion))));
    if (origin.asOf.known) {
        facts.push_back(
            fact(Facts::tr("Known at"), Facts::tr("%1: only what had been recorded by then")
                                            .arg(bothClocks(*origin.asOf.known, origin.zone))));
    }
    return facts;
}

ReportFacts streamFacts(const History &history, const ReportOrigin &origin,
                        const std::vector<Finding> &findings) {
    return {fact(entityTitle(origin.table.entity), text(history.stream().text())),
            fact(Facts::tr("Events"), number(history.size())),
            fact(Facts::tr("Findings"), findingCount(findings))};
}

ReportFacts momentFacts(const QString &label, const History &history, Moment moment,
                        const Zone &zone) {
    if (moment.value == 0)
        return {fact(label, Facts::tr("start, before the first event"))};
    const EventFacts event = history.facts(moment.lastEvent());
    const QString number = versionText(moment.lastEvent());
    const QString type = QString::fromUtf8(event.type.data(), static_cast<int>(event.type.size()));
    ReportFacts facts{
        fact(label, Facts::tr("%1, after %2 with event id %3", "v4, after OrderPaid with …")
                        .arg(number, type, text(event.id.text())))};
    facts.push_back(fact(Facts::tr("Time of it"), event.effectiveTime
                                                      ? bothClocks(*event.effectiveTime, zone)
                                                      : Facts::tr("none: its event has no time")));
    return facts;
}

ReportFacts listFacts(const ReportOrigin &origin) {
    const auto bound = origin.asOf.bound();
    return {fact(Facts::tr("As of"), bound ? bothClocks(*bound, origin.zone)
                                           : Facts::tr("latest: every event that is stored"))};
}

ReportFacts runFacts(const ReportOrigin &origin) {
    return {fact(Facts::tr("Times in"), text(origin.zone.name())),
            fact(Facts::tr("Written"), bothClocks(origin.writtenAt, origin.zone)),
            fact(Facts::tr("Written by"),
                 QStringLiteral("Backstory %1").arg(QCoreApplication::applicationVersion()))};
}

} // namespace backstory::ui
