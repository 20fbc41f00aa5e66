#include "core/store/demo_orders.h"

#include "core/store/demo_calendar.h"
#include "core/store/demo_life.h"

#include <algorithm>
#include <array>
#include <span>

namespace backstory {
namespace {

constexpr std::uint64_t kKind = 10;
constexpr std::array<std::string_view, 4> kCarriers{"DHL", "Swiss Post", "DPD", "UPS"};
constexpr std::array<std::string_view, 4> kMethods{"card", "card", "paypal", "invoice"};
constexpr std::array<std::string_view, 4> kSupport{
    "support:r.imhof@example.com", "support:a.holm@example.com", "support:t.sato@example.com",
    "support:m.costa@example.com"};
constexpr std::array<std::string_view, 5> kNotes{"gift wrap, please", "leave with the neighbour",
                                                 "call before delivery", "no plastic, thank you",
                                                 "2nd floor, ring twice"};
constexpr std::array<std::string_view, 4> kWhyReturned{"does not fit", "damaged in transit",
                                                       "not as pictured", "changed their mind"};

/// Plays the life of one order, each step deciding whether there is a next.
class OrderLife {
public:
    OrderLife(DemoRandom &random, std::int64_t bornAt, const DemoUsers::User &customer)
        : m_random(random), m_life(random, bornAt), m_customer(customer), m_at(bornAt) {}

    DemoLife play() {
        create();
        if (m_random.percent(6)) {
            wait(5 * kDay, 9 * kDay);
            cancel("payment not received", "checkout-svc");
            return m_life.take();
        }
        if (m_random.percent(8))
            changeItems();
        pay();
        if (m_random.percent(7))
            changeAddress();
        if (m_random.percent(4)) {
            wait(20 * kMinute, 6 * kHour);
            cancel("cancelled by the customer", "customer");
            refund(totalCents(m_items), "cancelled");
            return m_life.take();
        }
        ship();
        deliver();
        if (m_random.percent(7))
            sendBack();
        return m_life.take();
    }

private:
    void wait(std::int64_t least, std::int64_t most) { m_at += m_random.between(least, most); }

    template <std::size_t N>
    std::string_view pick(const std::array<std::string_view, N> &from) {
        return m_random.pick(std::span<const std::string_view, N>(from));
    }

    void create() {
        m_items = demoItems(m_random);
        DemoPayload payload;
        payload.text("customer_id", m_customer.id)
            .raw("customer", DemoPayload().text("name", m_customer.person.name).json())
            .text("currency", m_customer.person.currency)
            .items(m_items)
            .address("shipTo", m_customer.person.address);
        if (m_random.percent(15))
            payload.text("note", pick(kNotes));
        m_life.add(m_at, "OrderCreated", payload.json(), "checkout-svc");
    }

    void pay() {
        const std::string_view method = pick(kMethods);
        if (method == "invoice")
            wait(1 * kDay, 4 * kDay);
        else
            wait(20 * kSecond, 4 * kMinute);
        const std::int64_t paidAt = m_at - m_random.between(300, 2000);
        m_life.add(m_at, "OrderPaid",
                   DemoPayload().text("method", method).time("paidAt", paidAt).json(),
                   "payment-svc");
    }

    void changeItems() {
        wait(2 * kMinute, 40 * kMinute);
        DemoItem &item = m_items[m_random.below(m_items.size())];
        item.quantity = item.quantity == 1 ? 2 : item.quantity - 1;
        m_life.add(m_at, "OrderItemsChanged", DemoPayload().items(m_items).json(), "customer");
    }

    void changeAddress() {
        wait(10 * kMinute, 3 * kHour);
        const DemoAddress address =
            demoAddress(m_random, m_customer.person.address.country, m_customer.person.name);
        m_life.add(m_at, "OrderAddressChanged", DemoPayload().address("shipTo", address).json(),
                   "customer");
    }

    void ship() {
        wait(4 * kHour, 50 * kHour);
        const std::string_view carrier = pick(kCarriers);
        const std::string number =
            "0034" + std::to_string(m_random.between(10'000'000, 99'999'999));
        m_life.add(m_at, "OrderShipped",
                   DemoPayload().text("carrier", carrier).text("trackingNo", number).json(),
                   "warehouse-svc");
    }

    void deliver() {
        wait(20 * kHour, 5 * kDay);
        m_life.add(m_at, "OrderDelivered", DemoPayload().time("deliveredAt", m_at).json(),
                   "carrier-hook");
    }

    void cancel(std::string_view reason, std::string_view actor) {
        m_life.add(m_at, "OrderCancelled", DemoPayload().text("cancelReason", reason).json(),
                   actor);
    }

    void sendBack() {
        wait(2 * kDay, 14 * kDay);
        const std::string_view reason = pick(kWhyReturned);
        m_life.add(m_at, "OrderReturned", DemoPayload().text("returnReason", reason).json(),
                   "warehouse-svc");
        if (m_random.percent(85))
            refund(totalCents(m_items), reason);
    }

    void refund(std::int64_t cents, std::string_view reason) {
        wait(1 * kHour, 3 * kDay);
        const std::string_view actor = pick(kSupport);
        m_life.add(m_at, "OrderRefunded",
                   DemoPayload().money("refund", cents).text("refundReason", reason).json(), actor);
    }

    DemoRandom &m_random;
    DemoLifeWriter m_life;
    const DemoUsers::User &m_customer;
    std::int64_t m_at;
    DemoItems m_items;
};

} // namespace

DemoLife ordinaryOrder(std::uint64_t seed, std::uint32_t number, std::uint32_t orders,
                       const DemoUsers &users) {
    DemoRandom random(seed, kKind, number);
    const std::int64_t span = kLastOrder - kFirstOrder;
    std::int64_t at = kFirstOrder + span / orders * number;
    at += random.between(0, kDay - 1);
    // Few order in the night.
    const std::int64_t timeOfDay = at % kDay;
    if (timeOfDay < 6 * kHour && random.percent(85))
        at += 10 * kHour;

    const std::uint32_t known = users.registeredBy(at);
    std::uint64_t buyer = random.below(known);
    if (random.percent(50)) // some come back often
        buyer = std::min(buyer, random.below(known));
    const DemoUsers::User customer = users.user(static_cast<std::uint32_t>(buyer));
    DemoLife life = OrderLife(random, at, customer).play();
    std::erase_if(life, [](const DemoEvent &event) { return event.createdAt > kToday; });
    return life;
}

} // namespace backstory
