#pragma once

#include "core/json/value.h"

#include <string>
#include <string_view>

namespace backstory::json {

/// The canonical text of a document: keys sorted by code point, no blanks, strings with the
/// escapes of RFC 8785 section 3.2.2.2 (a lone surrogate stays as its escape, `\ud800`), numbers
/// with their stored digits. The same document gives the same bytes everywhere.
std::string toText(const Value &value);
void appendText(std::string &out, const Value &value);

/// A string with quotes and escapes as in toText.
void appendString(std::string &out, std::string_view text);
std::string quoted(std::string_view text);

/// For people: two blanks of indentation, keys sorted, digits kept.
std::string toPrettyText(const Value &value);

/// One line for a table cell: as toText, cut after about `limit` bytes at a character border,
/// with `…` where it was cut.
std::string toShortText(const Value &value, std::size_t limit);

/// The raw text of a document on one line: blanks and line breaks outside strings are dropped,
/// everything else stays byte for byte. The text must be a document already checked.
std::string onOneLine(std::string_view raw);

} // namespace backstory::json
