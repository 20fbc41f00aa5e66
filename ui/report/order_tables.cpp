#include "ui/report/order_tables.h"

#include "core/audit/finding_groups.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/report/csv_rows.h"
#include "ui/models/change_summary.h"
#include "ui/models/event_who.h"
#include "ui/models/state_marks.h"
#include "ui/text/finding_text.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace backstory::ui {
namespace {

/// The context of this folder's tables for translators.
struct OrderTables {
    Q_DECLARE_TR_FUNCTIONS(OrderTables)
};

QString atTitle(const Zone &zone) {
    return OrderTables::tr("At (%1)").arg(QString::fromStdString(zone.name()));
}

std::string timeText(const std::optional<Instant> &time, const Zone &zone) {
    return time ? zone.toLocalText(*time) : std::string("\u2014");
}

std::string writerText(const History &history, Version writer) {
    std::string text = versionText(writer).toStdString();
    if (writer.value > 0)
        text += ' ' + std::string(history.type(writer));
    return text;
}

/// The same with who did it.
std::string writerAndActor(const History &history, Version writer) {
    const std::string who = writer.value > 0 ? whoDid(history, writer) : std::string();
    return writerText(history, writer) + (who.empty() ? who : ", " + who);
}

std::string writerTime(const History &history, Version writer, const Zone &zone) {
    return writer.value > 0 ? timeText(history.effectiveTime(writer), zone) : std::string();
}

/// Payloads as the command line prints them; what is no JSON as it is stored.
std::string payloadText(std::string_view stored) {
    const auto parsed = json::parse(stored);
    const auto *value = std::get_if<json::Value>(&parsed);
    return value ? json::toText(*value) : std::string(stored);
}

/// As the list shows it: a string as itself, everything else as JSON.
std::string listText(const json::Value &value) {
    return value.isString() ? value.string() : json::toText(value);
}

std::string signOf(ChangeSign sign) {
    return signText(sign).toStdString();
}

ChangeSign signOf(Change::Op op) {
    switch (op) {
    case Change::Op::Add:
        return ChangeSign::Added;
    case Change::Op::Remove:
        return ChangeSign::Removed;
    case Change::Op::Replace:
        break;
    }
    return ChangeSign::Changed;
}

std::string pathIn(const json::Pointer &path, const json::Value &document, const History &history) {
    return pathText(path, document, history.rules().identityKeys()).toStdString();
}

} // namespace

std::vector<ReportColumn> eventColumns(const Zone &zone) {
    return {{OrderTables::tr("Version"), 6, true, true},
            {atTitle(zone), 18, false, true},
            {OrderTables::tr("Type"), 16},
            {OrderTables::tr("Who"), 14},
            {OrderTables::tr("Event id"), 18, false, true},
            {OrderTables::tr("Payload"), 30, false, true},
            {OrderTables::tr("Findings"), 10}};
}

ReportRow eventRow(const History &history, Version version, const std::vector<Finding> &findings,
                   const ReportNotes &notes, const Zone &zone) {
    const EventFacts facts = history.facts(version);
    return {std::to_string(version.value) +
                (notes.isMarked(version) ? ' ' + ReportNotes::sign() : std::string()),
            timeText(facts.effectiveTime, zone),
            std::string(facts.type),
            whoDid(history, version),
            facts.id.text(),
            payloadText(history.payload(version)),
            codesOf(findings)};
}

std::vector<ReportColumn> lifeColumns(const Zone &zone) {
    return {{QString(), 3},
            {OrderTables::tr("Version"), 11, false, true},
            {atTitle(zone), 27, false, true},
            {OrderTables::tr("Type"), 26},
            {OrderTables::tr("Who"), 17},
            {OrderTables::tr("What it did"), 28, false, true}};
}

ReportRow lifeRow(const History &history, Version version, Moment a, Moment b,
                  const ReportNotes &notes, const Zone &zone) {
    const EventFacts facts = history.facts(version);
    std::string marks = a.lastEvent() == version ? "A" : "";
    if (b.lastEvent() == version)
        marks += marks.empty() ? "B" : " B";
    if (notes.isMarked(version))
        marks += (marks.empty() ? "" : " ") + ReportNotes::sign();
    return {marks,
            std::to_string(version.value),
            timeText(facts.effectiveTime, zone),
            std::string(facts.type),
            whoDid(history, version),
            changeSummary(history, version).toStdString()};
}

