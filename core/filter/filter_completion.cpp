#include "core/filter/filter_completion.h"

#include "core/filter/filter_lexer.h"
#include "core/filter/filter_name.h"
#include "core/filter/filter_writer.h"
#include "core/filter/folded_text.h"
#include "core/json/lexis.h"

#include <algorithm>
#include <array>

namespace backstory {
namespace {

using Kind = FilterProposal::Kind;

constexpr std::array<std::string_view, 6> kOperators{"=", "!=", "<", "<=", ">", ">="};
constexpr std::array<std::string_view, 4> kTimes{"now", "-1d", "-1w", "-4w"};
constexpr std::array<std::string_view, 3> kValues{"true", "false", "null"};
constexpr std::array<std::string_view, 13> kWords{
    "type:", "since:", "until:", "after:", "before:", "stream:", "events",
    "first", "last",   "any(",   "not",    "and",     "or"};

std::string folded(std::string_view text) {
    std::string out;
    appendFolded(out, text);
    return out;
}

/// The text before the cursor, as far as it tells what may stand there.
struct Place {
    std::vector<FilterToken> tokens; ///< before the word at the cursor, without the end
    FilterToken word;                ///< that the cursor stands in or after; its kind is End: none
};

/// Nothing within quotes.
std::optional<Place> placeAt(std::string_view before) {
    try {
        Place place{lexFilter(before), {}};
        place.tokens.pop_back();
        place.word.at = before.size();
        if (!place.tokens.empty() && place.tokens.back().kind == FilterToken::Kind::Word &&
            place.tokens.back().end == before.size()) {
            place.word = std::move(place.tokens.back());
            place.tokens.pop_back();
        }
        return place;
    } catch (const FilterMistake &) {
        return std::nullopt;
    }
}

/// Where the word ends that the cursor stands in.
std::size_t endOfWord(std::string_view text, std::size_t at) {
    while (at < text.size() && !json::isBlank(text[at]) &&
           std::string_view("()\"=<>!").find(text[at]) == std::string_view::npos)
        ++at;
    return at;
}

class Proposer {
public:
    Proposer(const FilterWords &words, const FilterVocabulary &vocabulary,
             FilterCompletion &completion)
        : m_words(words), m_vocabulary(vocabulary), m_completion(completion) {}

    void propose(const Place &place) {
        const std::string typed = place.word.text();
        const FilterKeyWord keyWord = keyOf(place.word);
        if (keyWord.key != FilterKey::None) {
            m_completion.offset = place.word.at + keyWord.size;
            proposeAfterKey(keyWord.key, folded(std::string_view(typed).substr(keyWord.size)));
            return;
        }
        m_prefix = folded(typed);
        if (!place.tokens.empty() && place.tokens.back().kind == FilterToken::Kind::Operator) {
            proposeValues(place.tokens);
            return;
        }
        proposeOperators(place);
        proposeNames();
        for (const std::string_view word : kWords)
            if (word != "and" && word != "or")
                add(Kind::Word, word);
        if (mayJoin(place.tokens)) {
            add(Kind::Word, "and");
            add(Kind::Word, "or");
        }
    }

private:
    void add(Kind kind, std::string_view text) {
        if (!folded(text).starts_with(m_prefix))
            return;
        FilterProposal proposal{kind, std::string(text)};
        if (std::ranges::find(m_completion.proposals, proposal) == m_completion.proposals.end())
            m_completion.proposals.push_back(std::move(proposal));
    }

    void proposeAfterKey(FilterKey key, std::string typed) {
        m_prefix = std::move(typed);
        if (key == FilterKey::Stream)
            return;
        if (key != FilterKey::Type) {
            proposeTimes();
            return;
        }
        for (const std::string &type : m_vocabulary.types)
            if (folded(type).starts_with(m_prefix))
                m_completion.proposals.push_back({Kind::Type, writtenWord(type)});
    }

    void proposeTimes() {
        for (const std::string_view time : kTimes)
            add(Kind::Time, time);
    }

    [[nodiscard]] bool isColumn(const std::string &name) const {
        return std::ranges::find(m_words.columns, name, &RulesetColumn::name) !=
               m_words.columns.end();
    }

    void proposeValues(const std::vector<FilterToken> &tokens) {
        const std::string name = tokens.size() < 2 ? "" : tokens[tokens.size() - 2].text();
        if ((name == "first" || name == "last") && !isColumn(name))
            proposeTimes();
        else if (!m_prefix.empty())
            for (const std::string_view value : kValues)
                add(Kind::Value, value);
    }

    [[nodiscard]] bool isName(const FilterToken &token) const {
        std::string text = token.text();
        if (isColumn(text) || text == "events" || text == "first" || text == "last")
            return true;
        if (asksPresence(token))
            text.erase(0, text.find('.') + 1);
        return std::ranges::any_of(m_vocabulary.paths, [&text](const json::Pointer &path) {
            return writtenPath(path) == text || path.text() == text;
        });
    }

    void proposeOperators(const Place &place) {
        if (place.word.kind == FilterToken::Kind::Word) {
            if (isName(place.word))
                for (const std::string_view op : kOperators)
                    m_completion.proposals.push_back(
                        {Kind::Operator, place.word.text() + std::string(op)});
        } else if (!place.tokens.empty() && place.tokens.back().kind == FilterToken::Kind::Word &&
                   !followsOperator(place.tokens) && isName(place.tokens.back())) {
            for (const std::string_view op : kOperators)
                m_completion.proposals.push_back({Kind::Operator, std::string(op)});
        }
    }

    static bool followsOperator(const std::vector<FilterToken> &tokens) {
        return tokens.size() > 1 && tokens[tokens.size() - 2].kind == FilterToken::Kind::Operator;
    }

    void proposeNames() {
        for (const RulesetColumn &column : m_words.columns)
            add(Kind::Column, writtenWord(column.name));
        const bool ofData = m_prefix.starts_with("data.");
        const bool ofState = m_prefix.starts_with("state.");
        for (const json::Pointer &path : m_vocabulary.paths) {
            if (path.isRoot())
                continue;
            const std::string text = writtenPath(path);
            if (ofData || ofState)
                add(Kind::Path, (ofData ? "data." : "state.") + text);
            else
                add(Kind::Path, text);
        }
        add(Kind::Word, "data.");
        add(Kind::Word, "state.");
    }

    /// Whether a condition stands before.
    static bool mayJoin(const std::vector<FilterToken> &tokens) {
        if (tokens.empty() || tokens.back().kind == FilterToken::Kind::Open)
            return false;
        const FilterToken &last = tokens.back();
        return !last.isKeyword("and") && !last.isKeyword("or") && !last.isKeyword("not");
    }

    const FilterWords &m_words;
    const FilterVocabulary &m_vocabulary;
    FilterCompletion &m_completion;
    std::string m_prefix; ///< folded
};

} // namespace

FilterCompletion completionsAt(std::string_view text, std::size_t cursor, const FilterWords &words,
                               const FilterVocabulary &vocabulary) {
    cursor = std::min(cursor, text.size());
    FilterCompletion completion;
    completion.offset = cursor;
    const auto place = placeAt(text.substr(0, cursor));
    if (!place)
        return completion;
    completion.offset = place->word.at;
    Proposer(words, vocabulary, completion).propose(*place);
    const bool inWord = place->word.kind == FilterToken::Kind::Word;
    completion.length = (inWord ? endOfWord(text, cursor) : cursor) - completion.offset;
    return completion;
}

} // namespace backstory
