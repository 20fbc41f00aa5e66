#include "core/filter/filter_sieve.h"

#include <algorithm>

namespace backstory {
namespace {

using MemberText = RowCondition::MemberText;

bool same(const MemberText &a, const MemberText &b) {
    return a.key == b.key && a.text == b.text;
}

bool contains(const std::vector<std::string> &all, const std::string &one) {
    return std::ranges::find(all, one) != all.end();
}

/// The members that a payload has, also those of which the text is known.
std::vector<std::string> membersOf(const RowCondition &condition) {
    std::vector<std::string> members = condition.payloadMembers;
    for (const MemberText &text : condition.payloadTexts)
        if (!contains(members, text.key))
            members.push_back(text.key);
    return members;
}

/// What an event that meets both meets.
RowCondition both(const RowCondition &a, const RowCondition &b) {
    RowCondition result = a;
    if (a.types.empty())
        result.types = b.types;
    else if (!b.types.empty())
        std::erase_if(result.types,
                      [&b](const std::string &type) { return !contains(b.types, type); });
    if (result.types.empty()) // no event has two types: nothing meets both, so anything may be said
        result.types = a.types;
    const Period period =
        Period{.from = a.from, .to = a.to}.within(Period{.from = b.from, .to = b.to});
    result.from = period.from;
    result.to = period.to;
    if (!result.stream)
        result.stream = b.stream;
    for (const std::string &member : b.payloadMembers)
        if (!contains(result.payloadMembers, member))
            result.payloadMembers.push_back(member);
    result.payloadTexts.insert(result.payloadTexts.end(), b.payloadTexts.begin(),
                               b.payloadTexts.end());
    return result;
}

/// What an event that meets one of them meets.
RowCondition either(const RowCondition &a, const RowCondition &b) {
    RowCondition result;
    if (!a.types.empty() && !b.types.empty()) {
        result.types = a.types;
        for (const std::string &type : b.types)
            if (!contains(result.types, type))
                result.types.push_back(type);
    }
    if (a.from && b.from)
        result.from = std::min(*a.from, *b.from);
    if (a.to && b.to)
        result.to = std::max(*a.to, *b.to);
    if (a.stream && b.stream && *a.stream == *b.stream)
        result.stream = a.stream;
    for (const MemberText &text : a.payloadTexts)
        if (std::ranges::any_of(b.payloadTexts,
                                [&text](const MemberText &other) { return same(text, other); }))
            result.payloadTexts.push_back(text);
    const std::vector<std::string> known = membersOf(result);
    const std::vector<std::string> others = membersOf(b);
    for (const std::string &member : membersOf(a))
        if (contains(others, member) && !contains(known, member))
            result.payloadMembers.push_back(member);
    return result;
}

RowCondition within(const Period &period) {
    RowCondition condition;
    condition.from = period.from;
    condition.to = period.to;
    return condition;
}

/// That a payload holds what is compared at a path, or holds what the path begins with.
RowCondition payloadHolds(const json::Pointer &path,
                          const std::optional<FilterComparison> &comparison) {
    RowCondition condition;
    const std::string &member = path.segments.front();
    if (path.segments.size() == 1 && comparison && comparison->isTextEquality())
        condition.payloadTexts.push_back({member, comparison->text});
    else
        condition.payloadMembers.push_back(member);
    return condition;
}

RowCondition termSieve(const FilterTerm &term) {
    RowCondition condition;
    if (const auto *period = std::get_if<Period>(&term))
        return within(*period);
    if (const auto *type = std::get_if<TypeTerm>(&term); type && !type->isPrefix)
        condition.types.push_back(type->type);
    if (const auto *stream = std::get_if<StreamTerm>(&term); stream && !stream->isPrefix)
        condition.stream = stream->stream;
    // A payload that is an array has elements by these names, but no members.
    if (const auto *data = std::get_if<DataTerm>(&term);
        data && !data->path.isRoot() && !json::arrayIndex(data->path.segments.front()))
        return payloadHolds(data->path, data->comparison);
    return condition;
}

/// How much a condition on one event leaves out, roughly.
int weightOf(const RowCondition &condition) {
    int weight = condition.payloadTexts.empty() ? 0 : 100;
    weight += condition.types.empty() ? 0 : 40;
    weight += condition.from && condition.to ? 30 : 0;
    weight += condition.from || condition.to ? 10 : 0;
    weight += condition.payloadMembers.empty() ? 0 : 20;
    return weight;
}

class StreamSieve {
public:
    StreamSieve(const FilterParts &parts, const Ruleset &rules) : m_parts(parts), m_rules(rules) {}

    [[nodiscard]] RowCondition of(const StreamFormula &formula) const {
        switch (formula.kind) {
        case StreamFormula::Kind::And:
            return ofAll(formula.children);
        case StreamFormula::Kind::Or:
            return ofAny(formula.children);
        case StreamFormula::Kind::Not:
            return {};
        case StreamFormula::Kind::Question:
            return of(m_parts.questions[formula.question]);
        case StreamFormula::Kind::Term:
            break;
        }
        if (const auto *state = std::get_if<StateTerm>(&formula.term->term))
            return of(*state);
        return termSieve(formula.term->term);
    }

private:
    /// Each may be met by another event, so one of them is taken. Only the stream is that of all.
    [[nodiscard]] RowCondition ofAll(const std::vector<StreamFormula> &children) const {
        RowCondition best;
        std::optional<StreamId> stream;
        for (const StreamFormula &child : children) {
            RowCondition condition = of(child);
            if (!stream)
                stream = condition.stream;
            if (weightOf(condition) > weightOf(best))
                best = std::move(condition);
        }
        best.stream = stream;
        return best;
    }

    [[nodiscard]] RowCondition ofAny(const std::vector<StreamFormula> &children) const {
        RowCondition condition = of(children.front());
        for (std::size_t i = 1; i < children.size(); ++i)
            condition = either(condition, of(children[i]));
        return condition;
    }

    [[nodiscard]] static RowCondition of(const EventQuestion &question) {
        const RowCondition period = within(question.period);
        return question.node ? both(eventSieve(*question.node), period) : period;
    }

    /// A value that the rules only ever take from the payload's member of the same name was in one.
    [[nodiscard]] RowCondition of(const StateTerm &term) const {
        std::optional<RowCondition> condition;
        for (const json::Pointer &path : term.paths) {
            if (path.isRoot() || !m_rules.onlyTakesFromPayload(path.segments.front()))
                return {};
            const RowCondition next = payloadHolds(path, term.comparison);
            condition = condition ? either(*condition, next) : next;
        }
        return condition.value_or(RowCondition{});
    }

    const FilterParts &m_parts;
    const Ruleset &m_rules;
};

} // namespace

RowCondition streamSieve(const FilterParts &parts, const Ruleset &rules) {
    return StreamSieve(parts, rules).of(parts.formula);
}

RowCondition eventSieve(const FilterNode &node) {
    RowCondition condition;
    switch (node.kind) {
    case FilterNode::Kind::And:
        for (const FilterNode &child : node.children)
            condition = both(condition, eventSieve(child));
        return condition;
    case FilterNode::Kind::Or:
        condition = eventSieve(node.children.front());
        for (std::size_t i = 1; i < node.children.size(); ++i)
            condition = either(condition, eventSieve(node.children[i]));
        return condition;
    case FilterNode::Kind::Not:
        return condition;
    case FilterNode::Kind::SameEvent:
        return eventSieve(node.children.front());
    case FilterNode::Kind::Term:
        return termSieve(node.term);
    }
    return condition;
}

} // namespace backstory
