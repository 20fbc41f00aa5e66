#include "core/projection/row_fold.h"

#include "core/replay/book_scan.h"
#include "core/replay/replayer.h"

#include <algorithm>

namespace backstory {
namespace {

/// The top-level members that the columns read; nothing where one of them reads the whole state.
std::optional<std::vector<std::string>> membersFor(const ProjectionDefinition &definition) {
    std::vector<std::string> members;
    for (const ProjectionColumn &column : definition.columns) {
        for (const json::Pointer &path : column.paths) {
            if (path.isRoot())
                return std::nullopt;
            if (std::ranges::find(members, path.segments.front()) == members.end())
                members.push_back(path.segments.front());
        }
    }
    return members;
}

} // namespace

RowFold::RowFold(const ProjectionDefinition &definition, const Ruleset &rules)
    : m_definition(definition),
      m_rules(rules),
      m_members(membersFor(definition)),
      m_fold(m_members ? BookFold(rules, *m_members) : BookFold(rules)) {}

void RowFold::scan(EventReader &reader, const std::function<void(Stream &&)> &take,
                   const Progress &progress) {
    if (!m_members) {
        scanBookStates(
            reader, m_fold, {},
            [&](BookEntry &&entry, const json::Value &state) {
                take({projectRow(m_definition, entry.stream, state), entry.events, entry.last});
            },
            progress);
        return;
    }
    ReplayQuestion question;
    question.members = *m_members;
    question.firstTime = false;
    Replayer(reader, m_rules, question)
        .replay(
            [&](const ReplayedStream &stream) {
                take({projectRow(m_definition, stream.stream, stream.state()), stream.events,
                      stream.last});
            },
            progress);
}

void RowFold::read(EventReader &reader, std::span<const StreamId> streams,
                   const std::function<void(ProjectedRow &&)> &take, const Progress &progress) {
    readBookStates(
        reader, streams, m_fold, {},
        [&](BookEntry &&entry, const json::Value &state) {
            take(projectRow(m_definition, entry.stream, state));
        },
        progress);
}

std::optional<ProjectedRow> RowFold::read(EventReader &reader, const StreamId &stream,
                                          const Progress &progress) {
    std::optional<ProjectedRow> found;
    read(
        reader, std::span(&stream, 1), [&found](ProjectedRow &&row) { found = std::move(row); },
        progress);
    return found;
}

} // namespace backstory
