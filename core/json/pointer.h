#pragma once

#include "core/json/value.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// A path into a document: decoded segments, printed as a JSON Pointer (RFC 6901). The empty
/// path is the document itself.
struct Pointer {
    std::vector<std::string> segments;

    /// Reads `/shipTo/city`, and as a convenience a bare name (`amount`) as a top-level member.
    /// Answers nothing for a malformed escape (`~2`).
    static std::optional<Pointer> parse(std::string_view text);

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool isRoot() const { return segments.empty(); }
    [[nodiscard]] Pointer child(std::string_view segment) const;
    [[nodiscard]] Pointer parent() const; ///< of the root: the root

    friend auto operator<=>(const Pointer &, const Pointer &) = default;
};

/// The value at a path, or null when there is none. In an array a segment is an index without
/// leading zeros.
const Value *find(const Value &document, const Pointer &path);

/// The array index that a segment spells, if it spells one.
std::optional<std::size_t> arrayIndex(std::string_view segment);

} // namespace backstory::json
