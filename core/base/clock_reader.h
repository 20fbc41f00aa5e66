#pragma once

#include "core/base/clock_text.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace backstory {

/// Takes the parts of a date and of a time of day off the front of a text, one after the other.
///
/// Each answers whether the part stood there; what was taken before it failed stays taken.
class ClockReader {
public:
    explicit ClockReader(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char front() const { return m_text.empty() ? '\0' : m_text.front(); }
    [[nodiscard]] std::string_view rest() const { return m_text; }

    bool take(char expected) {
        if (m_text.empty() || m_text.front() != expected)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    void skip(std::size_t bytes) { m_text.remove_prefix(bytes); }
    /// Answers how many there were.
    std::size_t skipBlanks();
    /// Exactly `count` digits that make a number up to `greatest`.
    bool number(std::size_t count, int greatest, int &value);
    /// All digits that follow, of which there are `fewest` to `most`.
    bool numberOf(std::size_t fewest, std::size_t most, int &value);
    /// `hh:mm`, `hh:mm:ss`, `hh:mm:ss.ddd…`, added to the date; with `shortHour` also `9:05`.
    bool timeOfDay(ClockText &out, bool shortHour = false);
    /// `Z`, `+hh`, `+hhmm`, `+hh:mm` or `+hh:mm:ss`.
    bool offset(ClockText &out);

private:
    /// Any number of decimals, at least one, of which nine count.
    bool decimals(std::int32_t &nanos);
    [[nodiscard]] std::size_t digits() const;

    std::string_view m_text;
};

} // namespace backstory
