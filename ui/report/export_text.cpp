#include "ui/report/export_text.h"

#include "core/audit/stream_findings.h"
#include "core/base/error.h"
#include "core/json/print.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"
#include "ui/report/described_json.h"
#include "ui/report/export_events.h"
#include "ui/report/export_head.h"
#include "ui/report/export_list.h"
#include "ui/report/export_sequence.h"
#include "ui/report/order_tables.h"

namespace backstory::ui {
namespace {

using What = ExportQuestion::What;
using Format = ExportQuestion::Format;

/// Prints some records, which a history gives all at once.
template <class Record, class Json, class Cells>
void printRecords(const ExportQuestion &question, const std::vector<Record> &records,
                  const std::vector<CsvCell> &titles, const Json &json, const Cells &cells,
                  const TakeText &take) {
    ExportSequence sequence(question, take);
    sequence.begin(titles);
    for (const Record &record : records) {
        if (question.format == Format::Csv)
            sequence.add(cells(record));
        else
            sequence.add(json(record));
        if (sequence.isFull())
            return;
    }
    sequence.finish();
}

void printTable(const ExportQuestion &question, const ReportTable &table, const TakeText &take) {
    ExportSequence sequence(question, take);
    sequence.begin(table.columns);
    for (const ReportRow &row : table.rows) {
        sequence.add(row);
        if (sequence.isFull())
            return;
    }
}

void writeState(const ExportQuestion &question, const ExportSubject &subject,
                const History &history, const TakeText &take) {
    if (question.format == Format::Markdown) {
        printTable(question, stateTable(history, subject.a, subject.origin.zone), take);
    } else if (question.format == Format::Csv) {
        printRecords(
            question, history.blameAll(subject.a), blameTitles(),
            [&](const Blame &entry) { return blameToJson(history, entry); },
            [&](const Blame &entry) { return blameCells(history, entry); }, take);
    } else {
        take(json::toText(history.stateAt(subject.a)) + '\n');
    }
}

void writeDifference(const ExportQuestion &question, const ExportSubject &subject,
                     const History &history, const TakeText &take) {
    const auto &keys = history.rules().identityKeys();
    const json::Value after = history.stateAt(subject.a);
    const json::Value before = subject.other ? subject.other->state : history.stateAt(subject.b);
    const std::vector<Change> changes =
        subject.other ? difference(before, after, keys) : history.difference(subject.b, subject.a);
    if (question.format == Format::Markdown)
        printTable(question, differenceTable(changes, before, after, keys), take);
    else
        printRecords(question, changes, changeTitles(), changeToJson, changeCells, take);
}

void writeValues(const ExportQuestion &question, const ExportSubject &subject,
                 const History &history, const TakeText &take) {
    const json::Pointer field = subject.field.value_or(json::Pointer());
    if (question.format == Format::Markdown) {
        printTable(question, valuesTable(history, field, subject.origin.zone), take);
        return;
    }
    printRecords(
        question, history.valuesOf(field), valueTitles(),
        [&](const FieldValue &value) { return valueToJson(history, value); },
        [&](const FieldValue &value) { return valueCells(history, value); }, take);
}

void writeFindings(const ExportQuestion &question, const History &history, const TakeText &take) {
    const std::vector<Finding> findings = findStreamFindings(history, Instant::now());
    if (question.format == Format::Markdown) {
        printTable(question, findingsTable(findings), take);
        return;
    }
    const std::string stream = history.stream().text();
    printRecords(
        question, findings, findingTitles(),
        [&](const Finding &finding) { return foundToJson(stream, finding); },
        [&](const Finding &finding) { return findingCells(stream, finding); }, take);
}

void writeOfOrder(const ExportQuestion &question, const ExportSubject &subject,
                  const History &history, const TakeText &take) {
    switch (question.what) {
    case What::State:
        return writeState(question, subject, history, take);
    case What::Difference:
        return writeDifference(question, subject, history, take);
    case What::FieldHistory:
        return writeValues(question, subject, history, take);
    case What::Findings:
        return writeFindings(question, history, take);
    case What::Events:
    case What::Orders:
        break;
    }
}

/// The same with what it is of around it.
void writeDescribed(const ExportQuestion &question, const ExportSubject &subject,
                    const History &history, const TakeText &take) {
    bool more = take(describedJsonHead(question, subject, history));
    const auto inner = [&](std::string_view piece) {
        if (piece.ends_with('\n'))
            piece.remove_suffix(1); // it is not the end of the file
        return more = more && take(piece);
    };
    writeOfOrder(question, subject, history, inner);
    if (more)
        take(kDescribedJsonEnd);
}

} // namespace

void writeExport(const ExportQuestion &question, const ExportSubject &subject, bool glance,
                 const TakeText &take, const Progress &progress) {
    if (question.format == Format::Markdown && !take(exportHead(question, subject)))
        return;
    if (question.what == What::Orders)
        writeList(question, subject, glance, take, progress);
    else if (question.what == What::Events)
        writeEvents(question, subject, take, progress);
    else
        subject.history.ask([&](const History &history) {
            requireSameMoments(subject, history);
            if (question.format == Format::DescribedJson)
                writeDescribed(question, subject, history, take);
            else
                writeOfOrder(question, subject, history, take);
        });
}

} // namespace backstory::ui
