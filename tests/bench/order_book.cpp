#include "tests/bench/order_book.h"

#include "tests/bench/event_print.h"
#include "tests/bench/order_payload.h"

#include <algorithm>
#include <array>
#include <vector>

namespace backstory::bench {

namespace {

constexpr std::uint64_t kSeed = 3'141'592;
constexpr std::uint32_t kFewest = 3;
constexpr std::uint32_t kMost = 11;
constexpr std::int64_t kBetweenOrders = 45'000;
constexpr std::int64_t kBetweenEvents = 9 * 3'600'000;

// As often as in a real log, something happens that the rules do not know.
constexpr std::array<const char *, kMost> kLife{
    "OrderCreated",   "CreditChecked",       "OrderPaid",    "StockReserved",
    "OrderShipped",   "OrderAddressChanged", "OrderShipped", "OrderDelivered",
    "SurveyAnswered", "OrderReturned",       "OrderRefunded"};

std::uint64_t numberOf(std::uint32_t order, std::uint32_t event) {
    return std::uint64_t{order} * (kMost + 1) + event;
}

std::string payloadOf(std::string_view type, Dice &dice) {
    PayloadWriter out;
    writeActor(out, dice);
    if (type == "OrderCreated") {
        out.text("customer_id", dice.uuid().text()).raw("amount", price(dice));
        out.text("currency", "EUR").text("channel", "web").text("company", "767");
        writeAddress(out, "shipTo", dice);
        writeItems(out, dice);
    } else if (type == "OrderPaid") {
        writePayment(out, dice);
    } else if (type == "OrderShipped") {
        writeDelivery(out, dice);
    } else if (type == "OrderAddressChanged") {
        writeAddress(out, "shipTo", dice);
    } else if (type == "OrderRefunded") {
        writeTotals(out.raw("amount", price(dice)), dice);
    } else {
        out.text("activity", "routine").text("result", "no change");
        out.text("change", "none").text("userType", "Human");
    }
    return out.take();
}

} // namespace

StreamId OrderBook::stream(std::uint32_t order) {
    return StreamId(Dice(kSeed, 2 * numberOf(order, kMost)).uuid().text());
}

std::string OrderBook::name() const {
    return "order-book-" + std::to_string(m_orders);
}

std::uint32_t OrderBook::print() {
    constexpr std::uint32_t kOrders = 20;
    EventPrint print;
    for (std::uint32_t order = 0; order < kOrders; ++order)
        for (std::uint32_t i = 0; i < eventsOf(order); ++i)
            print.add(event(order, i));
    return print.value();
}

std::uint32_t OrderBook::eventsOf(std::uint32_t order) {
    return kFewest + Dice(kSeed + 1, order).below(kMost - kFewest + 1);
}

std::int64_t OrderBook::millisOf(std::uint32_t order, std::uint32_t event) {
    Dice dice(kSeed + 2, numberOf(order, event));
    return stampOf(0) + order * kBetweenOrders + event * kBetweenEvents + dice.below(3'600'000);
}

Event OrderBook::event(std::uint32_t order, std::uint32_t number) {
    Dice dice(kSeed, 2 * numberOf(order, number) + 1);
    Event event;
    event.id = EventId(dice.uuid().text());
    event.stream = stream(order);
    event.type = kLife[number];
    event.payload = payloadOf(event.type, dice);
    event.happenedAt.instant = Instant::fromMillis(millisOf(order, number));
    return event;
}

void OrderBook::forEach(const std::function<void(const Event &)> &take) const {
    struct Place {
        std::int64_t millis;
        std::uint32_t order;
        std::uint32_t event;
    };
    std::vector<Place> places;
    for (std::uint32_t order = 0; order < m_orders; ++order) {
        const std::uint32_t events = eventsOf(order);
        for (std::uint32_t i = 0; i < events; ++i)
            places.push_back({millisOf(order, i), order, i});
    }
    std::ranges::sort(places, {}, [](const Place &place) {
        return std::tuple(place.millis, place.order, place.event);
    });
    for (const Place &place : places)
        take(event(place.order, place.event));
}

} // namespace backstory::bench
