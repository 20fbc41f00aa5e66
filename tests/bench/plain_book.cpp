#include "tests/bench/plain_book.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace backstory::bench {

namespace {

/// What the classic code sets the status to; empty for a type that it does not know.
std::string_view statusAfter(std::string_view type) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kStatus{
        {{"OrderCreated", "Created"},
         {"OrderPaid", "Paid"},
         {"OrderShipped", "Shipped"},
         {"OrderDelivered", "Delivered"},
         {"OrderReturned", "Returned"}}};
    for (const auto &[of, status] : kStatus)
        if (of == type)
            return status;
    return type == "OrderRefunded" ? "Refunded" : "";
}

/// Only the types whose payload counts have an amount, and never a nested one.
std::string amountIn(const std::string &payload) {
    constexpr std::string_view kKey = "\"amount\":";
    const std::size_t key = payload.find(kKey);
    if (key == std::string::npos)
        return {};
    const std::size_t begin = key + kKey.size();
    return payload.substr(begin, payload.find_first_of(",}", begin) - begin);
}

} // namespace

PlainOrder PlainOrder::scan(std::uint32_t order, std::optional<std::int64_t> upToMillis) {
    PlainOrder plain;
    const std::uint32_t events = OrderBook::eventsOf(order);
    for (std::uint32_t i = 0; i < events; ++i) {
        if (upToMillis && OrderBook::millisOf(order, i) > *upToMillis)
            break;
        const Event event = OrderBook::event(order, i);
        ++plain.events;
        if (const auto status = statusAfter(event.type); !status.empty())
            plain.status = status;
        if (std::string amount = amountIn(event.payload); !amount.empty())
            plain.amount = std::move(amount);
    }
    return plain;
}

PlainBook PlainBook::scan(const OrderBook &book, std::optional<std::int64_t> upToMillis) {
    PlainBook plain;
    for (std::uint32_t number = 0; number < book.orders(); ++number) {
        const PlainOrder order = PlainOrder::scan(number, upToMillis);
        if (order.events == 0)
            continue;
        ++plain.orders;
        plain.events += order.events;
        Group &group = plain.byStatus[order.status];
        ++group.orders;
        group.cents += centsOf(order.amount);
    }
    return plain;
}

std::vector<std::int64_t> PlainBook::times(const OrderBook &book) {
    std::vector<std::int64_t> times;
    for (std::uint32_t order = 0; order < book.orders(); ++order)
        for (std::uint32_t i = 0; i < OrderBook::eventsOf(order); ++i)
            times.push_back(OrderBook::millisOf(order, i));
    std::ranges::sort(times);
    return times;
}

void PlainBook::check(const Summary &summary, const std::string &what, Figures &figures) const {
    std::map<std::string, Group> found;
    for (const SummaryGroup &group : summary.groups)
        found[group.key.value_or("")] = {group.streams, centsOf(group.sums.front().text())};
    if (summary.streams != orders || summary.events != events || found != byStatus)
        figures.wrong(what + " is not what a plain scan of the events gives");
}

std::int64_t centsOf(const std::string &number) {
    const std::size_t point = number.find('.');
    std::string digits = number.substr(0, point);
    std::string decimals = point == std::string::npos ? "" : number.substr(point + 1);
    decimals.resize(2, '0');
    return std::stoll(digits + decimals);
}

} // namespace backstory::bench
