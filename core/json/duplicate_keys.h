#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// Finds the keys that stand twice in one object, while a text is read.
///
/// Cost: a few nanoseconds a key; never more than n log n for the n keys of an object, whoever
/// chose them. Allocates nothing in the steady state.
class DuplicateKeys {
public:
    void reset();

    void beginObject() { m_starts.push_back(m_keys.size()); }
    /// `inside` is what stands between the quotes, and must outlive the object.
    void addKey(std::size_t at, std::string_view inside, bool escaped);
    /// Answers whether some key of this object stood twice.
    bool endObject();

    /// The key that was the first in the text to stand a second time, decoded.
    [[nodiscard]] std::optional<std::string> first() const;

private:
    struct Key {
        std::uint64_t hash = 0;
        std::string_view text; ///< decoded
        std::size_t at = 0;
    };

    /// Quick; may answer yes where a closer look is needed.
    [[nodiscard]] bool anyTwice(std::size_t start);
    [[nodiscard]] bool anyTwiceAmongFew(std::size_t start) const;
    /// The closer look: sorts the keys.
    bool noteFirst(std::size_t start);

    std::vector<Key> m_keys;           ///< of all objects that are open
    std::vector<std::size_t> m_starts; ///< where the keys of each of them begin
    std::deque<std::string> m_decoded; ///< keys with escapes
    std::vector<std::uint32_t> m_table;
    std::size_t m_firstAt = 0;
    std::optional<std::string> m_first;
};

} // namespace backstory::json
