#include "core/projection/row_fold.h"

#include "core/replay/book_scan.h"

#include <algorithm>

namespace backstory {
namespace {

/// Only what the columns read is folded, unless one of them reads the whole state.
BookFold foldFor(const ProjectionDefinition &definition, const Ruleset &rules) {
    std::vector<std::string> members;
    for (const ProjectionColumn &column : definition.columns) {
        for (const json::Pointer &path : column.paths) {
            if (path.isRoot())
                return BookFold(rules);
            members.push_back(path.segments.front());
        }
    }
    return BookFold(rules, members);
}

} // namespace

RowFold::RowFold(const ProjectionDefinition &definition, const Ruleset &rules)
    : m_definition(definition), m_fold(foldFor(definition, rules)) {}

void RowFold::scan(EventReader &reader, const std::function<void(Stream &&)> &take,
                   const Progress &progress) {
    scanBookStates(
        reader, m_fold, {},
        [&](BookEntry &&entry, const json::Value &state) {
            take({projectRow(m_definition, entry.stream, state), entry.events, entry.last});
        },
        progress);
}

std::optional<ProjectedRow> RowFold::read(EventReader &reader, const StreamId &stream,
                                          const Progress &progress) {
    const std::vector<Event> events = reader.readStream(stream, progress);
    if (events.empty())
        return std::nullopt;
    m_fold.start(events.front().stream);
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i % 1024 == 1023)
            progress.throwIfStopped();
        m_fold.apply(events[i].type, events[i].payload);
    }
    return projectRow(m_definition, events.front().stream, m_fold.state());
}

} // namespace backstory
