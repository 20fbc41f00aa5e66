#pragma once

#include "core/json/parse.h"
#include "core/json/value.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace backstory {

/// What one event does to one path of the state.
///
/// Paths go through object members only. Whatever stands in the way of a path and is no object is
/// replaced by one; every operation has an effect on any state, so that a write never depends on
/// what was there before:
/// - Set: the value replaces whatever was there.
/// - Unset: the member goes away; nothing happens where there is none, nor to what stands in the
///   way. The root cannot be unset.
/// - EnsureObject: an object stays, anything else becomes `{}`.
/// - Append: the value becomes the last element; what is no array becomes an array of it alone.
/// - RemoveAt: the element at `index` goes away (negative: from the end, -1 the last), if there is
/// one.
/// - RemoveWhere: every element that is an object whose member `key` equals `value` goes away.
///   Both do nothing to what is no array, nor to what stands in the way.
/// - Increment: the exact sum of the number there and `value`; what is no number counts as 0. A
///   number that cannot be added (json/number.h) stays as it is, and adds nothing.
struct Write {
    enum class Op : std::uint8_t {
        Set,
        Unset,
        EnsureObject,
        Append,
        RemoveAt,
        RemoveWhere,
        Increment
    };

    Op op = Op::Set;
    std::span<const std::string_view> path = {}; ///< decoded segments; valid during the call only
    std::string_view value = {}; ///< raw JSON text: a slice of the payload, or of the ruleset
    std::string_view key = {};   ///< for RemoveWhere; lives as long as the ruleset
    std::int64_t index = 0;      ///< for RemoveAt
    bool negated = false;        ///< for Increment: the value is subtracted
};

/// Takes the writes of an event, in order.
class WriteSink {
public:
    virtual ~WriteSink() = default;
    virtual void write(const Write &write) = 0;
};

/// The plain meaning of a write, held by value: the reference that every other way of keeping
/// writes is tested against, and the fold for those who need only one state.
/// Cost: the depth of the path, and for arrays their length.
void applyWrite(json::Value &state, const Write &write);

/// What an increment makes of the number that stands there; null: what stands there is no number.
std::string incremented(const std::string *number, std::string_view value, bool negated);

} // namespace backstory
