#include "core/filter/filter.h"

#include "core/filter/event_check.h"
#include "core/filter/filter_grammar.h"
#include "core/filter/filter_parts.h"
#include "core/filter/filter_sieve.h"

#include <algorithm>

namespace backstory {

Filter::Filter() : m_parts(std::make_shared<FilterParts>(std::string(), FilterNode{})) {}

Filter Filter::parse(std::string_view text, const FilterWords &words) {
    return Filter(std::make_shared<FilterParts>(std::string(text), readFilter(text, words)));
}

const std::string &Filter::text() const {
    return m_parts->text;
}

bool Filter::isEmpty() const {
    return m_parts->root.kind == FilterNode::Kind::And && m_parts->root.children.empty();
}

bool Filter::asksState() const {
    return !m_parts->states.empty();
}

std::vector<std::string> Filter::stateMembers() const {
    std::vector<std::string> members;
    for (const json::Pointer &path : statePaths())
        if (!path.isRoot() && std::ranges::find(members, path.segments.front()) == members.end())
            members.push_back(path.segments.front());
    return members;
}

std::vector<json::Pointer> Filter::statePaths() const {
    std::vector<json::Pointer> paths;
    for (const StateTerm *term : m_parts->states)
        for (const json::Pointer &path : term->paths)
            if (std::ranges::find(paths, path) == paths.end())
                paths.push_back(path);
    return paths;
}

bool Filter::asksEvents() const {
    return !m_parts->questions.empty();
}

RowCondition Filter::sieve(const Ruleset &rules) const {
    return streamSieve(*m_parts, rules);
}

RowCondition Filter::eventSieve() const {
    return backstory::eventSieve(m_parts->root);
}

bool Filter::matchesEvent(const Event &event, const json::Value *state) const {
    SearchedEvent searched;
    searched.look(event);
    return meets(m_parts->root, searched, StateAnswers(state));
}

} // namespace backstory
