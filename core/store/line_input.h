#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <functional>
#include <istream>
#include <string_view>

namespace backstory {

/// Takes one line, without its line break, and its number from 1.
using TakeLine = std::function<void(std::uint64_t number, std::string_view line)>;

/// Hands out the lines of a stream of JSON Lines, from a file or a pipe, plain or gzip: blank lines
/// and a byte-order mark are passed over, a last line needs no line break.
///
/// Memory: one line and some pieces. Throws Error(SourceUnreadable) for gzip that ends too early or
/// is damaged, after all lines before it were handed out, and for a stream that fails.
void readLines(std::istream &in, const TakeLine &take, const Progress &progress);

} // namespace backstory
