#include "core/filter/filter_grammar.h"

#include "core/filter/filter_lexer.h"
#include "core/filter/filter_term.h"

namespace backstory {
namespace {

using Kind = FilterToken::Kind;

/// Deeper than anybody writes, and shallow enough for every stack.
constexpr std::size_t kMaxDepth = 100;

class FilterParser {
public:
    FilterParser(std::string_view text, const FilterWords &words)
        : m_tokens(lexFilter(text)), m_terms(m_tokens, words), m_context(words.context) {}

    FilterNode read() {
        if (here().kind == Kind::End)
            return {};
        FilterNode root = readOr();
        if (here().kind == Kind::Close)
            throw mistake("This ) closes nothing. Take it away, or write a ( before it.");
        return root;
    }

private:
    [[nodiscard]] const FilterToken &here() const { return m_terms.here(); }

    [[nodiscard]] FilterMistake mistake(const char *sentence) const {
        return {here().at, here().length(), sentence};
    }

    FilterNode readOr() {
        FilterNode first = readAnd();
        if (!here().isKeyword("or"))
            return first;
        FilterNode node{FilterNode::Kind::Or, {}, {}};
        node.children.push_back(std::move(first));
        while (here().isKeyword("or")) {
            m_terms.advance();
            node.children.push_back(readAnd());
        }
        return node;
    }

    FilterNode readAnd() {
        FilterNode node;
        Period period;
        do {
            if (!node.children.empty() && here().isKeyword("and"))
                m_terms.advance();
            const std::size_t at = here().at;
            node.children.push_back(readNot());
            if (const Period *bound = node.children.back().period())
                narrow(period, *bound, at);
        } while (!endsAnd());
        return withoutNeedlessAnd(std::move(node));
    }

    void narrow(Period &period, const Period &bound, std::size_t at) const {
        period = period.within(bound);
        if (period.isEmpty() && !period.relative)
            throw FilterMistake(at, m_terms.preceding().end - at,
                                "With the times before it, this period ends before it begins, so "
                                "nothing lies in it. For two periods, write each in parentheses "
                                "with what it bounds.");
    }

    [[nodiscard]] bool endsAnd() const {
        return here().kind == Kind::End || here().kind == Kind::Close || here().isKeyword("or");
    }

    /// A period stays in a group of its own.
    static FilterNode withoutNeedlessAnd(FilterNode &&node) {
        if (node.children.size() != 1 || node.children.front().period())
            return std::move(node);
        FilterNode only = std::move(node.children.front());
        return only;
    }

    FilterNode readNot() {
        if (!here().isKeyword("not"))
            return readPrimary();
        const Deeper deeper(*this);
        m_terms.advance();
        FilterNode group;
        group.children.push_back(readNot());
        FilterNode node{FilterNode::Kind::Not, {}, {}};
        node.children.push_back(withoutNeedlessAnd(std::move(group)));
        return node;
    }

    FilterNode readPrimary() {
        if (here().kind == Kind::Open)
            return readParentheses();
        if (here().isKeyword("any") && m_terms.following().kind == Kind::Open) {
            m_terms.advance();
            if (m_context == FilterContext::Events)
                return readParentheses();
            const SameEvent sameEvent(m_terms);
            FilterNode node{FilterNode::Kind::SameEvent, {}, {}};
            node.children.push_back(readParentheses());
            return node;
        }
        requireCondition();
        return {FilterNode::Kind::Term, {}, m_terms.read()};
    }

    FilterNode readParentheses() {
        const Deeper deeper(*this);
        const FilterToken open = here();
        m_terms.advance();
        if (here().kind == Kind::Close)
            throw FilterMistake(open.at, here().end - open.at,
                                "There is nothing between these parentheses. Write a condition "
                                "there, or take them away.");
        FilterNode node = readOr();
        if (here().kind != Kind::Close)
            throw FilterMistake(open.at, open.length(),
                                "This ( is not closed. Write a ) where it ends.");
        m_terms.advance();
        return node;
    }

    void requireCondition() const {
        if (here().kind == Kind::End)
            throw mistake("A condition is missing at the end, as in status=Paid.");
        if (here().kind == Kind::Close)
            throw mistake("A condition is missing before this ), as in (status=Paid).");
        if (here().isKeyword("and") || here().isKeyword("or"))
            throw mistake("This word joins two conditions, and one is missing before it. To "
                          "search for the word itself, write it in quotes.");
        if (here().kind == Kind::Operator)
            throw FilterMistake(here().at, here().length(),
                                "There is no column or path before '" +
                                    std::string(operatorText(here().op)) +
                                    "'. Write a name, as in status=Paid; to search for the sign "
                                    "itself, write it in quotes.");
    }

    /// Counts how deep the text is nested.
    class Deeper {
    public:
        explicit Deeper(FilterParser &parser) : m_parser(parser) {
            if (m_parser.m_depth == kMaxDepth)
                throw m_parser.mistake("This is nested too deeply. Write it with fewer "
                                       "parentheses.");
            ++m_parser.m_depth;
        }
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper &) = delete;
        Deeper &operator=(const Deeper &) = delete;

    private:
        FilterParser &m_parser;
    };

    /// Tells the terms that they stand in `any( … )`.
    class SameEvent {
    public:
        explicit SameEvent(FilterTermReader &terms) : m_terms(terms) { m_terms.enterSameEvent(); }
        ~SameEvent() { m_terms.leaveSameEvent(); }
        SameEvent(const SameEvent &) = delete;
        SameEvent &operator=(const SameEvent &) = delete;

    private:
        FilterTermReader &m_terms;
    };

    std::vector<FilterToken> m_tokens;
    FilterTermReader m_terms;
    FilterContext m_context;
    std::size_t m_depth = 0;
};

} // namespace

FilterNode readFilter(std::string_view text, const FilterWords &words) {
    return FilterParser(text, words).read();
}

} // namespace backstory
