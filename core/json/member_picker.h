#pragma once

#include "core/json/key_sieve.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace backstory::json {

/// Reads a few members of objects, and no others.
///
/// What it finds is what readFields would list under those keys: a text that is no JSON document,
/// or no object, has none of them, and of duplicate keys the last counts. A text in which no such
/// key stands is not parsed at all.
/// Threads: immutable; any number of threads may use it. Allocates nothing in the steady state.
class MemberPicker {
public:
    explicit MemberPicker(std::vector<std::string> keys);

    [[nodiscard]] const std::vector<std::string> &keys() const { return m_keys; }
    /// The raw text of each member, as keys(); empty where there is none. Slices of `text`.
    void pick(std::string_view text, std::span<std::string_view> values) const;

private:
    std::vector<std::string> m_keys;
    KeySieve m_sieve;
};

} // namespace backstory::json
