#include "ui/session/opening.h"

#include "core/audit/stream_findings.h"
#include "core/replay/history_reading.h"
#include "core/source/open_source.h"
#include "core/store/local_copy.h"

#include <algorithm>
#include <iterator>

namespace backstory::ui {

namespace {

/// The table of that name; the first where the name was a preset's or a mapping file's.
const EventTable &tableNamed(const std::vector<EventTable> &tables, const std::string &name) {
    const auto found = std::ranges::find_if(tables, [&](const EventTable &table) {
        return table.displayName() == name || table.relation == name;
    });
    return found == tables.end() ? tables.front() : *found;
}

std::shared_ptr<const Ruleset> rulesFor(EventReader &reader, const std::string &name,
                                        const Progress &progress) {
    if (!name.empty()) {
        auto rules = Ruleset::load(name);
        // Rules given for orders do not read the users beside them.
        if (rules->entity().empty() || rules->entity() == reader.table().entity)
            return rules;
    }
    return chooseRuleset(reader, progress);
}

/// Where to look at an order that was read.
Moment shownMoment(const OpenedStream &opened, const StreamQuestion &question) {
    if (opened.found)
        return opened.found->moment;
    return question.momentGiven ? opened.history->momentOf(question.moment) : opened.horizon;
}

} // namespace

OpenWish withoutSecrets(const OpenWish &wish) {
    OpenWish safe = wish;
    safe.source = withoutPassword(wish.source);
    safe.password.reset();
    return safe;
}

std::shared_ptr<const OpenedTable> openTable(const OpenWish &wish, const Progress &progress) {
    std::shared_ptr<EventSource> source =
        openSource({wish.source, wish.table, wish.password}, progress);
    const EventTable table = tableNamed(source->tables(), wish.table);
    auto readers =
        std::make_shared<ReaderPool>(std::move(source), SourceAddress{wish.source, wish.password});
    return openTable(std::move(readers), table, wish.rules, progress);
}

std::shared_ptr<const OpenedTable> openTable(std::shared_ptr<ReaderPool> readers,
                                             const EventTable &table, const std::string &rules,
                                             const Progress &progress) {
    auto opened = std::make_shared<OpenedTable>();
    opened->table = table;
    opened->copy = copyNoteOf(readers->source().description());
    readers->with(table, ReaderPool::Use::Screen, [&](EventReader &reader) {
        opened->rules = rulesFor(reader, rules, progress);
        opened->estimatedEvents = reader.estimateEvents();
        opened->findings = reader.findings();
    });
    opened->readers = std::move(readers);
    return opened;
}

OpenedStream openStream(const OpenedTable &table, const StreamQuestion &question,
                        const Progress &progress) {
    OpenedStream opened;
    auto history =
        table.readers->with(table.table, ReaderPool::Use::Screen, [&](EventReader &reader) {
            auto read =
                readHistory(reader, {question.stream, table.rules, question.asOf.known}, progress);
            opened.tableFindings = reader.findings();
            return read;
        });
    if (!history) {
        throw Error(ErrorKind::NoSuchStream,
                    "opening " + table.table.entity + " " + question.stream.text(),
                    "no event in " + table.table.displayName() + " belongs to it");
    }
    opened.history = std::make_shared<History>(*std::move(history));
    opened.horizon = horizonOf(*opened.history, question.asOf);
    if (question.held)
        opened.found = findMoment(*opened.history, *question.held);
    opened.shown = shownMoment(opened, question);
    progress.throwIfStopped();
    opened.findings = findingsOf(*opened.history, opened.tableFindings);
    return opened;
}

std::vector<Finding> findingsOf(const History &history, std::vector<Finding> ofTable) {
    std::ranges::move(findStreamFindings(history, Instant::now()), std::back_inserter(ofTable));
    return ofTable;
}

Moment horizonOf(const History &history, const AsOf &asOf) {
    const auto bound = asOf.bound();
    return bound ? history.momentAsOf(*bound) : history.end();
}

} // namespace backstory::ui
