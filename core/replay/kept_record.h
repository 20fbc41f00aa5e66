#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace backstory {

/// An instant in twelve bytes, where millions of them are kept.
struct PackedInstant {
    static constexpr std::int32_t kNone = -1;

    std::int32_t seconds[2] = {0, 0};
    std::int32_t nanos = kNone;

    PackedInstant() = default;
    explicit PackedInstant(Instant instant) : nanos(instant.nanos()) {
        const std::int64_t whole = instant.seconds();
        std::memcpy(seconds, &whole, sizeof whole);
    }
    [[nodiscard]] std::optional<Instant> instant() const {
        std::int64_t whole = 0;
        std::memcpy(&whole, seconds, sizeof whole);
        return nanos == kNone ? std::nullopt : Instant::fromParts(whole, nanos);
    }
};

/// What is kept of a stream besides its members.
struct KeptHead {
    Uuid uuid;                      ///< where the id is one
    const char *spelling = nullptr; ///< null: a UUID in lower case with dashes
    std::uint32_t spellingSize = 0;
    std::uint32_t events = 0;      ///< up to the moment
    std::uint32_t eventsAfter = 0; ///< those after it, where they are counted
    bool isText = false;           ///< the id is no UUID
    bool undecided = false;       ///< only the whole history tells more: what is kept is not enough
    bool unstampedWithin = false; ///< some event up to the moment has no stamp
    bool unstamped = false;       ///< some event that was seen has none
    PackedInstant first;          ///< least and greatest stamp up to the moment
    PackedInstant last;
};
static_assert(sizeof(KeptHead) == 64, "one line of the processor's cache");

/// Where the parts of a record stand.
struct KeptLayout {
    std::size_t members = 0;
    std::size_t orderBytes = 0;

    [[nodiscard]] std::size_t pointersAt() const { return sizeof(KeptHead); }
    [[nodiscard]] std::size_t sizesAt() const { return pointersAt() + members * sizeof(char *); }
    [[nodiscard]] std::size_t ordersAt() const {
        return sizesAt() + members * sizeof(std::uint32_t);
    }
    [[nodiscard]] std::size_t stride() const {
        return (ordersAt() + members * orderBytes + 7) / 8 * 8;
    }
};

/// What a member of the state was last written to.
struct KeptValue {
    enum class Kind : std::uint8_t { Unwritten, Unset, Constant, Owned };

    Kind kind = Kind::Unwritten;
    std::string_view text = {}; ///< raw JSON; a constant lives as long as the rules
};

/// One record: a head, and for each member its value and the order of the event that wrote it.
/// A view; the record belongs to its shard.
class KeptRecord {
public:
    KeptRecord(std::byte *place, const KeptLayout &layout) : m_place(place), m_layout(&layout) {}

    [[nodiscard]] KeptHead &head() const { return *reinterpret_cast<KeptHead *>(m_place); }
    [[nodiscard]] std::uint8_t *order(std::size_t member) const {
        return reinterpret_cast<std::uint8_t *>(m_place) + m_layout->ordersAt() +
               member * m_layout->orderBytes;
    }
    [[nodiscard]] KeptValue value(std::size_t member) const {
        const std::uint32_t size = sizes()[member];
        return {static_cast<KeptValue::Kind>(size >> kKindShift),
                std::string_view(pointers()[member], size & kSizeMask)};
    }
    void setValue(std::size_t member, const KeptValue &value) const {
        pointers()[member] = value.text.data();
        sizes()[member] = static_cast<std::uint32_t>(value.kind) << kKindShift |
                          (static_cast<std::uint32_t>(value.text.size()) & kSizeMask);
    }
    [[nodiscard]] std::size_t members() const { return m_layout->members; }

private:
    // A value is shorter than json::kMaxBytes, so two bits are left.
    static constexpr std::uint32_t kKindShift = 30;
    static constexpr std::uint32_t kSizeMask = (std::uint32_t{1} << kKindShift) - 1;

    [[nodiscard]] const char **pointers() const {
        return reinterpret_cast<const char **>(m_place + m_layout->pointersAt());
    }
    [[nodiscard]] std::uint32_t *sizes() const {
        return reinterpret_cast<std::uint32_t *>(m_place + m_layout->sizesAt());
    }

    std::byte *m_place;
    const KeptLayout *m_layout;
};

} // namespace backstory
