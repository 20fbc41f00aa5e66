#include "core/base/written_time.h"

#include "core/base/clock_reader.h"

#include <array>
#include <chrono>
#include <string>
#include <utility>

namespace backstory {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;

using Refusal = WrittenTime::Refusal;

/// Small letters, of what may stand in the name of a month.
std::string lowered(std::string_view text) {
    constexpr std::string_view kGreat = "Ä";
    std::string small;
    while (!text.empty()) {
        if (text.starts_with(kGreat)) {
            small += "ä";
            text.remove_prefix(kGreat.size());
            continue;
        }
        const char c = text.front();
        small += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        text.remove_prefix(1);
    }
    return small;
}

/// Letters, and whatever is beyond ASCII.
std::size_t letters(std::string_view text) {
    std::size_t count = 0;
    for (; count < text.size(); ++count) {
        const char c = text[count];
        const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!ascii && static_cast<unsigned char>(c) < 0x80)
            break;
    }
    return count;
}

int monthNamed(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, int>, 46> kNames{{
        {"january", 1},  {"januar", 1},    {"jan", 1},       {"jänner", 1}, {"jän", 1},
        {"february", 2}, {"februar", 2},   {"feb", 2},       {"feber", 2},  {"march", 3},
        {"märz", 3},     {"maerz", 3},     {"mar", 3},       {"mär", 3},    {"mrz", 3},
        {"april", 4},    {"apr", 4},       {"may", 5},       {"mai", 5},    {"june", 6},
        {"juni", 6},     {"jun", 6},       {"july", 7},      {"juli", 7},   {"jul", 7},
        {"august", 8},   {"aug", 8},       {"september", 9}, {"sept", 9},   {"sep", 9},
        {"october", 10}, {"oktober", 10},  {"oct", 10},      {"okt", 10},   {"november", 11},
        {"nov", 11},     {"december", 12}, {"dezember", 12}, {"dec", 12},   {"dez", 12},
    }};
    const std::string wanted = lowered(word);
    for (const auto &[name, month] : kNames)
        if (name == wanted)
            return month;
    return 0;
}

/// How many days ago a word says that it was.
std::optional<int> daysAgo(std::string_view word) {
    const std::string small = lowered(word);
    if (small == "today" || small == "heute")
        return 0;
    if (small == "yesterday" || small == "gestern")
        return 1;
    return std::nullopt;
}

std::string_view firstWord(std::string_view text) {
    return text.substr(0, letters(text));
}

/// Reads one text; what it found out about a text that it does not take is kept in the refusal.
class WrittenTimeReader {
public:
    WrittenTimeReader(std::string_view text, std::int64_t today) : m_reader(text), m_today(today) {}

    WrittenTime read() {
        if (!date() || !timeAndOffset())
            return {std::nullopt, m_refusal};
        return {m_clock, Refusal::NotATime};
    }

private:
    bool date() {
        const char first = m_reader.front();
        const bool isDigit = first >= '0' && first <= '9';
        return isDigit ? dateFromNumber() : dateFromWord();
    }

    bool dateFromNumber() {
        int number = 0;
        const std::size_t before = m_reader.rest().size();
        if (!m_reader.numberOf(1, 4, number))
            return false;
        const std::size_t digits = before - m_reader.rest().size();
        if (digits == 4)
            return yearFirst(number);
        if (m_reader.front() == '/')
            return slashed();
        if (digits > 2)
            return false;
        m_day = number;
        return dayFirst();
    }

    /// `2026-3-31`, `2026/03/31`
    bool yearFirst(int year) {
        m_year = year;
        const char between = m_reader.front();
        return (between == '-' || between == '/') && m_reader.take(between) &&
               m_reader.numberOf(1, 2, m_month) && m_reader.take(between) &&
               m_reader.numberOf(1, 2, m_day) && setDay();
    }

    bool slashed() {
        int ignored = 0;
        if (m_reader.take('/') && m_reader.numberOf(1, 2, ignored) && m_reader.take('/') &&
            m_reader.numberOf(2, 4, ignored))
            m_refusal = Refusal::SlashedDate;
        return false;
    }

