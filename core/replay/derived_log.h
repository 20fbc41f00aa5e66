#pragma once

#include "core/json/value.h"
#include "core/replay/version_numbers.h"
#include "core/replay/write_entry.h"
#include "core/replay/written_texts.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// An operation whose outcome depends on the value before: an increment, or a change of an array.
struct DerivedOp {
    enum class Kind : std::uint8_t { Append, RemoveAt, RemoveWhere, Increment };
    enum class Result : std::uint8_t { None, Array, Number };

    std::uint32_t version = 0;
    TextRef text = TextRef::payload(0); ///< element, amount, or the value to be removed
    std::int32_t detail = 0;            ///< RemoveAt: the index; RemoveWhere: the key, a constant
    Kind kind = Kind::Append;
    bool fresh = false; ///< the same event made an object of what stood there, just before
    bool negated = false;
    Result result = Result::None; ///< None: nothing was there to be removed, so it is no write

    /// Whether it has an effect on any state.
    [[nodiscard]] bool creates() const { return kind == Kind::Append || kind == Kind::Increment; }
};

/// An element of an array while it was there: from one operation to another.
struct ElementSlot {
    static constexpr std::uint32_t kNone = UINT32_MAX;

    std::uint32_t born = 0;     ///< the operation that brought it, or with which the array began
    std::uint32_t died = kNone; ///< the operation that removed it
    std::uint32_t base = kNone; ///< its place in the array that operations began with
};

/// The operations on one path in their order, and what became of the value there.
///
/// Arrays are kept as slots: an array only grows at its end, so the elements at any time are the
/// slots that were born and had not died, in order. A checkpoint lists the living every so often,
/// so that an array is found in the time of its size. Sums are kept every few operations.
class DerivedLog {
public:
    [[nodiscard]] const std::vector<DerivedOp> &ops() const { return m_ops; }
    /// How many operations have been worked out.
    [[nodiscard]] std::uint32_t done() const { return m_done; }

    /// Adds an operation behind all of its version. Outcomes from there on are forgotten.
    void insert(const DerivedOp &op);
    /// Drops the operations of a version, and says whether one of them creates.
    bool drop(std::uint32_t version);
    /// Forgets outcomes from a version on.
    void forgetFrom(std::uint32_t version);
    /// Makes room for a new version.
    void shiftFrom(std::uint32_t version);
    /// Gives each version its new number: version v becomes numbers[v]. Outcomes are forgotten.
    void renumber(const VersionNumbers &numbers);
    [[nodiscard]] bool createsBetween(std::uint32_t from, std::uint32_t to) const;

    // Working out. What the next operation works on must be said first.
    /// It works on what the operation `from` left, without anything written since.
    void continueFrom(std::uint32_t from);
    /// It works on this value; null: on nothing, or on what is neither array nor number.
    void beginWith(const json::Value *base);
    /// Works out the next operation, and says whether it was a write. `baseOf` finds the value that
    /// stood there before an operation with which an array began.
    using BaseOf = std::function<json::Value(std::uint32_t op)>;
    bool advance(const WrittenTexts &texts, const BaseOf &baseOf);

    // Answers, about an operation that was worked out and was a write.
    [[nodiscard]] std::vector<std::uint32_t> slotsAfter(std::uint32_t op) const;
    [[nodiscard]] const ElementSlot &slot(std::uint32_t index) const { return m_slots[index]; }
    /// The operation with which the array began that `op` changed.
    [[nodiscard]] std::uint32_t beginningOf(std::uint32_t op) const;
    [[nodiscard]] std::string numberAfter(std::uint32_t op, const WrittenTexts &texts) const;

    [[nodiscard]] std::size_t memoryBytes() const;

private:
    struct ArrayCheckpoint {
        std::uint32_t op = 0;        ///< after which
        std::uint32_t beginning = 0; ///< the operation with which this array began
        std::uint32_t slotCount = 0; ///< slots there were
        std::vector<std::uint32_t> living;
    };
    struct NumberCheckpoint {
        std::uint32_t op = 0;
        std::string number;
    };

    [[nodiscard]] const ArrayCheckpoint &checkpointOf(std::uint32_t op) const;
    void truncate(std::uint32_t done);
    void begin();
    void append();
    void learnMembers(const WrittenTexts &texts, std::string_view key);
    bool removeAt(std::int64_t index);
    bool removeWhere(const WrittenTexts &texts, const DerivedOp &op, const BaseOf &baseOf);
    void increment(const WrittenTexts &texts, const DerivedOp &op);
    void keepArray();
    void keepNumber();
    void kill(std::size_t place);

    std::vector<DerivedOp> m_ops;
    std::vector<ElementSlot> m_slots;
    std::vector<ArrayCheckpoint> m_arrays;
    std::vector<NumberCheckpoint> m_numbers;
    std::uint32_t m_done = 0;

    // What the next operation works on.
    DerivedOp::Result m_liveKind = DerivedOp::Result::None;
    std::optional<std::uint32_t> m_liveOp; ///< the operation after which this was so; none: a base
    std::vector<std::uint32_t> m_living;
    /// Of the first of the living the member by which some were removed last, as raw text; empty
    /// for those of the base and those that have none. So that each element is looked into once.
    std::vector<std::string_view> m_members;
    std::string_view m_memberKey; ///< a constant
    std::string m_number;
    std::optional<json::Value> m_base; ///< what the living array began with, while it is known
    bool m_began = false;              ///< by something else than an operation
    std::uint32_t m_beginning = 0;     ///< the operation with which the living array began
    std::size_t m_slotsBefore = 0;     ///< how many slots there were then
};

} // namespace backstory
