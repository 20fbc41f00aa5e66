#pragma once

#include "core/store/demo_catalogue.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace backstory {

/// Writes one JSON object, member by member, in the order given.
class DemoPayload {
public:
    DemoPayload &text(std::string_view key, std::string_view value);
    /// `value` is JSON already.
    DemoPayload &raw(std::string_view key, std::string_view value);
    /// With two decimals.
    DemoPayload &money(std::string_view key, std::int64_t cents);
    /// ISO 8601 in whole seconds, as services write their own times.
    DemoPayload &time(std::string_view key, std::int64_t millis);
    DemoPayload &address(std::string_view key, const DemoAddress &address);
    /// `items`, and their `amount`.
    DemoPayload &items(const DemoItems &items);

    [[nodiscard]] std::string json() const { return "{" + m_members + "}"; }

private:
    std::string m_members;
};

/// `1249.90`
std::string moneyText(std::int64_t cents);

} // namespace backstory
