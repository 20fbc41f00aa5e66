#include "core/store/demo_payload.h"

#include "core/base/instant.h"
#include "core/json/print.h"

namespace backstory {

std::string moneyText(std::int64_t cents) {
    const std::string decimals = std::to_string(cents % 100);
    return std::to_string(cents / 100) + (decimals.size() == 1 ? ".0" : ".") + decimals;
}

DemoPayload &DemoPayload::text(std::string_view key, std::string_view value) {
    return raw(key, json::quoted(value));
}

DemoPayload &DemoPayload::raw(std::string_view key, std::string_view value) {
    m_members += m_members.empty() ? "" : ",";
    m_members += json::quoted(key);
    m_members += ':';
    m_members += value;
    return *this;
}

DemoPayload &DemoPayload::money(std::string_view key, std::int64_t cents) {
    return raw(key, moneyText(cents));
}

DemoPayload &DemoPayload::time(std::string_view key, std::int64_t millis) {
    const std::string iso = toIsoText(Instant::fromMillis(millis).value_or(Instant()));
    return text(key, iso.substr(0, iso.find('.')) + "Z");
}

DemoPayload &DemoPayload::address(std::string_view key, const DemoAddress &address) {
    return raw(key, DemoPayload()
                        .text("name", address.name)
                        .text("street", address.street)
                        .text("zip", address.zip)
                        .text("city", address.city)
                        .text("country", address.country)
                        .json());
}

DemoPayload &DemoPayload::items(const DemoItems &items) {
    std::string list;
    for (const DemoItem &item : items) {
        list += list.empty() ? "" : ",";
        list += DemoPayload()
                    .text("sku", item.product.sku)
                    .text("name", item.product.name)
                    .raw("qty", std::to_string(item.quantity))
                    .money("price", item.product.cents)
                    .json();
    }
    raw("items", "[" + list + "]");
    return money("amount", totalCents(items));
}

} // namespace backstory
