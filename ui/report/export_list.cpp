#include "ui/report/export_list.h"

#include "core/filter/stream_search.h"
#include "core/report/csv_rows.h"
#include "core/report/json_lines.h"
#include "ui/report/export_sequence.h"
#include "ui/report/order_tables.h"

namespace backstory::ui {
namespace {

using Format = ExportQuestion::Format;

constexpr std::size_t kGlance = 50; ///< streams that are looked at for a first look

void addEntry(ExportSequence &sequence, const ExportQuestion &question,
              const ExportSubject &subject, const BookEntry &entry) {
    if (question.format == Format::Markdown)
        sequence.add(bookRow(entry, subject.origin.zone));
    else if (question.format == Format::Csv)
        sequence.add(bookCells(entry));
    else
        sequence.add(bookEntryToJson(entry, *subject.opened->rules));
}

BookQuestion bookQuestion(const ExportSubject &subject, bool glance) {
    BookQuestion book;
    book.asOf = subject.origin.asOf.bound();
    book.knownAt = subject.origin.asOf.known;
    if (glance)
        book.range.maxStreams = kGlance;
    return book;
}

} // namespace

void writeList(const ExportQuestion &question, const ExportSubject &subject, bool glance,
               const TakeText &take, const Progress &progress) {
    const Ruleset &rules = *subject.opened->rules;
    const BookQuestion book = bookQuestion(subject, glance);
    ExportSequence sequence(question, take);
    if (question.format == Format::Markdown)
        sequence.begin(bookColumns(rules, subject.origin.table.entity, subject.origin.zone));
    else
        sequence.begin(bookTitles(rules));
    const auto add = [&](BookEntry &&entry) {
        addEntry(sequence, question, subject, entry);
        return !sequence.isFull();
    };
    using Use = ReaderPool::Use;
    subject.opened->readers->with(
        subject.opened->table, glance ? Use::Screen : Use::Scan, [&](EventReader &reader) {
            if (subject.filter && !subject.filter->isEmpty())
                searchBook(reader, rules, *subject.filter, book, add, progress);
            else
                scanBook(reader, rules, book, add, progress);
        });
    if (!sequence.isFull())
        sequence.finish();
}

} // namespace backstory::ui
