#include "ui/models/filter_reading.h"

#include "core/filter/filter_lexer.h"
#include "core/filter/filter_name.h"

#include <algorithm>
#include <array>
#include <vector>

namespace backstory::ui {

namespace {

bool joinsOthers(const FilterToken &word) {
    constexpr std::array<std::string_view, 3> kJoining{"and", "or", "not"};
    return std::ranges::any_of(kJoining,
                               [&](std::string_view lower) { return word.isKeyword(lower); });
}

} // namespace

FilterWords filterWords(const OpenedTable &table, const AsOf &asOf, const Zone &zone) {
    FilterWords words;
    words.columns = table.rules->columns();
    words.zone = zone;
    words.present = asOf.bound().value_or(Instant::now());
    return words;
}

std::optional<std::string> plainWord(std::string_view text) {
    try {
        const std::vector<FilterToken> tokens = lexFilter(text);
        if (tokens.size() != 2 || tokens.front().kind != FilterToken::Kind::Word) // and the end
            return std::nullopt;
        const FilterToken &word = tokens.front();
        if (!word.isBare() || joinsOthers(word) || keyOf(word).key != FilterKey::None ||
            asksPresence(word))
            return std::nullopt;
        return word.text();
    } catch (const FilterMistake &) {
        return std::nullopt;
    }
}

} // namespace backstory::ui
