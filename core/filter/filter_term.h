#pragma once

#include "core/filter/filter.h"
#include "core/filter/filter_lexer.h"
#include "core/filter/filter_name.h"
#include "core/filter/filter_time.h"
#include "core/filter/filter_tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace backstory {

/// Reads single conditions, one after the other, out of the words of a filter.
class FilterTermReader {
public:
    /// Both must outlive it.
    FilterTermReader(const std::vector<FilterToken> &tokens, const FilterWords &words)
        : m_tokens(tokens), m_words(words) {}

    [[nodiscard]] const FilterToken &here() const { return m_tokens[m_at]; }
    [[nodiscard]] const FilterToken &following() const {
        return m_tokens[m_at + 1 < m_tokens.size() ? m_at + 1 : m_at];
    }
    /// The word or sign before, which there must be.
    [[nodiscard]] const FilterToken &preceding() const { return m_tokens[m_at - 1]; }
    void advance() {
        if (m_at + 1 < m_tokens.size())
            ++m_at;
    }

    /// Conditions from here on, until left as often as entered, are asked of one event.
    void enterSameEvent() { ++m_sameEvent; }
    void leaveSameEvent() { --m_sameEvent; }

    /// The condition that begins here, which must be a word. Throws FilterMistake.
    FilterTerm read();

private:
    FilterTerm readKeyed(FilterKeyWord keyWord);
    FilterTerm readComparison();
    FilterTerm readPresence();
    FilterTerm readText();
    FilterTerm readCount(FilterOperator op);
    FilterTerm readEdge(bool last, FilterOperator op);
    FilterTerm stateTerm(std::vector<json::Pointer> paths,
                         std::optional<FilterComparison> comparison, const FilterToken &name);
    FilterComparison readValue(FilterOperator op);
    FilterTime readTime(const std::string &text, const FilterToken &token);
    const FilterToken &requireValue(const FilterToken &before);
    void requireStreams(const FilterToken &word) const;

    const std::vector<FilterToken> &m_tokens;
    const FilterWords &m_words;
    std::size_t m_at = 0;
    std::size_t m_states = 0;
    std::size_t m_sameEvent = 0;
};

} // namespace backstory
