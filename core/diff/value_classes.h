#pragma once

#include "core/json/value.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace backstory {

/// Numbers documents so that two have the same number exactly when they are equal.
///
/// Holds pointers to the documents it has seen, which must outlive it.
class ValueClasses {
public:
    /// The number of a document; new ones are numbered from 0 as they come.
    std::uint32_t classOf(const json::Value &value);

private:
    std::unordered_multimap<std::size_t, std::uint32_t> m_byHash;
    std::vector<const json::Value *> m_first;
};

/// Equal documents have equal hashes, however their numbers are written.
std::size_t hashOf(const json::Value &value);

} // namespace backstory
