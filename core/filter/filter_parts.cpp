#include "core/filter/filter_parts.h"

#include "core/json/number.h"

#include <algorithm>

namespace backstory {
namespace {

/// What a single condition is asked of.
bool asksAnEvent(const FilterTerm &term) {
    return std::holds_alternative<Period>(term) || std::holds_alternative<DataTerm>(term) ||
           std::holds_alternative<TypeTerm>(term) || std::holds_alternative<SoughtText>(term);
}

bool asksAnEvent(const FilterNode &node) {
    if (node.kind == FilterNode::Kind::Term)
        return asksAnEvent(node.term);
    return node.kind == FilterNode::Kind::SameEvent ||
           std::ranges::any_of(node.children,
                               [](const FilterNode &child) { return asksAnEvent(child); });
}

/// How much work an answer is, roughly.
int costOf(const FilterNode &node) {
    if (node.kind != FilterNode::Kind::Term) {
        int cost = 0;
        for (const FilterNode &child : node.children)
            cost = std::max(cost, costOf(child));
        return cost;
    }
    if (std::holds_alternative<SoughtText>(node.term))
        return 3;
    if (std::holds_alternative<DataTerm>(node.term))
        return 2;
    return std::holds_alternative<StateTerm>(node.term) ? 1 : 0;
}

/// Puts what is told quickly before what is not, since the first answer may settle it.
void orderByCost(FilterNode &node) {
    for (FilterNode &child : node.children)
        orderByCost(child);
    std::stable_sort(
        node.children.begin(), node.children.end(),
        [](const FilterNode &a, const FilterNode &b) { return costOf(a) < costOf(b); });
}

FilterNode orderedByCost(FilterNode &&node) {
    orderByCost(node);
    return std::move(node);
}

/// Turns the tree of a filter into what streams must meet.
class FormulaBuilder {
public:
    explicit FormulaBuilder(FilterParts &parts) : m_parts(parts) {}

    StreamFormula build(const FilterNode &node, const Period &around) {
        switch (node.kind) {
        case FilterNode::Kind::And:
            return buildAnd(node, around);
        case FilterNode::Kind::Or:
            return buildEach(StreamFormula::Kind::Or, node, around);
        case FilterNode::Kind::Not:
            return buildEach(StreamFormula::Kind::Not, node, around);
        case FilterNode::Kind::SameEvent:
            return question({&node, around});
        case FilterNode::Kind::Term:
            break;
        }
        if (asksAnEvent(node.term))
            return question({&node, around});
        return {StreamFormula::Kind::Term, {}, 0, &node};
    }

private:
    StreamFormula buildEach(StreamFormula::Kind kind, const FilterNode &node,
                            const Period &around) {
        StreamFormula formula{kind, {}, 0, nullptr};
        for (const FilterNode &child : node.children)
            formula.children.push_back(build(child, around));
        return formula;
    }

    StreamFormula buildAnd(const FilterNode &node, const Period &around) {
        Period period = around;
        bool bounded = false;
        bool askedOfEvents = false;
        for (const FilterNode &child : node.children) {
            if (child.period()) {
                period = period.within(*child.period());
                bounded = true;
            } else {
                askedOfEvents = askedOfEvents || asksAnEvent(child);
            }
        }
        StreamFormula formula;
        for (const FilterNode &child : node.children)
            if (!child.period())
                formula.children.push_back(build(child, period));
        if (bounded && !askedOfEvents)
            formula.children.push_back(question({nullptr, period}));
        return formula;
    }

    StreamFormula question(const EventQuestion &question) {
        m_parts.questions.push_back(question);
        return {StreamFormula::Kind::Question, {}, m_parts.questions.size() - 1, nullptr};
    }

    FilterParts &m_parts;
};

/// Finds the conditions that are kept in lists of their own.
void listTerms(const FilterNode &node, FilterParts &parts) {
    if (const auto *state = std::get_if<StateTerm>(&node.term)) {
        parts.states.resize(std::max(parts.states.size(), state->index + 1));
        parts.states[state->index] = state;
    }
    parts.asksText = parts.asksText || std::holds_alternative<SoughtText>(node.term);
    parts.asksTimes = parts.asksTimes || std::holds_alternative<Period>(node.term);
    parts.asksFacts = parts.asksFacts || std::holds_alternative<CountTerm>(node.term) ||
                      std::holds_alternative<EdgeTerm>(node.term);
    for (const FilterNode &child : node.children)
        listTerms(child, parts);
}

bool countHolds(const CountTerm &term, const StreamFacts &facts) {
    return holds(term.op, json::compareNumbers(std::to_string(facts.events), term.number));
}

/// Compares with a stretch of time: equal is what lies in it.
bool edgeHolds(const EdgeTerm &term, const StreamFacts &facts) {
    const std::optional<Instant> &time = term.last ? facts.last : facts.first;
    if (!time)
        return false;
    const std::strong_ordering order = *time < term.from ? std::strong_ordering::less
                                       : *time > term.to ? std::strong_ordering::greater
                                                         : std::strong_ordering::equal;
    return holds(term.op, order);
}

bool termHolds(const FilterTerm &term, const StreamFacts &facts, const StateAnswers &state) {
    if (const auto *asked = std::get_if<StateTerm>(&term))
        return state.of(*asked);
    if (const auto *stream = std::get_if<StreamTerm>(&term))
        return facts.stream && meets(*stream, *facts.stream);
    if (const auto *count = std::get_if<CountTerm>(&term))
        return countHolds(*count, facts);
    return edgeHolds(std::get<EdgeTerm>(term), facts);
}

} // namespace

bool EventQuestion::isMetBy(SearchedEvent &event) const {
    // No state term stands in a question: the grammar refuses it in any( … ).
    return period.contains(event.stamp()) && (!node || meets(*node, event, StateAnswers(nullptr)));
}

FilterParts::FilterParts(std::string filterText, FilterNode filterRoot)
    : text(std::move(filterText)), root(orderedByCost(std::move(filterRoot))) {
    listTerms(root, *this);
    formula = FormulaBuilder(*this).build(root, {});
}

bool holds(const StreamFormula &formula, const std::vector<bool> &answered,
           const StreamFacts &facts, const StateAnswers &state) {
    const auto childHolds = [&](const StreamFormula &child) {
        return holds(child, answered, facts, state);
    };
    switch (formula.kind) {
    case StreamFormula::Kind::And:
        return std::ranges::all_of(formula.children, childHolds);
    case StreamFormula::Kind::Or:
        return std::ranges::any_of(formula.children, childHolds);
    case StreamFormula::Kind::Not:
        return !childHolds(formula.children.front());
    case StreamFormula::Kind::Question:
        return answered[formula.question];
    case StreamFormula::Kind::Term:
        return termHolds(formula.term->term, facts, state);
    }
    return false;
}

} // namespace backstory
