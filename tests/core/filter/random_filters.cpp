#include "tests/core/filter/random_filters.h"

#include "core/filter/filter.h"
#include "core/filter/filter_writer.h"

#include <array>
#include <string_view>

namespace backstory::test {

namespace {

constexpr std::array<std::string_view, 6> kOperators{"=", "!=", "<", "<=", ">", ">="};

template <std::size_t Size>
std::string oneOf(RandomEvents &random, const std::array<std::string_view, Size> &all) {
    return std::string(all[random.below(all.size())]);
}

} // namespace

std::string RandomFilters::stateFilter() {
    return stateTerm() +
           (m_random.oneIn(2) ? "" : (m_random.oneIn(2) ? " " : " or ") + stateTerm());
}

std::string RandomFilters::readable(bool streams) {
    while (true) {
        std::string text = alternatives(2, streams);
        try {
            Filter::parse(text, {});
            return text;
        } catch (const FilterMistake &) {
            continue; // a period that ends before it begins
        }
    }
}

std::string RandomFilters::alternatives(int depth, bool streams) {
    std::string text = conditions(depth, streams);
    while (m_random.oneIn(4))
        text += " or " + conditions(depth, streams);
    return text;
}

std::string RandomFilters::conditions(int depth, bool streams) {
    std::string text = condition(depth, streams);
    while (m_random.oneIn(2))
        text += (m_random.oneIn(3) ? " and " : " ") + condition(depth, streams);
    return text;
}

std::string RandomFilters::condition(int depth, bool streams) {
    const std::string negation = m_random.oneIn(4) ? "not " : "";
    if (depth > 0 && m_random.oneIn(5))
        return negation + '(' + alternatives(depth - 1, streams) + ')';
    if (depth > 0 && !m_sameEvent && m_random.oneIn(6)) {
        m_sameEvent = true;
        std::string inside = alternatives(depth - 1, false);
        m_sameEvent = false;
        return negation + "any(" + inside + ')';
    }
    switch (m_random.below(6)) {
    case 0:
        return negation + (streams ? streamTerm() : eventTerm());
    case 1:
    case 2:
        return negation + (m_sameEvent ? eventTerm() : stateTerm());
    case 3:
        return negation + period();
    default:
        return negation + eventTerm();
    }
}

std::string RandomFilters::streamTerm() {
    switch (m_random.below(3)) {
    case 0:
        return "events" + oneOf(m_random, kOperators) + std::to_string(m_random.below(8));
    case 1:
        return (m_random.oneIn(2) ? "first" : "last") + oneOf(m_random, kOperators) + time();
    default:
        return m_random.oneIn(2) ? "stream:0190163D-8694*" : "stream:nobody";
    }
}

std::string RandomFilters::stateTerm() {
    static constexpr std::array<std::string_view, 4> tops{"n", "a", "status", "list.0.id"};
    const std::string path =
        m_random.oneIn(2) ? oneOf(m_random, tops) : writtenPath(m_random.path());
    return m_random.oneIn(3) ? "state." + path : path + comparison();
}

std::string RandomFilters::eventTerm() {
    static constexpr std::array<std::string_view, 8> texts{"Paid",  "PAI", "7",  "list",
                                                           "\"é\"", "zz",  "10", "\"]}\""};
    switch (m_random.below(4)) {
    case 0:
        return "data." + writtenPath(m_random.path()) + (m_random.oneIn(3) ? "" : comparison());
    case 1:
        return m_random.oneIn(6) ? "type:T*" : "type:T" + std::to_string(m_random.below(9));
    case 2:
        return period() + ' ' + "type:T" + std::to_string(m_random.below(8));
    default:
        return oneOf(m_random, texts);
    }
}

std::string RandomFilters::comparison() {
    static constexpr std::array<std::string_view, 10> values{
        "10", "1", "0.1", "\"Paid\"", "Paid", "\"10\"", "é", "\"a\\\"b\"", "1e400", "\"\""};
    if (m_random.oneIn(5))
        return m_random.oneIn(2) ? "!=null" : "=true";
    return oneOf(m_random, kOperators) + oneOf(m_random, values);
}

std::string RandomFilters::period() {
    static constexpr std::array<std::string_view, 4> keys{"since:", "until:", "after:", "before:"};
    return oneOf(m_random, keys) + time();
}

std::string RandomFilters::time() {
    const std::size_t second = m_random.below(40);
    return "1970-01-01T00:00:" + std::string(second < 10 ? "0" : "") + std::to_string(second) + 'Z';
}

} // namespace backstory::test
