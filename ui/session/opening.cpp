#include "ui/session/opening.h"

#include "core/audit/stream_findings.h"
#include "core/source/open_source.h"

#include <algorithm>
#include <iterator>

namespace backstory::ui {

namespace {

constexpr std::size_t kEventsAtOnce = 4'096; ///< between two looks at the stop token

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

/// Adds events piece by piece, so that a long history can be given up in the middle.
std::shared_ptr<const History> arrange(const OpenedTable &table, std::vector<Event> events,
                                       const Progress &progress) {
    auto history =
        std::make_shared<History>(events.front().stream, table.rules, EventOrder(table.table));
    const std::uint64_t total = events.size();
    for (auto next = events.begin(); next != events.end();) {
        progress.throwIfStopped();
        progress.tell({static_cast<std::uint64_t>(next - events.begin()), total});
        const auto left = static_cast<std::size_t>(events.end() - next);
        const auto stop = next + static_cast<std::ptrdiff_t>(std::min(left, kEventsAtOnce));
        history->add(
            std::vector<Event>(std::make_move_iterator(next), std::make_move_iterator(stop)));
        next = stop;
    }
    return history;
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
    std::vector<Event> events =
        table.readers->with(table.table, ReaderPool::Use::Screen, [&](EventReader &reader) {
            auto read = reader.readStream(question.stream, progress);
            opened.findings = reader.findings();
            return read;
        });
    if (events.empty()) {
        throw Error(ErrorKind::NoSuchStream,
                    "opening " + table.table.entity + " " + question.stream.text(),
                    "no event in " + table.table.displayName() + " belongs to it");
    }
    opened.history = arrange(table, std::move(events), progress);
    opened.horizon = horizonOf(*opened.history, question.asOf);
    opened.shown =
        question.momentGiven ? opened.history->momentOf(question.moment) : opened.horizon;
    progress.throwIfStopped();
    std::ranges::move(findStreamFindings(*opened.history, Instant::now()),
                      std::back_inserter(opened.findings));
    return opened;
}

Moment horizonOf(const History &history, const AsOf &asOf) {
    const auto bound = asOf.bound();
    return bound ? history.momentAsOf(*bound) : history.end();
}

} // namespace backstory::ui
