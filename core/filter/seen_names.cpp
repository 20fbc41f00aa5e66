#include "core/filter/seen_names.h"

#include <algorithm>

namespace backstory {
namespace {

constexpr std::size_t kMostPaths = 500;
constexpr std::size_t kDeepest = 6;

} // namespace

void SeenNames::addType(std::string_view type) {
    if (m_types.emplace(type).second)
        m_seen.types.emplace_back(type);
}

void SeenNames::add(const FilterVocabulary &other) {
    for (const std::string &type : other.types)
        addType(type);
    for (const json::Pointer &path : other.paths)
        addPath(path);
    for (const SeenTexts &texts : other.texts) {
        SeenTexts &seen = textsAt(texts.path);
        for (const std::string &text : texts.texts)
            noteText(seen, text);
        seen.states += texts.states;
    }
}

void SeenNames::add(const json::Value &value, Of of) {
    if (m_seen.paths.size() >= kMostPaths || m_here.segments.size() > kDeepest)
        return;
    if (!m_here.isRoot())
        addPath(m_here);
    const auto addUnder = [&](const std::string &segment, const json::Value &inner) {
        m_here.segments.push_back(segment);
        add(inner, of);
        m_here.segments.pop_back();
    };
    if (value.isObject()) {
        for (const json::Member &member : value.object())
            addUnder(member.key, member.value);
    } else if (value.isArray()) {
        if (!value.array().empty())
            addUnder("0", value.array().front());
    } else if (of != Of::Payload && value.isString() && !m_here.isRoot()) {
        SeenTexts &seen = textsAt(m_here);
        noteText(seen, value.string());
        seen.states += of == Of::State ? 1 : 0;
    }
}

void SeenNames::addPath(const json::Pointer &path) {
    if (m_paths.insert(path.text()).second)
        m_seen.paths.push_back(path);
}

SeenTexts &SeenNames::textsAt(const json::Pointer &path) {
    const auto [place, isNew] = m_textPlaces.emplace(path.text(), m_seen.texts.size());
    if (isNew)
        m_seen.texts.push_back({path, {}, 0});
    return m_seen.texts[place->second];
}

void SeenNames::noteText(SeenTexts &seen, const std::string &text) {
    // One beyond the most says that they are too many.
    if (seen.texts.size() <= kMostTexts && std::ranges::find(seen.texts, text) == seen.texts.end())
        seen.texts.push_back(text);
}

FilterVocabulary SeenNames::vocabulary() const {
    FilterVocabulary all = m_seen;
    std::erase_if(all.texts, [](const SeenTexts &seen) { return seen.texts.size() > kMostTexts; });
    return all;
}

} // namespace backstory
