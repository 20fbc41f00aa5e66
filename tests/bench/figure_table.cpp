#include "tests/bench/figure_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace backstory::bench {

namespace {

constexpr std::size_t kColumns = 6;
using Row = std::array<std::string, kColumns>;

struct Scale {
    double factor;
    const char *name;
};
constexpr std::array<Scale, 4> kTimes{{{1, "s"}, {1e-3, "ms"}, {1e-6, "us"}, {1e-9, "ns"}}};
constexpr std::array<Scale, 4> kSizes{
    {{1073741824.0, "GiB"}, {1048576.0, "MiB"}, {1024.0, "KiB"}, {1, "B"}}};

std::string digits(double number) {
    std::array<char, 32> buffer{};
    if (number > 0 && number < 0.005) {
        std::snprintf(buffer.data(), buffer.size(), "%.1e", number);
        return buffer.data();
    }
    const int decimals = number < 9.995 ? 2 : number < 99.95 ? 1 : 0;
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, number);
    return buffer.data();
}

Row rowOf(const Figure &figure) {
    Row row{"  " + figure.name, amountText(figure.unit, figure.measured)};
    if (figure.peer)
        row[2] = figure.peer->name + ' ' + amountText(figure.unit, figure.peer->value);
    if (figure.ratio())
        row[3] = digits(*figure.ratio());
    if (figure.target)
        row[4] = "<= " +
                 (figure.peer ? digits(*figure.target) : amountText(figure.unit, *figure.target));
    if (const auto met = figure.met())
        row[5] = *met ? "yes" : "NO";
    return row;
}

/// How many characters, not bytes.
std::size_t widthOf(const std::string &text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

bool isAlignedRight(std::size_t column) {
    return column == 1 || column == 3;
}

} // namespace

std::string amountText(Unit unit, double amount) {
    if (unit == Unit::SecondsPerEvent)
        return digits(1 / amount) + "/s";
    if (unit == Unit::Instructions)
        return digits(amount) + " instr.";
    const auto &scales = unit == Unit::Seconds ? kTimes : kSizes;
    const auto fits = std::ranges::find_if(
        scales, [amount](const Scale &scale) { return amount >= scale.factor; });
    const Scale &scale = fits == scales.end() ? scales.back() : *fits;
    return digits(amount / scale.factor) + ' ' + scale.name;
}

std::string tableText(const Figures &figures) {
    std::vector<Row> rows{{"figure", "measured", "held against", "ratio", "target", "met"}};
    std::string group;
    for (const Figure &figure : figures.all()) {
        if (figure.group != group)
            rows.push_back({figure.group});
        group = figure.group;
        rows.push_back(rowOf(figure));
    }
    std::array<std::size_t, kColumns> widths{};
    for (const Row &row : rows)
        for (std::size_t i = 0; i < kColumns; ++i)
            if (!row[1].empty())
                widths[i] = std::max(widths[i], widthOf(row[i]));

    std::string text;
    for (const Row &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < kColumns; ++i) {
            const std::size_t width = widthOf(row[i]);
            const std::string blanks(widths[i] > width ? widths[i] - width : 0, ' ');
            line += (isAlignedRight(i) ? blanks + row[i] : row[i] + blanks) + "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += (row[1].empty() ? "\n" : "") + line + '\n';
    }
    return text;
}

} // namespace backstory::bench
