#pragma once

#include "core/json/parse.h"
#include "core/json/pointer.h"
#include "core/rules/raw_json.h"
#include "core/rules/write.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace backstory {

/// One operation of a ruleset, checked.
struct Operation {
    enum class Kind { LayOver, Set, Copy, Append, RemoveAt, RemoveWhere, Increment, Unset };

    Kind kind = Kind::Set;
    json::Pointer path;                ///< into the state
    std::optional<json::Pointer> from; ///< into the payload; absent: `value` or `index` holds
    std::string value;                 ///< a constant, as raw JSON
    std::string key;                   ///< for RemoveWhere
    std::int64_t index = 0;            ///< for RemoveAt
    bool deep = false;                 ///< for LayOver
    bool each = false;                 ///< for Append: every element of the array at `from`
    bool negate = false;               ///< for Increment
};

/// The payload of one event as operations see it: its members as raw text.
struct PayloadText {
    std::string_view text;
    const std::vector<json::Field> *fields = nullptr; ///< null: the payload is no JSON object
    bool duplicateKeys = false;                       ///< somewhere in it

    /// The raw value at a path; nothing where there is none.
    [[nodiscard]] std::optional<std::string_view> find(const json::Pointer &path) const;
};

/// Runs operations over a payload and hands out what they write.
class OperationRunner {
public:
    OperationRunner(const PayloadText &payload, WriteSink &sink)
        : m_payload(payload), m_sink(sink) {}

    void run(const Operation &operation);
    /// The first payload path whose value was of another kind than its operation works on.
    [[nodiscard]] const std::optional<json::Pointer> &mismatch() const { return m_mismatch; }

private:
    void layOver(const Operation &operation);
    void layOverObject(std::string_view object, bool deep);
    void layOverMember(const rawjson::Member &member, bool deep);
    void append(const Operation &operation, std::string_view value);
    void removeAt(const Operation &operation, std::optional<std::string_view> index);
    void emit(Write write);
    void mismatchAt(const Operation &operation);

    const PayloadText &m_payload;
    WriteSink &m_sink;
    std::vector<std::string_view> *m_path = nullptr;
    std::optional<json::Pointer> m_mismatch;
};

} // namespace backstory