    /// `31.3.2026`, `31. 3. 2026`, `31. März 2026`, `31st March 2026`
    bool dayFirst() {
        takeOrdinal();
        const bool dotted = m_reader.take('.');
        const std::size_t blanks = m_reader.skipBlanks();
        if (dotted && m_reader.numberOf(1, 2, m_month)) {
            if (!m_reader.take('.'))
                return false;
        } else if ((!dotted && blanks == 0) || !monthWord()) {
            return false;
        }
        m_reader.skipBlanks();
        return year();
    }

    /// `today`, `March 31, 2026`
    bool dateFromWord() {
        const std::string_view word = firstWord(m_reader.rest());
        if (const auto ago = daysAgo(word)) {
            m_reader.skip(word.size());
            m_clock.localSeconds = (m_today - *ago) * kSecondsPerDay;
            return true;
        }
        if (!monthWord() || m_reader.skipBlanks() == 0 || !m_reader.numberOf(1, 2, m_day))
            return false;
        takeOrdinal();
        if (m_reader.atEnd())
            return year();
        const bool comma = m_reader.take(',');
        return (m_reader.skipBlanks() > 0 || comma) && year();
    }

    bool monthWord() {
        const std::string_view word = firstWord(m_reader.rest());
        m_month = monthNamed(word);
        if (m_month == 0)
            return false;
        m_reader.skip(word.size());
        m_reader.take('.');
        return true;
    }

    void takeOrdinal() {
        for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
            if (m_reader.rest().starts_with(ending)) {
                m_reader.skip(ending.size());
                return;
            }
        }
    }

    bool year() {
        if (m_reader.atEnd()) {
            m_refusal = Refusal::NoYear;
            return false;
        }
        const std::size_t before = m_reader.rest().size();
        if (!m_reader.numberOf(2, 4, m_year))
            return false;
        const std::size_t digits = before - m_reader.rest().size();
        if (digits != 4) {
            if (digits == 2)
                m_refusal = m_reader.front() == ':' ? Refusal::NoYear : Refusal::TwoDigitYear;
            return false;
        }
        return setDay();
    }

    bool setDay() {
        const std::chrono::year_month_day date{std::chrono::year{m_year},
                                               std::chrono::month{static_cast<unsigned>(m_month)},
                                               std::chrono::day{static_cast<unsigned>(m_day)}};
        if (!date.ok()) {
            m_refusal = Refusal::NoSuchDay;
            return false;
        }
        m_clock.localSeconds =
            std::chrono::sys_days{date}.time_since_epoch().count() * kSecondsPerDay;
        return true;
    }

    bool timeAndOffset() {
        if (m_reader.atEnd())
            return true;
        const bool comma = m_reader.take(',');
        const bool isApart = m_reader.skipBlanks() > 0;
        if (isApart)
            takeAt();
        if (comma || isApart) {
            constexpr bool kShortHour = true;
            if (!m_reader.timeOfDay(m_clock, kShortHour))
                return false;
        }
        return m_reader.atEnd() || (m_reader.offset(m_clock) && m_reader.atEnd());
    }

    void takeAt() {
        for (const std::string_view word : {"at ", "um "}) {
            if (m_reader.rest().starts_with(word)) {
                m_reader.skip(word.size());
                m_reader.skipBlanks();
                return;
            }
        }
    }

    ClockReader m_reader;
    std::int64_t m_today;
    ClockText m_clock;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    Refusal m_refusal = Refusal::NotATime;
};

} // namespace

WrittenTime readWrittenTime(std::string_view text, std::int64_t today) {
    return WrittenTimeReader(text, today).read();
}

bool saysNow(std::string_view text) {
    const std::string small = lowered(text);
    return small == "now" || small == "jetzt";
}

bool saysDay(std::string_view text) {
    return daysAgo(firstWord(text)).has_value();
}

} // namespace backstory
