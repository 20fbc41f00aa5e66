#pragma once

#include "app/cli/console.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::cli {

/// One cell: text from the data or our own, made safe before it is shown.
struct TextCell {
    std::string text;
    bool isNumber =
        false; ///< in a column of numbers, digits of one weight stand beneath each other
};

/// A table for a terminal, printed as it comes: widths are taken from the first rows and grow when
/// a later one is wider, so that any number of rows needs no memory.
class TextTable {
public:
    TextTable(const Console &console, const std::vector<std::string> &titles);

    void add(std::vector<TextCell> row);
    /// Prints what is still held back.
    void finish();

private:
    struct Width {
        std::size_t text = 0;
        std::size_t whole = 0;    ///< of numbers: before the decimal point
        std::size_t decimals = 0; ///< from the point on
    };

    void measure(const std::vector<TextCell> &row);
    void printHeld();
    void print(const std::vector<TextCell> &row) const;
    [[nodiscard]] std::size_t widthOf(std::size_t column) const;
    [[nodiscard]] std::string padded(std::size_t column, const TextCell &cell, bool last) const;

    const Console &m_console;
    std::vector<TextCell> m_titles;
    std::vector<Width> m_widths;
    std::vector<bool> m_numeric; ///< whether every cell so far was a number or empty
    std::vector<std::vector<TextCell>> m_held;
    bool m_begun = false;
};

/// How many cells of a terminal a text takes: wide characters take two, combining ones none.
std::size_t displayWidth(std::string_view text);

} // namespace backstory::cli
