#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// How many events a stream must have stored for an append to go through.
class Expectation {
public:
    static Expectation any() { return Expectation(std::nullopt); }
    /// The stream is new: it has none.
    static Expectation none() { return Expectation(0); }
    static Expectation stored(std::int64_t count) { return Expectation(count); }
    /// Reads `new`, `any` or a number from 0 up. Throws Error(BadRequest).
    static Expectation parse(std::string_view text);

    [[nodiscard]] const std::optional<std::int64_t> &count() const { return m_count; }
    [[nodiscard]] bool accepts(std::int64_t stored) const { return !m_count || *m_count == stored; }

private:
    explicit Expectation(std::optional<std::int64_t> count) : m_count(count) {}

    std::optional<std::int64_t> m_count;
};

} // namespace backstory
