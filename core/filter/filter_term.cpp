#include "core/filter/filter_term.h"

#include "core/json/number.h"

#include <algorithm>

namespace backstory {
namespace {

using Kind = FilterToken::Kind;

const RulesetColumn *columnNamed(const FilterWords &words, const std::string &name) {
    const auto found = std::ranges::find(words.columns, name, &RulesetColumn::name);
    return found == words.columns.end() ? nullptr : &*found;
}

bool isKeyword(const FilterToken &token) {
    return token.isKeyword("and") || token.isKeyword("or") || token.isKeyword("not");
}

/// A word that is hardly meant to go on with what stands before it.
bool beginsAnother(const FilterToken &token) {
    return isKeyword(token) || keyOf(token).key != FilterKey::None;
}

/// A word whose last bare character is a star, and what stands before it.
struct Pattern {
    std::string text;
    bool isPrefix = false;
};

Pattern patternOf(const FilterToken &token, std::size_t skipped) {
    Pattern pattern{token.text().substr(skipped), false};
    const FilterPiece &last = token.pieces.back();
    pattern.isPrefix = !last.quoted && pattern.text.ends_with('*') && last.text.ends_with('*');
    if (pattern.isPrefix)
        pattern.text.pop_back();
    return pattern;
}

Period boundBy(FilterKey key, const FilterTime &time) {
    switch (key) {
    case FilterKey::Since:
        return Period::since(time.first);
    case FilterKey::Until:
        return Period::until(time.last);
    case FilterKey::After:
        return Period::after(time.last);
    default:
        return Period::before(time.first);
    }
}

Period periodOf(FilterKey key, const FilterTime &time) {
    Period period = boundBy(key, time);
    period.relative = time.relative;
    return period;
}

const char *missingAfter(FilterKey key) {
    switch (key) {
    case FilterKey::Type:
        return "There is no event type after the colon. Write one, as in type:OrderPaid or "
               "type:Order*.";
    case FilterKey::Stream:
        return "There is no id after the colon. Write one, as in stream:0190163d*.";
    default:
        return "There is no time after the colon. Write one, as in since:2026-03-31 or since:-3d.";
    }
}

} // namespace

FilterTerm FilterTermReader::read() {
    if (const FilterKeyWord keyWord = keyOf(here()); keyWord.key != FilterKey::None)
        return readKeyed(keyWord);
    if (following().kind == Kind::Operator)
        return readComparison();
    if (asksPresence(here()))
        return readPresence();
    return readText();
}

FilterTerm FilterTermReader::readKeyed(FilterKeyWord keyWord) {
    const FilterToken &word = here();
    const FilterToken *value = &word;
    std::size_t skipped = keyWord.size;
    if (word.isBare() && word.pieces.front().text.size() == keyWord.size) {
        advance(); // a blank after the colon is forgiven
        value = &here();
        skipped = 0;
        if (value->kind != Kind::Word || beginsAnother(*value))
            throw FilterMistake(word.at, word.length(), missingAfter(keyWord.key));
    }
    const Pattern pattern = patternOf(*value, skipped);
    if (pattern.text.empty() && !pattern.isPrefix)
        throw FilterMistake(word.at, value->end - word.at, missingAfter(keyWord.key));
    advance();
    switch (keyWord.key) {
    case FilterKey::Type:
        return TypeTerm{pattern.text, pattern.isPrefix};
    case FilterKey::Stream:
        return pattern.isPrefix ? StreamTerm{{}, pattern.text, true}
                                : StreamTerm{StreamId(pattern.text), {}, false};
    default:
        return periodOf(keyWord.key, readTime(value->text().substr(skipped), *value));
    }
}

FilterTerm FilterTermReader::readComparison() {
    const FilterToken &name = here();
    advance();
    const FilterOperator op = here().op;
    const std::string text = name.text();
    const RulesetColumn *column = columnNamed(m_words, text);
    if (!column && name.isBare() && (text == "events" || text == "first" || text == "last")) {
        requireStreams(name);
        return text == "events" ? readCount(op) : readEdge(text == "last", op);
    }
    if (!asksPresence(name) && column)
        return stateTerm(column->paths, readValue(op), name);
    FilterName read = readFilterName(name);
    if (read.of == FilterName::Of::Data)
        return DataTerm{std::move(read.path), readValue(op)};
    return stateTerm({std::move(read.path)}, readValue(op), name);
}

FilterTerm FilterTermReader::readPresence() {
    const FilterToken &word = here();
    FilterName name = readFilterName(word);
    advance();
    if (name.of == FilterName::Of::Data)
        return DataTerm{std::move(name.path), std::nullopt};
    return stateTerm({std::move(name.path)}, std::nullopt, word);
}

FilterTerm FilterTermReader::readText() {
    const FilterToken &word = here();
    const std::string text = word.text();
    if (text.empty())
        throw FilterMistake(word.at, word.length(),
                            "There is nothing between these quotes. Write the text to search for.");
    if (word.isBare() && text.front() == '!')
        throw FilterMistake(word.at, word.length(),
                            "A condition is turned round with not, as in not status=Paid. To "
                            "search for a text with !, write it in quotes.");
    advance();
    return SoughtText(text);
}

FilterTerm FilterTermReader::readCount(FilterOperator op) {
    const FilterComparison value = readValue(op);
    if (value.kind != json::Kind::Number) {
        const FilterToken &token = preceding();
        throw FilterMistake(token.at, token.length(),
                            "The number of events is compared with a number, as in events>100. "
                            "For a member of the state of that name, write state.events.");
    }
    return CountTerm{op, value.text};
}

FilterTerm FilterTermReader::readEdge(bool last, FilterOperator op) {
    const FilterToken &value = requireValue(here());
    advance();
    const FilterTime time = readTime(value.text(), value);
    return EdgeTerm{last, op, time.first, time.last};
}

FilterTerm FilterTermReader::stateTerm(std::vector<json::Pointer> paths,
                                       std::optional<FilterComparison> comparison,
                                       const FilterToken &name) {
    if (m_sameEvent > 0)
        throw FilterMistake(name.at, name.length(),
                            "This is asked of the state, but any( … ) asks about one event. Write "
                            "data. before a name to ask what the event carries, or move the "
                            "condition out of the parentheses.");
    return StateTerm{std::move(paths), std::move(comparison), m_states++};
}

FilterComparison FilterTermReader::readValue(FilterOperator op) {
    const FilterToken &token = requireValue(here());
    advance();
    FilterComparison value{op, json::Kind::String, token.text()};
    if (!token.isBare())
        return value;
    if (json::isNumberToken(value.text))
        value.kind = json::Kind::Number;
    else if (value.text == "true" || value.text == "false")
        value.kind = json::Kind::Boolean;
    else if (value.text == "null")
        value.kind = json::Kind::Null;
    if (asksOrder(op) && (value.kind == json::Kind::Boolean || value.kind == json::Kind::Null))
        throw FilterMistake(token.at, token.length(),
                            value.text + " is compared with = or != only. For the text, write \"" +
                                value.text + "\".");
    return value;
}

FilterTime FilterTermReader::readTime(const std::string &text, const FilterToken &token) {
    const FilterToken &clock = here();
    if (!looksLikeDate(text) || clock.kind != Kind::Word || !clock.isBare() ||
        !looksLikeClock(clock.pieces.front().text))
        return readFilterTime(text, m_words, token);
    FilterToken both = token;
    both.end = clock.end;
    const std::string clockText = clock.text();
    advance();
    return readFilterTime(text + ' ' + clockText, m_words, both);
}

const FilterToken &FilterTermReader::requireValue(const FilterToken &before) {
    advance();
    const FilterToken &token = here();
    const std::string sign(operatorText(before.op));
    if (token.kind == Kind::Operator)
        throw FilterMistake(before.at, token.end - before.at,
                            "Two signs follow each other here. Write one of = != < <= > >=, and "
                            "then a value.");
    if (isKeyword(token) || (token.at != before.end && beginsAnother(token)))
        throw FilterMistake(token.at, token.length(),
                            "After '" + sign + "' comes a value. For the text " + token.text() +
                                ", write it in quotes.");
    if (token.kind != Kind::Word)
        throw FilterMistake(before.at, before.length(),
                            "There is no value after '" + sign +
                                "'. Write one, as in status=Paid; in quotes where it holds blanks "
                                "or parentheses.");
    return token;
}

void FilterTermReader::requireStreams(const FilterToken &word) const {
    if (m_words.context == FilterContext::Streams && m_sameEvent == 0)
        return;
    const std::string name = word.text();
    throw FilterMistake(word.at, word.length(),
                        name == "events"
                            ? "This asks about all events of a stream, and here single events are "
                              "asked. Take it away; for a member of the state of that name, write "
                              "state.events."
                            : "This asks about all events of a stream, and here single events are "
                              "asked. Write since: or before: for the time of the event; for a "
                              "member of the state of that name, write state." +
                                  name + '.');
}

} // namespace backstory
