#pragma once

#include "core/json/value.h"

#include <random>
#include <string>

namespace backstory::test {

/// Documents at random, and ways to write them down: the same seed gives the same ones.
class RandomJson {
public:
    explicit RandomJson(std::uint64_t seed) : m_random(seed) {}

    /// Of every kind, at most `depth` containers deep. Text holds escapes, code points of one to
    /// four bytes and lone surrogates.
    json::Value value(int depth);
    std::string numberToken();
    /// The document as text, with blanks, escapes and an order of keys that mean nothing.
    std::string write(const json::Value &value);
    /// A text with some bytes changed, added, removed or cut off.
    std::string mutate(std::string text);

    std::size_t below(std::size_t count);

private:
    std::string text();
    std::string blanks();
    std::string writeString(const std::string &text);

    std::mt19937_64 m_random;
};

} // namespace backstory::test
