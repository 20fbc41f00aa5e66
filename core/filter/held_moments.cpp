#include "core/filter/held_moments.h"

#include "core/filter/event_check.h"
#include "core/filter/filter_parts.h"
#include "core/filter/seen_events.h"

#include <algorithm>

namespace backstory {
namespace {

constexpr std::uint32_t kLookAtStopEvery = 1'024;

/// The answers to the conditions on the state, kept from moment to moment: one is worked out again
/// only where an event wrote what it asks for.
class StateCourse {
public:
    StateCourse(const History &history, const FilterParts &parts)
        : m_history(history), m_answers(parts.states.size(), false) {
        for (const StateTerm *term : parts.states)
            m_courses.push_back({term, writersOf(*term), 0});
    }

    /// Goes on to the moment after an event, later than those before. Answers whether an answer
    /// changed.
    bool goTo(Version version) {
        bool changed = false;
        for (Course &course : m_courses) {
            const bool written = course.passTo(version);
            if (!written && version.value != 1)
                continue;
            const bool answer = answerAt(*course.term, Moment::after(version));
            changed = changed || answer != m_answers[course.term->index];
            m_answers[course.term->index] = answer;
        }
        return changed;
    }

    [[nodiscard]] StateAnswers answers() const { return StateAnswers(m_answers); }

private:
    struct Course {
        const StateTerm *term;
        std::vector<Version> writers;
        std::size_t next;

        bool passTo(Version version) {
            const std::size_t before = next;
            while (next < writers.size() && writers[next] <= version)
                ++next;
            return next != before;
        }
    };

    [[nodiscard]] std::vector<Version> writersOf(const StateTerm &term) const {
        std::vector<Version> writers;
        for (const json::Pointer &path : term.paths) {
            const std::vector<Version> more = m_history.writersOf(path);
            writers.insert(writers.end(), more.begin(), more.end());
        }
        std::sort(writers.begin(), writers.end());
        return writers;
    }

    [[nodiscard]] bool answerAt(const StateTerm &term, Moment moment) const {
        for (const json::Pointer &path : term.paths)
            if (const auto value = m_history.valueAt(path, moment))
                return meets(term.comparison, &*value);
        return false;
    }

    const History &m_history;
    std::vector<Course> m_courses;
    std::vector<bool> m_answers;
};

/// Hands out the events of a history one after the other, each looked at in place.
class EventCourse {
public:
    EventCourse(const History &history, const FilterParts &parts)
        : m_history(history), m_parts(parts) {}

    SearchedEvent &at(Version version) {
        SearchedEvent::Slices slices;
        slices.stream = &m_history.stream();
        slices.type = m_history.type(version);
        slices.payload = m_history.payload(version);
        if (m_parts.asksText || m_parts.asksTimes) {
            EventFacts facts = m_history.facts(version);
            m_id = std::move(facts.id);
            slices.id = &m_id;
            slices.stamp = facts.happenedAt.instant;
        }
        if (m_parts.asksText)
            slices.metadata = m_history.metadata(version);
        m_event.look(slices);
        return m_event;
    }

private:
    const History &m_history;
    const FilterParts &m_parts;
    EventId m_id;
    SearchedEvent m_event;
};

/// Moments told one after the other, gathered to spans.
class SpanCollector {
public:
    void add(Moment moment, bool held) {
        if (!held) {
            m_holds = false;
            return;
        }
        if (!m_holds)
            m_spans.push_back({moment, moment, false});
        m_spans.back().to = moment;
        m_holds = true;
    }

    std::vector<HeldSpan> take() {
        if (m_holds)
            m_spans.back().open = true;
        return std::move(m_spans);
    }

private:
    std::vector<HeldSpan> m_spans;
    bool m_holds = false;
};

void lookAtStop(Version version, const Progress &progress, std::uint32_t size) {
    if (version.value % kLookAtStopEvery != 0)
        return;
    progress.throwIfStopped();
    progress.tell({version.value, size});
}

} // namespace

std::vector<HeldSpan> heldMoments(const History &history, const Filter &filter,
                                  const Progress &progress) {
    const FilterParts &parts = filter.parts();
    StateCourse state(history, parts);
    EventCourse events(history, parts);
    SeenEvents seen(parts);
    SpanCollector spans;
    bool held = false;
    for (Version version{1}; version.value <= history.size(); ++version.value) {
        lookAtStop(version, progress, history.size());
        bool changed = state.goTo(version);
        if (!seen.isSettled())
            changed = seen.add(events.at(version)) || changed;
        if (changed || parts.asksFacts || version.value == 1) {
            const StreamFacts facts{&history.stream(), version.value,
                                    history.effectiveTime(Version{1}),
                                    history.effectiveTime(version)};
            held = holds(parts.formula, seen.answered(), facts, state.answers());
        }
        spans.add(Moment::after(version), held);
    }
    return spans.take();
}

std::vector<Version> matchingEvents(const History &history, const Filter &filter,
                                    const Progress &progress) {
    const FilterParts &parts = filter.parts();
    StateCourse state(history, parts);
    EventCourse events(history, parts);
    std::vector<Version> matching;
    for (Version version{1}; version.value <= history.size(); ++version.value) {
        lookAtStop(version, progress, history.size());
        state.goTo(version);
        if (meets(parts.root, events.at(version), state.answers()))
            matching.push_back(version);
    }
    return matching;
}

} // namespace backstory
