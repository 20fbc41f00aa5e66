#include "ui/models/filter_vocabulary.h"

#include "core/json/parse.h"

#include <algorithm>
#include <variant>

namespace backstory::ui {

namespace {

constexpr std::size_t kMostPaths = 500;
constexpr std::size_t kDeepest = 6;
constexpr std::size_t kMostElements = 1; ///< of an array: one shows what they are like

class PathCollector {
public:
    explicit PathCollector(std::vector<json::Pointer> &paths) : m_paths(paths) {}

    void add(const json::Value &value) {
        if (m_paths.size() >= kMostPaths || m_here.segments.size() > kDeepest)
            return;
        if (!m_here.isRoot() && std::ranges::find(m_paths, m_here) == m_paths.end())
            m_paths.push_back(m_here);
        if (value.isObject()) {
            for (const json::Member &member : value.object())
                addUnder(member.key, member.value);
        } else if (value.isArray()) {
            const auto &elements = value.array();
            for (std::size_t i = 0; i < std::min(kMostElements, elements.size()); ++i)
                addUnder(std::to_string(i), elements[i]);
        }
    }

private:
    void addUnder(const std::string &segment, const json::Value &value) {
        m_here.segments.push_back(segment);
        add(value);
        m_here.segments.pop_back();
    }

    std::vector<json::Pointer> &m_paths;
    json::Pointer m_here;
};

void addPayload(PathCollector &paths, const History &history, Version version) {
    if (version.value == 0)
        return;
    // A payload that is no JSON has no names.
    const auto payload = json::parse(history.payload(version));
    if (const auto *value = std::get_if<json::Value>(&payload))
        paths.add(*value);
}

} // namespace

FilterVocabulary filterVocabulary(const OpenedTable &table, const OrderDocument &document) {
    FilterVocabulary vocabulary;
    vocabulary.types = table.rules->knownTypes();
    if (document.isEmpty())
        return vocabulary;
    for (const std::string &type : document.digest().types()) {
        if (std::ranges::find(vocabulary.types, type) == vocabulary.types.end())
            vocabulary.types.push_back(type);
    }
    PathCollector paths(vocabulary.paths);
    paths.add(document.history()->stateAt(document.shownMoment()));
    addPayload(paths, *document.history(), document.shownMoment().lastEvent());
    return vocabulary;
}

} // namespace backstory::ui
