#include "core/replay/book.h"

#include "core/base/error.h"
#include "core/model/event_order.h"
#include "core/replay/book_scan.h"

#include <algorithm>

namespace backstory {
namespace {

void addTopMember(std::vector<std::string> &members, const json::Pointer &path) {
    if (!path.isRoot())
        members.push_back(path.segments.front());
}

std::optional<json::Value> firstPresent(const json::Value &state,
                                        const std::vector<json::Pointer> &paths) {
    for (const json::Pointer &path : paths)
        if (const json::Value *value = json::find(state, path))
            return *value;
    return std::nullopt;
}

/// Collects the events of one stream after the other, and folds each up to the moment.
class BookScan {
public:
    BookScan(const EventTable &table, const BookQuestion &question, BookFold &fold,
             const TakeBookState &take, const Progress &progress)
        : m_table(table), m_question(question), m_fold(fold), m_take(take), m_progress(progress) {}

    void add(Event &&event) {
        if (!m_events.empty() && m_events.front().stream != event.stream)
            finishStream();
        m_events.push_back(std::move(event));
    }

    void finishStream() {
        m_progress.throwIfStopped();
        if (m_question.knownAt)
            keepKnown(m_events, m_table, *m_question.knownAt);
        if (!m_events.empty())
            handOut();
        m_events.clear();
    }

private:
    void handOut() {
        m_stamps.clear();
        for (Event &event : m_events)
            m_stamps.push_back(std::move(event.happenedAt));
        const auto times = effectiveTimes(m_stamps, m_table.orderedByTime());
        const std::size_t count = countUpToMoment(times);
        if (count == 0)
            return;

        BookEntry entry;
        entry.stream = m_events.front().stream;
        entry.events = count;
        entry.eventsAfter = m_events.size() - count;
        entry.first = times.front();
        entry.last = times[count - 1];
        m_fold.start(entry.stream);
        for (std::size_t i = 0; i < count; ++i) {
            if (i % 1024 == 1023)
                m_progress.throwIfStopped();
            m_fold.apply(m_events[i].type, m_events[i].payload);
        }
        m_take(std::move(entry), m_fold.state());
    }

    // Effective times never run backwards, and those that belong only to the end come last.
    [[nodiscard]] std::size_t
    countUpToMoment(const std::vector<std::optional<Instant>> &times) const {
        if (!m_question.asOf)
            return times.size();
        const auto after = std::ranges::partition_point(
            times, [this](const auto &time) { return time && *time <= *m_question.asOf; });
        return static_cast<std::size_t>(after - times.begin());
    }

    const EventTable &m_table;
    const BookQuestion &m_question;
    BookFold &m_fold;
    const TakeBookState &m_take;
    const Progress &m_progress;
    std::vector<Event> m_events;
    std::vector<Stamp> m_stamps;
};

void requireRecordedTime(const EventTable &table) {
    if (!table.recordedAt)
        throw Error(ErrorKind::NotAnswerable, "asking what was known by a certain time",
                    "the table " + table.displayName() +
                        " does not keep when an event was recorded",
                    "Leave out the time of knowledge, or choose a table that has a recorded time.");
}

} // namespace

void scanBookStates(EventReader &reader, BookFold &fold, const BookQuestion &question,
                    const TakeBookState &take, const Progress &progress) {
    if (question.knownAt)
        requireRecordedTime(reader.table());
    BookScan scan(reader.table(), question, fold, take, progress);
    reader.scan(
        question.range, [&scan](Event &&event) { scan.add(std::move(event)); }, progress);
    scan.finishStream();
}

void scanBook(EventReader &reader, const Ruleset &rules, const BookQuestion &question,
              const std::function<void(BookEntry &&)> &take, const Progress &progress) {
    std::vector<std::string> members;
    for (const RulesetColumn &column : rules.columns())
        for (const json::Pointer &path : column.paths)
            addTopMember(members, path);
    BookFold fold = question.wholeState ? BookFold(rules) : BookFold(rules, members);

    const auto complete = [&](BookEntry &&entry, const json::Value &state) {
        for (const RulesetColumn &column : rules.columns())
            entry.columns.push_back(firstPresent(state, column.paths));
        if (question.wholeState)
            entry.state = state;
        take(std::move(entry));
    };
    scanBookStates(reader, fold, question, complete, progress);
}

void keepKnown(std::vector<Event> &events, const EventTable &table, Instant knownAt) {
    requireRecordedTime(table);
    std::erase_if(events, [knownAt](const Event &event) {
        return event.recordedAt.instant && *event.recordedAt.instant > knownAt;
    });
}

} // namespace backstory
