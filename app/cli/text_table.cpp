#include "app/cli/text_table.h"

#include "core/report/plain_text.h"
#include "core/report/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace backstory::cli {
namespace {

constexpr std::size_t kRowsHeld = 200;
constexpr std::string_view kGap = "  ";

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

// The blocks that matter in names and goods; no table for typography.
constexpr std::array kCombining{
    Range{0x0300, 0x036F}, Range{0x0483, 0x0489}, Range{0x0591, 0x05BD}, Range{0x064B, 0x065F},
    Range{0x093A, 0x093C}, Range{0x0941, 0x0948}, Range{0x094D, 0x094D}, Range{0x0E31, 0x0E31},
    Range{0x0E34, 0x0E3A}, Range{0x0E47, 0x0E4E}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF},
    Range{0x20D0, 0x20FF}, Range{0xFE20, 0xFE2F},
};
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},
    Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
    Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE30, 0xFE6F},
    Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F},
    Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};

template <std::size_t N>
bool isIn(const std::array<Range, N> &ranges, std::uint32_t point) {
    const auto after = std::ranges::upper_bound(ranges, point, {}, &Range::first);
    return after != ranges.begin() && point <= std::prev(after)->last;
}

std::size_t wholeLength(std::string_view number) {
    return std::min(number.find_first_of(".eE"), number.size());
}

std::string spaces(std::size_t count) {
    return std::string(count, ' ');
}

} // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const Utf8Point point = firstPoint(text);
        text.remove_prefix(std::max<std::size_t>(point.length, 1));
        if (isIn(kWide, point.point))
            width += 2;
        else if (!isIn(kCombining, point.point))
            width += 1;
    }
    return width;
}

TextTable::TextTable(const Console &console, const std::vector<std::string> &titles)
    : m_console(console), m_widths(titles.size()), m_numeric(titles.size(), true) {
    for (const std::string &title : titles)
        m_titles.push_back({visibleText(title), false});
}

void TextTable::add(std::vector<TextCell> row) {
    for (TextCell &cell : row)
        cell.text = visibleText(cell.text);
    measure(row);
    if (m_begun) {
        print(row);
        return;
    }
    m_held.push_back(std::move(row));
    if (m_held.size() == kRowsHeld)
        printHeld();
}

void TextTable::finish() {
    if (!m_begun)
        printHeld();
}

void TextTable::measure(const std::vector<TextCell> &row) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        Width &width = m_widths[i];
        const std::string &text = row[i].text;
        if (row[i].isNumber) {
            width.whole = std::max(width.whole, wholeLength(text));
            width.decimals = std::max(width.decimals, text.size() - wholeLength(text));
        } else {
            width.text = std::max(width.text, displayWidth(text));
            if (!text.empty() && !m_begun)
                m_numeric[i] = false;
        }
    }
}

void TextTable::printHeld() {
    m_begun = true;
    for (std::size_t i = 0; i < m_titles.size(); ++i)
        m_widths[i].text = std::max(m_widths[i].text, displayWidth(m_titles[i].text));
    print(m_titles);
    for (const auto &row : m_held)
        print(row);
    m_held.clear();
}

void TextTable::print(const std::vector<TextCell> &row) const {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        line += i == 0 ? "" : kGap;
        line += padded(i, row[i], i + 1 == row.size());
    }
    line.erase(line.find_last_not_of(' ') + 1);
    m_console.printLine(line);
}

std::size_t TextTable::widthOf(std::size_t column) const {
    const Width &width = m_widths[column];
    return std::max(width.text, width.whole + width.decimals);
}

std::string TextTable::padded(std::size_t column, const TextCell &cell, bool last) const {
    const std::size_t width = widthOf(column);
    if (cell.isNumber && m_numeric[column]) {
        const std::size_t after =
            m_widths[column].decimals - (cell.text.size() - wholeLength(cell.text));
        return spaces(width - after - cell.text.size()) + cell.text + spaces(after);
    }
    const std::size_t room = width - std::min(width, displayWidth(cell.text));
    if (m_numeric[column])
        return spaces(room) + cell.text;
    return cell.text + (last ? "" : spaces(room));
}

} // namespace backstory::cli
