#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// Whether a text is a `postgresql://` or `postgres://` URI.
bool isConnectionUri(std::string_view text);

/// Whether a text has the form of a libpq keyword string (`service=…`, `host=… dbname=…`).
bool isKeywordString(std::string_view text);

/// One `name = value` of a keyword string.
struct KeywordPair {
    std::string name;
    std::string value;     ///< without quotes and escapes
    std::string_view text; ///< the pair as it was written, a slice
};

/// The pairs of a keyword string, by libpq's grammar (34.1.1.1 of PostgreSQL's manual). What comes
/// after a mistake is left out.
std::vector<KeywordPair> keywordPairs(std::string_view text);

/// A value between quotes, as a keyword string takes it.
std::string quotedValue(std::string_view value);

} // namespace backstory
