#pragma once

#include "core/replay/book.h"
#include "tests/bench/figure.h"
#include "tests/bench/order_book.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace backstory::bench {

/// What a plain scan over the events of a book makes of them, sharing no code with the product:
/// payloads are searched as text.
struct PlainBook {
    struct Group {
        std::uint64_t orders = 0;
        std::int64_t cents = 0;
        friend bool operator==(const Group &, const Group &) = default;
    };
    std::uint64_t orders = 0;
    std::uint64_t events = 0;
    std::map<std::string, Group> byStatus;

    /// The book after its last event, or with the events up to a time alone.
    static PlainBook scan(const OrderBook &book, std::optional<std::int64_t> upToMillis = {});

    /// The times of all events, ascending, in ms since 1970.
    static std::vector<std::int64_t> times(const OrderBook &book);

    /// Reports as wrong what a summary by status, with the sum of amounts, says differently.
    void check(const Summary &summary, const std::string &what, Figures &figures) const;
};

/// One order of it.
struct PlainOrder {
    std::uint64_t events = 0;
    std::string status;
    std::string amount; ///< as its payload has it

    static PlainOrder scan(std::uint32_t order, std::optional<std::int64_t> upToMillis = {});
};

/// `12.50` as 1250. Requires at most two decimals.
std::int64_t centsOf(const std::string &number);

} // namespace backstory::bench
