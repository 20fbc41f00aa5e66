#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace backstory {

/// The 16 bytes of a UUID (RFC 9562).
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    /// Accepts any case, with or without braces, with or without dashes (all four or none).
    static std::optional<Uuid> parse(std::string_view text);
    /// A UUID version 7 made of the given milliseconds and 10 random or counted bytes.
    static Uuid version7(std::uint64_t millis, const std::array<std::uint8_t, 10> &rest);

    [[nodiscard]] std::string text() const; ///< lower case, with dashes
    [[nodiscard]] int version() const;
    /// The 48-bit time of a version 7 id, in ms since 1970.
    [[nodiscard]] std::optional<std::uint64_t> version7Millis() const;

    friend auto operator<=>(const Uuid &, const Uuid &) = default;
};

/// An id as it is stored and shown, which compares as what it means.
///
/// Text that reads as a UUID compares as its 16 bytes, whatever its case, braces or dashes, and
/// comes before all other text, which compares as UTF-8 bytes. `Tag` keeps ids of different
/// things apart.
template <class Tag>
class TextId {
public:
    TextId() = default;
    explicit TextId(std::string text) : m_text(std::move(text)), m_uuid(Uuid::parse(m_text)) {}

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const std::optional<Uuid> &uuid() const { return m_uuid; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }

    friend std::strong_ordering operator<=>(const TextId &a, const TextId &b) {
        if (a.m_uuid && b.m_uuid)
            return *a.m_uuid <=> *b.m_uuid;
        if (a.m_uuid.has_value() != b.m_uuid.has_value())
            return a.m_uuid ? std::strong_ordering::less : std::strong_ordering::greater;
        return a.m_text.compare(b.m_text) <=> 0;
    }
    friend bool operator==(const TextId &a, const TextId &b) { return (a <=> b) == 0; }

private:
    std::string m_text;
    std::optional<Uuid> m_uuid;
};

/// Names all events of one entity: one order, one user.
using StreamId = TextId<struct StreamTag>;
/// Names one event.
using EventId = TextId<struct EventTag>;

} // namespace backstory

template <class Tag>
struct std::hash<backstory::TextId<Tag>> {
    std::size_t operator()(const backstory::TextId<Tag> &id) const noexcept {
        if (!id.uuid())
            return std::hash<std::string>{}(id.text());
        const auto &bytes = id.uuid()->bytes;
        return std::hash<std::string_view>{}(
            std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
    }
};
