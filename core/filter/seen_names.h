#pragma once

#include "core/filter/filter_vocabulary.h"
#include "core/json/value.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace backstory {

/// Gathers the names that stand in states and payloads. Not endless, however large they are.
///
/// Of an array only the first element is looked at: it shows what the others are like.
/// Threads: one at a time.
class SeenNames {
public:
    void addType(std::string_view type);
    /// One that a stream ends in.
    void addState(const json::Value &state) { add(state, Of::State); }
    /// One on the way there: its texts count, itself does not.
    void addPassingState(const json::Value &state) { add(state, Of::PassingState); }
    void addPayload(const json::Value &payload) { add(payload, Of::Payload); }
    /// The names of another gathering.
    void add(const FilterVocabulary &other);

    [[nodiscard]] FilterVocabulary vocabulary() const;

private:
    /// More texts than are worth naming: the path holds names, notes, ids.
    static constexpr std::size_t kMostTexts = 12;

    enum class Of { Payload, PassingState, State };

    void add(const json::Value &value, Of of);
    void addPath(const json::Pointer &path);
    SeenTexts &textsAt(const json::Pointer &path);
    static void noteText(SeenTexts &seen, const std::string &text);

    FilterVocabulary m_seen;
    std::unordered_set<std::string> m_types;
    std::unordered_set<std::string> m_paths;                   ///< as JSON Pointers
    std::unordered_map<std::string, std::size_t> m_textPlaces; ///< in m_seen.texts, by path
    json::Pointer m_here;
};

} // namespace backstory
