#include "core/base/clock_reader.h"

namespace backstory {

std::size_t ClockReader::skipBlanks() {
    std::size_t skipped = 0;
    while (take(' '))
        ++skipped;
    return skipped;
}

std::size_t ClockReader::digits() const {
    std::size_t count = 0;
    while (count < m_text.size() && m_text[count] >= '0' && m_text[count] <= '9')
        ++count;
    return count;
}

bool ClockReader::number(std::size_t count, int greatest, int &value) {
    if (digits() < count)
        return false;
    value = 0;
    for (std::size_t at = 0; at < count; ++at)
        value = value * 10 + (m_text[at] - '0');
    m_text.remove_prefix(count);
    return value <= greatest;
}

bool ClockReader::numberOf(std::size_t fewest, std::size_t most, int &value) {
    const std::size_t count = digits();
    constexpr int kAny = 9999;
    return count >= fewest && count <= most && number(count, kAny, value);
}

bool ClockReader::decimals(std::int32_t &nanos) {
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

bool ClockReader::timeOfDay(ClockText &out, bool shortHour) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    const std::size_t hourDigits = shortHour && digits() == 1 ? 1 : 2;
    if (!number(hourDigits, 23, hour) || !take(':') || !number(2, 59, minute))
        return false;
    if (take(':')) {
        if (!number(2, 59, second))
            return false;
        if (take('.') && !decimals(out.nanos))
            return false;
    }
    out.localSeconds += hour * 3600 + minute * 60 + second;
    out.hasTime = true;
    return true;
}

bool ClockReader::offset(ClockText &out) {
    if (take('Z') || take('z')) {
        out.offset = 0;
        return true;
    }
    const bool negative = front() == '-';
    if (!take('+') && !take('-'))
        return false;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;
    if (!number(2, 23, hours))
        return false;
    if (take(':')) {
        if (!number(2, 59, minutes))
            return false;
        if (take(':') && !number(2, 59, seconds)) // PostgreSQL, before there were zones
            return false;
    } else if (!atEnd() && !number(2, 59, minutes)) {
        return false;
    }
    const std::int32_t size = hours * 3600 + minutes * 60 + seconds;
    out.offset = negative ? -size : size;
    return true;
}

} // namespace backstory
