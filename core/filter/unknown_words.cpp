#include "core/filter/unknown_words.h"

#include "core/filter/filter_lexer.h"
#include "core/filter/filter_name.h"
#include "core/filter/filter_writer.h"
#include "core/filter/spelled_like.h"
#include "core/json/number.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace backstory {
namespace {

using TokenKind = FilterToken::Kind;

constexpr std::array<std::string_view, 3> kAboutStreams{"events", "first", "last"};
/// Texts that as many states repeat are a choice of few, and not names that happen to be so.
constexpr std::size_t kFewestStates = 8;
constexpr std::size_t kStatesPerText = 3;

/// An element of an array is like any other.
bool isSamePath(const json::Pointer &a, const json::Pointer &b) {
    return std::ranges::equal(a.segments, b.segments, [](const auto &one, const auto &other) {
        return one == other || (json::arrayIndex(one) && json::arrayIndex(other));
    });
}

class Looker {
public:
    Looker(const FilterWords &words, const FilterVocabulary &vocabulary)
        : m_words(words), m_vocabulary(vocabulary) {}

    std::vector<UnknownWord> lookAt(const std::vector<FilterToken> &tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const FilterToken &token = tokens[i];
            if (token.kind != TokenKind::Word)
                continue;
            if (const FilterKeyWord key = keyOf(token); key.key != FilterKey::None) {
                // A blank after the colon is forgiven.
                const bool isApart = token.isBare() && token.length() == key.size;
                if (key.key == FilterKey::Type)
                    lookAtType(isApart ? tokens[i + 1] : token, isApart ? 0 : key.size);
                i += isApart ? 1 : 0;
                continue;
            }
            const bool compared = tokens[i + 1].kind == TokenKind::Operator;
            if (compared || asksPresence(token))
                lookAtName(token, compared ? &tokens[i + 1] : nullptr,
                           compared ? &tokens[i + 2] : nullptr);
            i += compared ? 2 : 0;
        }
        return std::move(m_unknown);
    }

private:
    [[nodiscard]] const RulesetColumn *columnNamed(const std::string &name) const {
        const auto found = std::ranges::find(m_words.columns, name, &RulesetColumn::name);
        return found == m_words.columns.end() ? nullptr : &*found;
    }

    void lookAtType(const FilterToken &token, std::size_t skipped) {
        const std::string type = token.text().substr(std::min(skipped, token.text().size()));
        const auto &types = m_vocabulary.types;
        if (token.kind != TokenKind::Word || type.empty() || type.back() == '*' ||
            std::ranges::find(types, type) != types.end())
            return;
        std::vector<std::string> written;
        std::ranges::transform(types, std::back_inserter(written), writtenWord);
        m_unknown.push_back({UnknownWord::Kind::Type,
                             token.at + skipped,
                             token.length() - skipped,
                             writtenWord(type),
                             {},
                             spelledLike(type, written),
                             {}});
    }

    void lookAtName(const FilterToken &name, const FilterToken *op, const FilterToken *value) {
        const std::string text = name.text();
        if (!asksPresence(name)) {
            if (const RulesetColumn *column = columnNamed(text)) {
                lookAtText(text, column->paths, op, value);
                return;
            }
            if (std::ranges::find(kAboutStreams, text) != kAboutStreams.end())
                return;
        }
        const FilterName read = readFilterName(name);
        const auto &paths = m_vocabulary.paths;
        const bool isKnown =
            read.path.isRoot() || std::ranges::any_of(paths, [&read](const json::Pointer &path) {
                return isSamePath(path, read.path);
            });
        if (isKnown) {
            if (read.of != FilterName::Of::Data)
                lookAtText(text, {read.path}, op, value);
            return;
        }
        m_unknown.push_back({UnknownWord::Kind::Field,
                             name.at,
                             name.length(),
                             writtenPath(read.path),
                             {},
                             fieldLike(read),
                             {}});
    }

    [[nodiscard]] std::string fieldLike(const FilterName &name) const {
        std::vector<std::string> known;
        if (name.of == FilterName::Of::Plain)
            for (const RulesetColumn &column : m_words.columns)
                known.push_back(writtenWord(column.name));
        for (const json::Pointer &path : m_vocabulary.paths)
            known.push_back(writtenPath(path));
        return spelledLike(writtenPath(name.path), known);
    }

    void lookAtText(const std::string &field, const std::vector<json::Pointer> &paths,
                    const FilterToken *op, const FilterToken *value) {
        if (!op || op->op != FilterOperator::Equal || value->kind != TokenKind::Word)
            return;
        const std::string text = value->text();
        if (value->isBare() &&
            (json::isNumberToken(text) || text == "true" || text == "false" || text == "null"))
            return;
        std::vector<std::string> seen;
        for (const json::Pointer &path : paths) {
            const auto texts = std::ranges::find(m_vocabulary.texts, path, &SeenTexts::path);
            const bool isKnown =
                std::ranges::find(m_vocabulary.paths, path) != m_vocabulary.paths.end();
            if (texts == m_vocabulary.texts.end() && isKnown)
                return; // too many to tell
            if (texts == m_vocabulary.texts.end())
                continue;
            if (texts->states < std::max(kFewestStates, kStatesPerText * texts->texts.size()))
                return;
            std::ranges::copy(texts->texts, std::back_inserter(seen));
        }
        if (seen.empty() || std::ranges::find(seen, text) != seen.end())
            return;
        m_unknown.push_back({UnknownWord::Kind::Text, value->at, value->length(),
                             writtenValue(json::Value(text)), field, spelledLike(text, seen),
                             seen});
    }

    const FilterWords &m_words;
    const FilterVocabulary &m_vocabulary;
    std::vector<UnknownWord> m_unknown;
};

} // namespace

std::vector<UnknownWord> unknownWords(std::string_view text, const FilterWords &words,
                                      const FilterVocabulary &vocabulary) {
    if (vocabulary.paths.empty())
        return {};
    try {
        Filter::parse(text, words);
        return Looker(words, vocabulary).lookAt(lexFilter(text));
    } catch (const FilterMistake &) {
        return {};
    }
}

bool needsAllWords(std::string_view text) {
    try {
        return std::ranges::none_of(lexFilter(text), [](const FilterToken &token) {
            return token.isKeyword("or") || token.isKeyword("not");
        });
    } catch (const FilterMistake &) {
        return false;
    }
}

} // namespace backstory
