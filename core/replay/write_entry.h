#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace backstory {

/// Where the raw text of a written value is found, in 31 bits: at an offset of the payload of the
/// event that wrote it, where its length can be read off the text, or among the constants.
class TextRef {
public:
    static TextRef payload(std::uint32_t offset) { return TextRef(offset); }
    static TextRef constant(std::uint32_t index) { return TextRef(index | kConstant); }
    static TextRef fromBits(std::uint32_t bits) { return TextRef(bits); }

    [[nodiscard]] bool isConstant() const { return (m_bits & kConstant) != 0; }
    /// Offset or index.
    [[nodiscard]] std::uint32_t place() const { return m_bits & ~kConstant; }
    [[nodiscard]] std::uint32_t bits() const { return m_bits; }

private:
    static constexpr std::uint32_t kConstant = std::uint32_t{1} << 30;
    explicit TextRef(std::uint32_t bits) : m_bits(bits) {}
    std::uint32_t m_bits;
};

/// That a version replaced everything at a path: by a value, by nothing, or by what an operation
/// made of the value before. Eight bytes, so that millions are held.
struct WriteEntry {
    std::uint32_t version = 0;
    std::uint32_t what = 0;

    static WriteEntry set(std::uint32_t version, TextRef text) { return {version, text.bits()}; }
    static WriteEntry unset(std::uint32_t version) { return {version, kUnset}; }
    static WriteEntry derived(std::uint32_t version, std::uint32_t operation) {
        return {version, operation | kDerived};
    }

    [[nodiscard]] bool isUnset() const { return what == kUnset; }
    [[nodiscard]] bool isDerived() const { return !isUnset() && (what & kDerived) != 0; }
    [[nodiscard]] bool isSet() const { return (what & kDerived) == 0; }
    [[nodiscard]] TextRef text() const { return TextRef::fromBits(what); }
    [[nodiscard]] std::uint32_t operation() const { return what & ~kDerived; }

private:
    static constexpr std::uint32_t kDerived = std::uint32_t{1} << 31;
    static constexpr std::uint32_t kUnset = UINT32_MAX;
};
static_assert(sizeof(WriteEntry) == 8);

} // namespace backstory
