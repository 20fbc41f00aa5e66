#pragma once

#include "app/cli/console.h"
#include "app/cli/format.h"

#include <string_view>

namespace backstory::cli {

/// Prints JSON documents one after the other: one a line, or as the elements of one array.
///
/// An array that is never finished stays open, so that a part never reads as the whole.
class JsonSequence {
public:
    JsonSequence(const Console &console, Format format)
        : m_console(console), m_array(format == Format::Json) {}

    void add(std::string_view document);
    void finish();

private:
    const Console &m_console;
    bool m_array;
    bool m_begun = false;
};

} // namespace backstory::cli
