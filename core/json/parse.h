#pragma once

#include "core/json/value.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// How deep and how large a text may be to be read as a document. Beyond that it is still shown
/// as text.
inline constexpr std::size_t kMaxDepth = 1'024;
inline constexpr std::size_t kMaxBytes = std::size_t{1} << 30;

/// Why a text is no JSON document that can be used.
enum class Fault {
    Empty,
    Truncated,       ///< ends in the middle of a value
    TrailingContent, ///< something follows the document
    Malformed,       ///< anything else that the grammar of RFC 8259 does not allow
    InvalidUtf8,
    TooDeep, ///< deeper than kMaxDepth; well-formedness beyond that was not checked
    TooLarge,
};

struct ParseError {
    Fault fault = Fault::Malformed;
    std::size_t offset = 0; ///< in bytes, 0 where it is not known
};

/// Things a reader should know about a document that was read.
struct Notes {
    bool byteOrderMark = false;    ///< began with one, which was passed over
    bool loneSurrogate = false;    ///< some string holds half a surrogate pair
    bool numberBeyondSums = false; ///< some number lies beyond what is added (see number.h)
    std::optional<std::string>
        duplicateKey; ///< the first key that stood twice in one object; the last one won

    friend bool operator==(const Notes &, const Notes &) = default;
};

/// Reads a whole text as one JSON document (RFC 8259), every byte of it checked.
///
/// Keys are compared after decoding; of duplicates the last wins. Built on simdjson's On-Demand,
/// whose raw tokens keep the digits; what simdjson refuses without need (a lone surrogate, a
/// byte-order mark) is handled here. Cost: one pass. `notes` may be null.
/// Threads: any; each thread keeps its own parser.
std::variant<Value, ParseError> parse(std::string_view text, Notes *notes = nullptr);

/// Like parse, for text that this program made or has already checked. Throws std::logic_error
/// when it is no document after all.
Value parseTrusted(std::string_view text);

/// One member of an object, as it stands in the text.
struct Field {
    std::string_view key;   ///< decoded: a slice of the text read, or of `decoded`
    std::string_view value; ///< the raw text of the value, a slice of the text read
    Kind kind = Kind::Null;
    std::unique_ptr<std::string> decoded; ///< of a key with escapes
};

/// What a payload is at its top, without building a document.
struct Shape {
    std::optional<ParseError> error; ///< absent when the text is a document
    Kind kind = Kind::Null;
    Notes notes;
};

/// Reads a whole text, every byte of it checked as by parse, and lists the members of its
/// top-level object (none for another kind), in the order of the text, of duplicate keys only the
/// last. Keys and values stay slices of `text`: nothing is copied but keys with escapes. `fields`
/// is emptied first and reused, so a loop allocates nothing in the steady state.
Shape readFields(std::string_view text, std::vector<Field> &fields);

/// The kind of a value by its first character. For raw text already known to be a document.
Kind kindOfRaw(std::string_view raw);

} // namespace backstory::json
