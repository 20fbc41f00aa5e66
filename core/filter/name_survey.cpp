#include "core/filter/name_survey.h"

#include "core/filter/seen_names.h"
#include "core/json/parse.h"
#include "core/replay/book_fold.h"

#include <deque>
#include <optional>
#include <utility>
#include <variant>

namespace backstory {
namespace {

constexpr std::size_t kMostStreams = 64;
constexpr std::size_t kMostEvents = 2'000;

/// Takes the events of one stream after the other, and their states when they end.
class Survey {
public:
    /// Thrown to leave the reading in the middle.
    struct Enough {};

    explicit Survey(const Ruleset &rules) : m_fold(rules) {}

    void add(Event &&event) {
        if (m_stream != event.stream) {
            finishStream();
            m_stream = event.stream;
            m_fold.start(*m_stream);
        }
        m_names.addType(event.type);
        // A payload that is no JSON has no names.
        const auto payload = json::parse(event.payload);
        if (const auto *value = std::get_if<json::Value>(&payload))
            m_names.addPayload(*value);
        m_events.push_back(std::move(event));
        m_fold.apply(m_events.back().type, m_events.back().payload);
        m_names.addPassingState(m_fold.state());
        if (++m_count == kMostEvents)
            throw Enough{};
    }

    FilterVocabulary finish() {
        finishStream();
        return m_names.vocabulary();
    }

private:
    void finishStream() {
        if (!m_stream)
            return;
        m_names.addState(m_fold.state());
        m_events.clear();
        m_stream.reset();
    }

    SeenNames m_names;
    BookFold m_fold;
    std::optional<StreamId> m_stream;
    std::deque<Event> m_events; ///< of the stream; the fold reads their payloads where they are
    std::size_t m_count = 0;
};

} // namespace

FilterVocabulary surveyNames(EventReader &reader, const Ruleset &rules, const Progress &progress) {
    Survey survey(rules);
    try {
        reader.scan(
            {std::nullopt, kMostStreams},
            [&survey](Event &&event) { survey.add(std::move(event)); }, progress);
    } catch (const Survey::Enough &) {
        return survey.finish();
    }
    return survey.finish();
}

} // namespace backstory
