#include "ui/report/export_events.h"

#include "core/audit/findings_by_version.h"
#include "core/audit/stream_findings.h"
#include "core/base/error.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"
#include "ui/report/export_sequence.h"
#include "ui/report/order_tables.h"

#include <algorithm>

namespace backstory::ui {
namespace {

using Range = ExportQuestion::Range;
using Format = ExportQuestion::Format;

constexpr std::uint32_t kAtOnce = 2'000;

/// The events to write, by their versions, and which one is the last of them.
struct Span {
    std::uint32_t next = 1;
    std::uint32_t last = 0;
    std::optional<EventId> lastId;
};

Span spanOf(const ExportQuestion &question, const ExportSubject &subject, const History &history) {
    Span span{1, history.size(), std::nullopt};
    if (question.range == Range::UpToMoment)
        span.last = subject.a.value;
    if (question.range == Range::Between) {
        span.next = std::min(subject.a, subject.b).value + 1;
        span.last = std::max(subject.a, subject.b).value;
    }
    if (span.last > 0)
        span.lastId = history.facts(Version{span.last}).id;
    return span;
}

void requireUnmoved(const Span &span, const History &history) {
    if (!span.lastId || history.facts(Version{span.last}).id == *span.lastId)
        return;
    throw Error(ErrorKind::Conflict, "writing its events",
                "events came into the past of the order meanwhile", "Export it again.");
}

void addEvent(ExportSequence &sequence, const ExportQuestion &question,
              const ExportSubject &subject, const History &history, Version version,
              const std::vector<Finding> &findings, const ReportNotes &notes) {
    const EventTable &table = subject.origin.table;
    if (question.format == Format::Markdown)
        sequence.add(eventRow(history, version, findings, notes, subject.origin.zone));
    else if (question.format == Format::Csv)
        sequence.add(eventCells(history, version, table, findings, false));
    else
        sequence.add(eventToJson(history, version, table, findings, false));
}

} // namespace

void writeEvents(const ExportQuestion &question, const ExportSubject &subject, const TakeText &take,
                 const Progress &progress) {
    Span span;
    std::optional<FindingsByVersion> findings;
    ReportNotes notes;
    std::string notesText;
    subject.history.ask([&](const History &history) {
        requireSameMoments(subject, history);
        span = spanOf(question, subject, history);
        findings.emplace(findStreamFindings(history, Instant::now()));
        notes = ReportNotes(history, subject.marks);
        notes.keepBetween(Version{span.next}, Version{span.last});
        if (question.format == Format::Markdown && !notes.isEmpty())
            notesText = notes.markdown(history, subject.origin.zone);
    });
    const std::uint64_t total = span.last - std::min(span.last, span.next - 1);
    ExportSequence sequence(question, take);
    if (question.format == Format::Markdown)
        sequence.begin(eventColumns(subject.origin.zone));
    else
        sequence.begin(eventTitles(subject.origin.table));
    while (span.next <= span.last && !sequence.isFull()) {
        progress.throwIfStopped();
        subject.history.ask([&](const History &history) {
            requireUnmoved(span, history);
            const std::uint32_t behind = std::min(span.next + kAtOnce, span.last + 1);
            for (; span.next < behind && !sequence.isFull(); ++span.next)
                addEvent(sequence, question, subject, history, Version{span.next},
                         findings->of(Version{span.next}), notes);
        });
        progress.tell({total - (span.last + 1 - span.next), total});
    }
    if (sequence.isFull())
        return;
    sequence.finish();
    if (!notesText.empty())
        take(notesText);
}

} // namespace backstory::ui
