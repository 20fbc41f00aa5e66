#include "core/base/uuid_spelling.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace backstory {

namespace {

/// The same byte eight times.
constexpr std::uint64_t eachByte(std::uint8_t byte) {
    return 0x0101010101010101U * byte;
}

/// Takes eight digits at a time to the four bytes that they spell, without a branch for any: ids
/// differ in all of them, so none could be foretold. What was amiss adds up.
class DigitReader {
public:
    void read(const char *digits, std::uint8_t *out) { read(digits, digits + 4, out); }
    /// The same where a dash stands between four and four.
    void read(const char *first, const char *second, std::uint8_t *out) {
        add(four(first) | std::uint64_t{four(second)} << 32U, out);
    }
    [[nodiscard]] bool allDigits() const { return (m_digits & kHigh) == kHigh; }
    [[nodiscard]] bool anyUpperCase() const { return (m_upperCase & kHigh) != 0; }

private:
    static constexpr std::uint64_t kHigh = eachByte(0x80);

    /// The first byte lowest, on every machine.
    static std::uint32_t four(const char *bytes) {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes, sizeof value);
        if constexpr (std::endian::native == std::endian::big)
            value = value << 24U | (value & 0xff00U) << 8U | (value >> 8U & 0xff00U) | value >> 24U;
        return value;
    }

    /// Marks bytes that lie between two others, both included; all below 0x80.
    static std::uint64_t between(std::uint64_t text, char low, char high) {
        const auto from = static_cast<std::uint8_t>(0x80 - low);
        const auto past = static_cast<std::uint8_t>(0x7f - high);
        return (text + eachByte(from)) & ~(text + eachByte(past)) & kHigh;
    }

    void add(std::uint64_t text, std::uint8_t *out) {
        const std::uint64_t plain = text & ~kHigh;
        const std::uint64_t numbers = between(plain, '0', '9');
        const std::uint64_t letters = between(plain | eachByte(0x20), 'a', 'f');
        m_digits &= (numbers | letters) & ~text;
        m_upperCase |= letters & ~(text << 2U);
        std::uint64_t values = (text & eachByte(0x0f)) + (letters >> 7U) * 9;
        // The first digit of each two is the one to the left, in the lower byte.
        values = (values << 4U | values >> 8U) & 0x00ff00ff00ff00ffU;
        values = (values | values >> 8U) & 0x0000ffff0000ffffU;
        values |= values >> 16U;
        for (std::size_t i = 0; i < 4; ++i)
            out[i] = static_cast<std::uint8_t>(values >> 8U * i);
    }

    std::uint64_t m_digits = kHigh;
    std::uint64_t m_upperCase = 0;
};

} // namespace

std::optional<SpelledUuid> readUuid(std::string_view text) {
    const bool braced = text.size() >= 2 && text.front() == '{' && text.back() == '}';
    if (braced)
        text = text.substr(1, text.size() - 2);
    const bool dashed = text.size() == 36;
    if (!dashed && text.size() != 32)
        return std::nullopt;
    if (dashed && (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-'))
        return std::nullopt;

    const char *const at = text.data();
    SpelledUuid result;
    std::uint8_t *const bytes = result.uuid.bytes.data();
    DigitReader digits;
    if (dashed) {
        digits.read(at, bytes);
        digits.read(at + 9, at + 14, bytes + 4);
        digits.read(at + 19, at + 24, bytes + 8);
        digits.read(at + 28, bytes + 12);
    } else {
        for (std::size_t i = 0; i < 4; ++i)
            digits.read(at + 8 * i, bytes + 4 * i);
    }
    if (!digits.allDigits())
        return std::nullopt;
    result.plain = dashed && !braced && !digits.anyUpperCase();
    return result;
}

} // namespace backstory
