#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Finding values inside the raw text of a document that was already checked, without reading it
// again. Nothing here may be asked about text that was not.

namespace backstory::rawjson {

/// Where the value ends that begins at `start` (which is no blank).
/// Cost: the length of the value.
std::size_t endOfValue(std::string_view text, std::size_t start);

/// The value that begins at `start`.
std::string_view valueAt(std::string_view text, std::size_t start);

/// One member of an object; the key still has its quotes and escapes.
struct Member {
    std::string_view quotedKey;
    std::string_view value;

    [[nodiscard]] bool hasKey(std::string_view key) const;
    /// The key as it stands there; nothing where it has escapes.
    [[nodiscard]] std::optional<std::string_view> plainKey() const;
    [[nodiscard]] std::string key() const;
};

/// Goes through the members of an object, in the order of the text, duplicates included.
class MemberWalk {
public:
    explicit MemberWalk(std::string_view object);
    /// The next member; false after the last.
    bool next(Member &member);

private:
    std::string_view m_object;
    std::size_t m_at;
};

/// The members of an object, in the order of the text, duplicates included. `out` is emptied first.
void members(std::string_view object, std::vector<Member> &out);

/// The elements of an array, in order. `out` is emptied first.
void elements(std::string_view array, std::vector<std::string_view> &out);

/// The member of that key, the last one where it stands twice; nothing if `value` is no object.
std::optional<std::string_view> member(std::string_view value, std::string_view key);

} // namespace backstory::rawjson