ReportTable stateTable(const History &history, Moment moment, const Zone &zone) {
    ReportTable table{{{QString(), 3},
                       {OrderTables::tr("Field"), 22},
                       {OrderTables::tr("Value"), 27, false, true},
                       {OrderTables::tr("Set by"), 23},
                       {atTitle(zone), 25, false, true}},
                      {}};
    const json::Value state = history.stateAt(moment);
    const bool any = moment.value > 0;
    const StateMarks marks = any ? StateMarks(history, moment.lastEvent(), state) : StateMarks();
    for (const Blame &entry : history.blameAll(moment)) {
        table.rows.push_back({signOf(marks.at(entry.path)), pathIn(entry.path, state, history),
                              entry.value ? json::toText(*entry.value) : std::string(),
                              writerText(history, entry.writer),
                              writerTime(history, entry.writer, zone)});
    }
    if (!any)
        return table;
    const json::Value before = history.stateAt(Moment{moment.value - 1});
    for (const Change &change : history.changesOf(moment.lastEvent())) {
        if (change.op != Change::Op::Remove)
            continue;
        table.rows.push_back({signOf(ChangeSign::Removed), pathIn(change.path, before, history),
                              json::toText(change.before), writerText(history, moment.lastEvent()),
                              writerTime(history, moment.lastEvent(), zone)});
    }
    return table;
}

ReportTable differenceTable(const History &history, Moment from, Moment to) {
    return differenceTable(history.difference(from, to), history.stateAt(from), history.stateAt(to),
                           history.rules().identityKeys());
}

ReportTable differenceTable(const std::vector<Change> &changes, const json::Value &before,
                            const json::Value &after, std::span<const std::string> identityKeys) {
    ReportTable table{{{QString(), 3},
                       {OrderTables::tr("Field"), 25},
                       {OrderTables::tr("Before"), 36, false, true},
                       {OrderTables::tr("After"), 36, false, true}},
                      {}};
    for (const Change &change : changes) {
        const bool added = change.op == Change::Op::Add;
        const bool removed = change.op == Change::Op::Remove;
        table.rows.push_back(
            {signOf(signOf(change.op)),
             pathText(change.path, removed ? before : after, identityKeys).toStdString(),
             added ? std::string() : json::toText(change.before),
             removed ? std::string() : json::toText(change.after)});
    }
    return table;
}

ReportTable valuesTable(const History &history, const json::Pointer &path, const Zone &zone) {
    ReportTable table{{{OrderTables::tr("Value"), 38, false, true},
                       {OrderTables::tr("Set by"), 22},
                       {atTitle(zone), 25, false, true},
                       {OrderTables::tr("For how long"), 15}},
                      {}};
    for (const FieldValue &value : history.valuesOf(path)) {
        const auto from =
            value.writer.value > 0 ? history.effectiveTime(value.writer) : std::nullopt;
        const auto to = value.until ? history.effectiveTime(*value.until) : std::nullopt;
        QString span;
        if (!value.until)
            span = OrderTables::tr("to the end");
        else if (from && to)
            span = spanText(*from, *to);
        table.rows.push_back(
            {value.value ? json::toText(*value.value) : OrderTables::tr("(removed)").toStdString(),
             writerAndActor(history, value.writer), writerTime(history, value.writer, zone),
             span.toStdString()});
    }
    return table;
}

ReportTable findingsTable(const std::vector<Finding> &findings) {
    ReportTable table{{{OrderTables::tr("Weight"), 12},
                       {OrderTables::tr("What to know"), 68},
                       {OrderTables::tr("Events"), 20}},
                      {}};
    const FindingGroups groups(findings);
    for (const Severity severity : {Severity::Warning, Severity::Fact}) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto group = groups.group(i);
            const Finding &first = findings[group.front()];
            if (severityOf(first.code) != severity)
                continue;
            const QString events = group.size() == 1 ? findingEvents(first)
                                                     : findingEvents(first, findings[group.back()]);
            table.rows.push_back({severityWord(severity).toStdString(),
                                  findingText(first, group.size()).toStdString(),
                                  events.toStdString()});
        }
    }
    return table;
}

std::vector<ReportColumn> bookColumns(const Ruleset &rules, const std::string &entity,
                                      const Zone &zone) {
    const QString zoneName = QString::fromStdString(zone.name());
    std::vector<ReportColumn> columns{{QString::fromStdString(entity), 1, false, true},
                                      {OrderTables::tr("Events"), 1, true, true},
                                      {OrderTables::tr("First (%1)").arg(zoneName), 1, false, true},
                                      {OrderTables::tr("Last (%1)").arg(zoneName), 1, false, true}};
    for (const RulesetColumn &column : rules.columns())
        columns.push_back({QString::fromStdString(column.name), 1, false, true});
    return columns;
}

ReportRow bookRow(const BookEntry &entry, const Zone &zone) {
    ReportRow row{entry.stream.text(), std::to_string(entry.events), timeText(entry.first, zone),
                  timeText(entry.last, zone)};
    for (const auto &value : entry.columns)
        row.push_back(value ? listText(*value) : std::string());
    return row;
}

} // namespace backstory::ui
