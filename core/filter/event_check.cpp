#include "core/filter/event_check.h"

#include <algorithm>

namespace backstory {
namespace {

char loweredAscii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// The digits of a UUID, or of the beginning of one, however it is spelled.
std::string digitsOf(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != '-' && c != '{' && c != '}')
            digits += loweredAscii(c);
    return digits;
}

class TermCheck {
public:
    TermCheck(SearchedEvent &event, const StateAnswers &state) : m_event(event), m_state(state) {}

    bool operator()(std::monostate) const { return true; }
    bool operator()(const Period &period) const { return period.contains(m_event.stamp()); }
    bool operator()(const StateTerm &term) const { return m_state.of(term); }
    bool operator()(const DataTerm &term) const {
        const auto raw = m_event.find(term.path);
        return raw && (!term.comparison || term.comparison->holdsOfRaw(*raw));
    }
    bool operator()(const TypeTerm &term) const {
        return term.isPrefix ? m_event.type().starts_with(term.type) : m_event.type() == term.type;
    }
    bool operator()(const StreamTerm &term) const { return meets(term, m_event.stream()); }
    bool operator()(const SoughtText &text) const { return m_event.mentions(text); }
    bool operator()(const CountTerm & /*term*/) const { return false; }
    bool operator()(const EdgeTerm & /*term*/) const { return false; }

private:
    SearchedEvent &m_event;
    const StateAnswers &m_state;
};

} // namespace

bool StateAnswers::of(const StateTerm &term) const {
    if (m_known)
        return (*m_known)[term.index];
    if (!m_state)
        return false;
    for (const json::Pointer &path : term.paths)
        if (const json::Value *value = json::find(*m_state, path))
            return meets(term.comparison, value);
    return false;
}

bool meets(const std::optional<FilterComparison> &comparison, const json::Value *value) {
    return value && (!comparison || comparison->holdsOf(*value));
}

bool meets(const StreamTerm &term, const StreamId &stream) {
    if (!term.isPrefix)
        return stream == term.stream;
    if (!stream.uuid())
        return stream.text().starts_with(term.prefix);
    return digitsOf(stream.uuid()->text()).starts_with(digitsOf(term.prefix));
}

bool meets(const FilterNode &node, SearchedEvent &event, const StateAnswers &state) {
    const auto childMeets = [&](const FilterNode &child) { return meets(child, event, state); };
    switch (node.kind) {
    case FilterNode::Kind::And:
        return std::ranges::all_of(node.children, childMeets);
    case FilterNode::Kind::Or:
        return std::ranges::any_of(node.children, childMeets);
    case FilterNode::Kind::Not:
        return !meets(node.children.front(), event, state);
    case FilterNode::Kind::SameEvent:
        return meets(node.children.front(), event, state);
    case FilterNode::Kind::Term:
        return std::visit(TermCheck(event, state), node.term);
    }
    return false;
}

} // namespace backstory
