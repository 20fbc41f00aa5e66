#pragma once

#include "core/json/value.h"
#include "core/replay/event_columns.h"
#include "core/replay/write_entry.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace backstory {

/// Finds the raw text behind a TextRef, and makes one of a slice.
///
/// Holds a reference to the columns, which must outlive it. Constants live as long as the ruleset.
class WrittenTexts {
public:
    explicit WrittenTexts(const EventColumns &columns) : m_columns(columns) {}

    /// `slice` lies in `payload` or is a constant of the ruleset.
    TextRef refer(std::string_view payload, std::string_view slice);
    std::uint32_t constant(std::string_view text);

    [[nodiscard]] std::string_view raw(std::uint32_t version, TextRef ref) const;
    [[nodiscard]] json::Value value(std::uint32_t version, TextRef ref) const;
    [[nodiscard]] std::string_view constantAt(std::uint32_t index) const {
        return m_constants[index];
    }

private:
    const EventColumns &m_columns;
    std::vector<std::string_view> m_constants;
    std::unordered_map<const char *, std::uint32_t> m_indexes;
};

/// The document of a raw text that was checked before. Scalars without escapes are read in place.
json::Value valueOfRaw(std::string_view raw);

} // namespace backstory
