#include "tests/app/cli/order_feed.h"

#include "core/base/error.h"

#include <array>

namespace backstory::test {
namespace {

constexpr std::size_t kOrderSeries = 90'000'000;
constexpr std::size_t kCustomerSeries = 80'000'000;
constexpr std::int64_t kFirstStamp = 1'772'442'847'000;
constexpr std::int64_t kSpanOfStamps = 50'000'000;

std::string padded(std::size_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    return std::string(width - digits.size(), '0') + digits;
}

} // namespace

std::string numberedId(std::size_t series, std::size_t number) {
    return padded(series, 8) + "-0000-4000-8000-" + padded(number, 12);
}

NewEvent OrderFeed::next(std::size_t order) {
    constexpr std::array kTypes{"OrderCreated", "OrderPaid", "OrderShipped", "OrderCancelled"};
    NewEvent event;
    event.stream = StreamId(numberedId(kOrderSeries, order));
    m_ids.push_back(numberedId(m_series, m_ids.size() + 1));
    event.id = EventId(m_ids.back());
    event.type = kTypes[m_dice() % kTypes.size()];
    event.payload = R"({"amount":)" + std::to_string(m_dice() % 10'000) + '.' +
                    padded(m_dice() % 100, 2) + R"(,"customer_id":")" +
                    numberedId(kCustomerSeries, m_dice() % 50) + R"("})";
    event.happenedAt =
        HappenedAt::at(kFirstStamp + static_cast<std::int64_t>(m_dice()) % kSpanOfStamps);
    return event;
}

void OrderFeed::append(const std::string &target, std::size_t count) {
    constexpr int kAttempts = 5;
    std::vector<NewEvent> events;
    for (std::size_t i = 0; i < count; ++i)
        events.push_back(next(m_dice() % m_orders));
    for (int attempt = 1;; ++attempt) {
        try {
            if (!m_store)
                m_store = openStore({target, "", {}});
            m_store->write(events, {});
            return;
        } catch (const Error &) {
            m_store.reset();
            if (attempt == kAttempts)
                throw;
        }
    }
}

std::string OrderFeed::lines(std::size_t count, bool byOrder) {
    std::string lines;
    for (std::size_t i = 0; i < count; ++i) {
        const NewEvent event = next(byOrder ? i * m_orders / count : m_dice() % m_orders);
        lines += R"({"id":")" + event.id->text() + R"(","order_id":")" + event.stream.text() +
                 R"(","event_type":")" + event.type + R"(","event_data":)" + event.payload +
                 R"(,"created_at":)" + std::to_string(event.happenedAt.millis) + "}\n";
    }
    return lines;
}

} // namespace backstory::test
