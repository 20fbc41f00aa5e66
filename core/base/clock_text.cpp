#include "core/base/clock_text.h"

#include <chrono>

namespace backstory {

namespace {

/// Takes pieces off the front of a text; once a piece is not there, everything fails.
class Reader {
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char front() const { return m_text.empty() ? '\0' : m_text.front(); }

    bool take(char expected) {
        if (front() != expected || m_text.empty())
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits that make a number up to `greatest`.
    bool number(std::size_t count, int greatest, int &value) {
        if (m_text.size() < count)
            return false;
        value = 0;
        for (std::size_t at = 0; at < count; ++at) {
            if (m_text[at] < '0' || m_text[at] > '9')
                return false;
            value = value * 10 + (m_text[at] - '0');
        }
        m_text.remove_prefix(count);
        return value <= greatest;
    }

    /// Any number of decimals, at least one, of which nine count.
    bool decimals(std::int32_t &nanos) {
        std::int32_t unit = 100'000'000;
        bool any = false;
        nanos = 0;
        for (; front() >= '0' && front() <= '9'; m_text.remove_prefix(1)) {
            nanos += unit * (front() - '0');
            unit /= 10;
            any = true;
        }
        return any;
    }

private:
    std::string_view m_text;
};

bool readDate(Reader &reader, std::int64_t &days) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (!reader.number(4, 9999, year) || !reader.take('-') || !reader.number(2, 12, month) ||
        !reader.take('-') || !reader.number(2, 31, day))
        return false;
    const std::chrono::year_month_day date{std::chrono::year{year},
                                           std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    days = std::chrono::sys_days{date}.time_since_epoch().count();
    return date.ok();
}

bool readTime(Reader &reader, ClockText &out) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (!reader.number(2, 23, hour) || !reader.take(':') || !reader.number(2, 59, minute))
        return false;
    if (reader.take(':')) {
        if (!reader.number(2, 59, second))
            return false;
        if (reader.take('.') && !reader.decimals(out.nanos))
            return false;
    }
    out.localSeconds += hour * 3600 + minute * 60 + second;
    out.hasTime = true;
    return true;
}

bool readOffset(Reader &reader, ClockText &out) {
    if (reader.take('Z') || reader.take('z')) {
        out.offset = 0;
        return true;
    }
    const bool negative = reader.front() == '-';
    if (!reader.take('+') && !reader.take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!reader.number(2, 23, hours))
        return false;
    if (reader.take(':')) {
        if (!reader.number(2, 59, minutes))
            return false;
        if (reader.take(':') &&
            !reader.number(2, 59, seconds)) // PostgreSQL, before there were zones
            return false;
    } else if (!reader.atEnd() && !reader.number(2, 59, minutes)) {
        return false;
    }
    const std::int32_t size = hours * 3600 + minutes * 60 + seconds;
    out.offset = negative ? -size : size;
    return true;
}

} // namespace

std::optional<ClockText> readClockText(std::string_view text) {
    Reader reader(text);
    ClockText result;
    std::int64_t days = 0;
    if (!readDate(reader, days))
        return std::nullopt;
    result.localSeconds = days * 86'400;
    if ((reader.take('T') || reader.take('t') || reader.take(' ')) && !readTime(reader, result))
        return std::nullopt;
    if (!reader.atEnd() && !readOffset(reader, result))
        return std::nullopt;
    if (!reader.atEnd())
        return std::nullopt;
    return result;
}

} // namespace backstory
