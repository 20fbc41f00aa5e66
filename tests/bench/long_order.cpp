#include "tests/bench/long_order.h"

#include "tests/bench/event_print.h"
#include "tests/bench/order_payload.h"

#include <algorithm>
#include <array>

namespace backstory::bench {

namespace {

constexpr std::uint64_t kSeed = 20'260'302;

// What happens comes round every sixteen events; which values, is random.
constexpr std::string_view kItemsChanged = "OrderItemsChanged";
constexpr std::array<std::string_view, 16> kRound{
    "OrderItemsChanged",   "OrderAddressChanged", "OrderPaid",         "OrderItemsChanged",
    "OrderShipped",        "OrderAddressChanged", "OrderItemsChanged", "OrderDelivered",
    "OrderRefunded",       "CreditChecked",       "OrderPaid",         "OrderItemsChanged",
    "OrderAddressChanged", "OrderReturned",       "OrderShipped",      "OrderCancelled"};
constexpr std::uint32_t kChangesOfItems = 4; // in a round
constexpr std::uint32_t kItemsKept = 8;

constexpr std::string_view kOperations = R"({
  "name": "operations", "version": "1", "entity": "order",
  "start": { "orderId": "{stream}" },
  "rules": {
    "OrderCreated": [{ "op": "layOver" }, { "op": "set", "path": "/status", "value": "Created" }],
    "OrderItemsChanged": [
      { "op": "append", "path": "/items", "from": "/item" },
      { "op": "remove", "path": "/items", "key": "sku", "from": "/gone" },
      { "op": "increment", "path": "/totals/gross", "from": "/item/price" },
      { "op": "increment", "path": "/changes", "value": 1 }],
    "OrderAddressChanged": [{ "op": "layOver", "deep": true }],
    "OrderPaid": [
      { "op": "layOver", "deep": true },
      { "op": "increment", "path": "/paid", "from": "/payment/captured" }],
    "OrderShipped": [{ "op": "layOver" }, { "op": "set", "path": "/status", "value": "Shipped" }],
    "OrderDelivered": [{ "op": "unset", "path": "/note" }],
    "OrderRefunded": [
      { "op": "increment", "path": "/paid", "from": "/amount", "negate": true },
      { "op": "copy", "path": "/note", "from": "/note" }],
    "OrderReturned": [{ "op": "layOver" }],
    "OrderCancelled": [{ "op": "layOver" }, { "op": "set", "path": "/status", "value": "Cancelled" }]
  },
  "identity": ["sku"]
})";

std::uint32_t changeOfItems(std::uint32_t index) {
    constexpr auto kLength = static_cast<std::uint32_t>(kRound.size());
    std::uint32_t before = index / kLength * kChangesOfItems;
    for (std::uint32_t i = 0; i < index % kLength; ++i)
        before += kRound[i] == kItemsChanged ? 1U : 0U;
    return before;
}

} // namespace

std::shared_ptr<const Ruleset> LongOrder::rules() const {
    return m_life == Life::Orders ? Ruleset::load("orders")
                                  : Ruleset::parse(kOperations, "operations");
}

StreamId LongOrder::stream() {
    return StreamId(Dice(kSeed).uuid().text());
}

std::string LongOrder::name() const {
    return (m_life == Life::Orders ? "long-order-" : "long-order-operations-") +
           std::to_string(m_size);
}

Event LongOrder::event(std::uint32_t index) const {
    Event event;
    event.id = EventId(Dice(kSeed, 2 * std::uint64_t{index} + 1).uuid().text());
    event.stream = stream();
    event.type = index == 0 ? std::string_view("OrderCreated") : kRound[index % kRound.size()];
    event.payload = m_life == Life::Orders ? ordersPayload(index) : operationsPayload(index);
    event.happenedAt.instant = Instant::fromMillis(stampOf(index));
    event.ordinal = index + 1;
    return event;
}

void LongOrder::forEach(const std::function<void(const Event &)> &take) const {
    for (std::uint32_t i = 0; i < m_size; ++i)
        take(event(i));
}

std::uint32_t LongOrder::print() const {
    EventPrint print;
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(m_size, 2 * kRound.size()); ++i)
        print.add(event(i));
    return print.value();
}

std::string LongOrder::ordersPayload(std::uint32_t index) const {
    Dice dice(kSeed, 2 * std::uint64_t{index} + 2);
    if (index == 0)
        return wholeOrder(dice);
    PayloadWriter out;
    writeActor(out, dice);
    const std::string_view type = kRound[index % kRound.size()];
    if (type == kItemsChanged) {
        writeItems(out.raw("amount", price(dice)), dice);
    } else if (type == "OrderAddressChanged") {
        writeAddress(out, dice.below(2) == 0 ? "shipTo" : "billTo", dice);
    } else if (type == "OrderPaid") {
        writePayment(out.raw("amount", price(dice)), dice);
    } else if (type == "OrderShipped") {
        writeDelivery(out, dice);
    } else if (type == "OrderRefunded") {
        writeTotals(out.text("note", "goodwill"), dice);
    } else if (type == "OrderReturned") {
        writeTags(out.text("reference", sku(dice.below(9'000))), dice);
    } else {
        out.raw("priority", std::to_string(dice.below(5))).text("channel", "phone");
        out.text("note", "called twice, nobody there");
    }
    return out.take();
}

std::string LongOrder::operationsPayload(std::uint32_t index) const {
    if (index == 0 || kRound[index % kRound.size()] != kItemsChanged)
        return ordersPayload(index);
    Dice dice(kSeed, 2 * std::uint64_t{index} + 2);
    const std::uint32_t number = changeOfItems(index);
    PayloadWriter out;
    writeActor(out, dice);
    writeItem(out.object("item"), sku(10'000 + number), dice);
    out.close().text("gone", sku(10'000 + number - std::min(number, kItemsKept)));
    return out.take();
}

} // namespace backstory::bench
