#include "core/filter/stream_decision.h"

#include "core/replay/book_columns.h"
#include "core/replay/book_scan.h"

#include <algorithm>

namespace backstory {
namespace {

constexpr std::size_t kBetweenStops = 1'024;
constexpr std::uint64_t kBetweenLooks = 64;
constexpr std::chrono::milliseconds kBetweenReports{50};

BookFold foldFor(const Ruleset &rules, const Filter &filter, bool wholeState) {
    const auto asked = filter.statePaths();
    if (wholeState || std::ranges::any_of(asked, &json::Pointer::isRoot))
        return BookFold(rules);
    std::vector<std::string> members = columnMembers(rules);
    std::ranges::copy(filter.stateMembers(), std::back_inserter(members));
    return {rules, members};
}

} // namespace

StreamDecision::StreamDecision(const EventTable &table, const Ruleset &rules, const Filter &filter,
                               const BookQuestion &question, const Take &take,
                               const Progress &progress)
    : m_rules(rules),
      m_filter(filter),
      m_question(question),
      m_take(take),
      m_progress(progress),
      m_gatherer(
          table, question.knownAt, [this](const StreamEvents &stream) { decide(stream); },
          progress),
      m_match(filter),
      m_fold(foldFor(rules, filter, question.wholeState)) {}

// Streams of which nothing was known never reach decide(), and are decided all the same.
void StreamDecision::add(Event &&event) {
    if (m_current == event.stream) {
        m_gatherer.add(std::move(event));
        return;
    }
    StreamId stream = event.stream;
    m_gatherer.add(std::move(event));
    noteDecided();
    m_current = std::move(stream);
}

void StreamDecision::finishStream() {
    m_gatherer.finish();
    noteDecided();
}

void StreamDecision::noteDecided() {
    if (!m_current)
        return;
    m_last = std::move(m_current);
    m_current.reset();
    ++m_decided;
    tellProgress();
    if (m_enough || m_decided == m_question.range.maxStreams)
        throw Enough{};
}

void StreamDecision::decide(const StreamEvents &stream) {
    const std::size_t count = stream.countUpTo(m_question.asOf);
    if (count == 0)
        return;
    BookEntry entry;
    entry.stream = stream.events.front().stream;
    entry.events = count;
    entry.eventsAfter = stream.events.size() - count;
    entry.first = stream.times.front();
    entry.last = stream.times[count - 1];
    const StreamFacts facts{&entry.stream, entry.events, entry.first, entry.last};
    const auto events = std::span(stream.events).first(count);
    hear(events);
    // The fold is the dear part, and not needed to see that events alone rule a stream out.
    const bool asksState = m_filter.asksState();
    if (!asksState && !m_match.matches(facts, nullptr))
        return;
    m_fold.start(entry.stream);
    foldEvents(m_fold, events, m_progress);
    const json::Value &state = m_fold.state();
    if (!asksState || m_match.matches(facts, &state))
        handOut(std::move(entry), state);
}

void StreamDecision::hear(std::span<const Event> events) {
    m_match.start();
    if (!m_filter.asksEvents())
        return;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i % kBetweenStops == kBetweenStops - 1)
            m_progress.throwIfStopped();
        m_match.add(events[i]);
    }
}

void StreamDecision::handOut(BookEntry &&entry, const json::Value &state) {
    entry.columns = columnsOf(m_rules, state);
    if (m_question.wholeState)
        entry.state = state;
    ++m_hits;
    m_enough = !m_take(std::move(entry));
}

void StreamDecision::tellProgress() {
    if (m_decided % kBetweenLooks != 0)
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now - m_told < kBetweenReports)
        return;
    m_told = now;
    m_progress.tell({m_decided, std::nullopt});
}

} // namespace backstory
