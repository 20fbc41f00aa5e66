#include "core/store/demo_stories.h"

#include "core/store/demo_calendar.h"
#include "core/store/demo_life.h"

#include <array>

namespace backstory {
namespace {

constexpr std::uint64_t kKind = 20;
constexpr std::string_view kSupport = "support:r.imhof@example.com";

DemoItem item(std::size_t product, std::int64_t quantity) {
    return {demoProduct(product), quantity};
}

// Places in the catalogue.
constexpr std::size_t kDeskLamp = 1;  // 129.90
constexpr std::size_t kChair = 9;     // 499.00
constexpr std::size_t kClock = 10;    // 45.00
constexpr std::size_t kLamp = 25;     // 249.00
constexpr std::size_t kGlasses = 27;  // 30.00
constexpr std::size_t kWrapping = 31; // 29.90

/// What the stories share: an order of a customer, and its usual events.
class Story {
public:
    Story(DemoLifeWriter &life, const DemoUsers::User &customer)
        : m_life(life), m_customer(customer), m_name(customer.person.name) {}

    DemoLifeWriter &life() { return m_life; }

    [[nodiscard]] DemoAddress at(const char *street, const char *zip, const char *city,
                                 const char *country) const {
        return {m_name, street, zip, city, country};
    }

    void created(std::int64_t when, const DemoItems &items, const DemoAddress &address,
                 std::string_view note = {}) {
        DemoPayload payload;
        payload.text("customer_id", m_customer.id)
            .raw("customer", DemoPayload().text("name", m_name).json())
            .text("currency", "EUR")
            .items(items)
            .address("shipTo", address);
        if (!note.empty())
            payload.text("note", note);
        m_life.add(when, "OrderCreated", payload.json(), "checkout-svc");
    }

    void paid(std::int64_t when, std::string_view method) {
        m_life.add(when, "OrderPaid",
                   DemoPayload().text("method", method).time("paidAt", when - kSecond).json(),
                   "payment-svc");
    }

    void itemsChanged(std::int64_t when, const DemoItems &items, std::string_view actor) {
        m_life.add(when, "OrderItemsChanged", DemoPayload().items(items).json(), actor);
    }

    void moved(std::int64_t when, const DemoAddress &address, std::string_view actor) {
        m_life.add(when, "OrderAddressChanged", DemoPayload().address("shipTo", address).json(),
                   actor);
    }

    void shipped(std::int64_t when, std::string_view carrier, std::string_view number) {
        m_life.add(when, "OrderShipped",
                   DemoPayload().text("carrier", carrier).text("trackingNo", number).json(),
                   "warehouse-svc");
    }

    void delivered(std::int64_t when) {
        m_life.add(when, "OrderDelivered", DemoPayload().time("deliveredAt", when).json(),
                   "carrier-hook");
    }

    void refunded(std::int64_t when, std::int64_t cents, std::string_view id,
                  std::string_view actor) {
        m_life.add(when, "OrderRefunded",
                   DemoPayload()
                       .money("refund", cents)
                       .text("refundId", id)
                       .text("refundReason", "glasses broken")
                       .json(),
                   actor);
    }

private:
    DemoLifeWriter &m_life;
    const DemoUsers::User &m_customer;
    std::string m_name;
};

void amountChangedAfterPayment(Story &order, std::int64_t bornAt) {
    DemoItems items{item(kDeskLamp, 1), item(kClock, 2), item(kGlasses, 1)};
    order.created(bornAt, items, order.at("Lindenstraße 4", "10115", "Berlin", "DE"),
                  "gift wrap, please");
    order.paid(millisOf(2026, 3, 2, 9, 15, 40, 3), "card");
    order.moved(millisOf(2026, 3, 2, 11, 2, 55, 871),
                order.at("Bundesgasse 12", "3011", "Bern", "CH"), "customer");
    items.push_back(item(kWrapping, 1));
    order.itemsChanged(millisOf(2026, 3, 3, 7, 30, 12), items, kSupport);
    order.shipped(millisOf(2026, 3, 4, 16, 45, 0, 412), "Swiss Post", "990010123456789012");
    order.delivered(millisOf(2026, 3, 6, 12, 21, 33, 900));
}

void shippedBeforePaid(Story &order, std::int64_t bornAt) {
    order.created(bornAt, {item(kChair, 2)}, order.at("Storgatan 8", "111 29", "Stockholm", "SE"));
    order.shipped(millisOf(2026, 2, 11, 8, 40, 3, 15), "DHL", "003404345678901234");
    order.delivered(millisOf(2026, 2, 13, 10, 11, 48, 220));
    order.paid(millisOf(2026, 2, 19, 6, 0, 1, 37), "invoice");
}

// Taken over from an older table, which kept neither versions nor recorded times: so nothing says
// which of the two refunds came first.
void refundedTwice(Story &order, std::int64_t bornAt) {
    const DemoItems items{item(kDeskLamp, 1), item(kClock, 2), item(kGlasses, 1),
                          item(kWrapping, 1)};
    order.created(bornAt, items, order.at("rue Oberkampf 31", "75011", "Paris", "FR"));
    order.paid(millisOf(2025, 12, 2, 9, 15, 40, 3), "card");
    order.shipped(millisOf(2025, 12, 4, 16, 45, 0, 412), "UPS", "1Z999AA10123456784");
    order.delivered(millisOf(2025, 12, 6, 12, 21, 33, 900));
    const std::int64_t sameMoment = millisOf(2025, 12, 19, 8, 5, 10, 15);
    order.refunded(sameMoment, 3000, "RF-20418", kSupport);
    order.refunded(sameMoment, 3000, "RF-20419", "payment-svc");
    order.life().forgetRecording();
}

void arrivedLate(Story &order, std::int64_t bornAt) {
    order.created(bornAt, {item(kLamp, 1), item(kGlasses, 2)},
                  order.at("Via Garibaldi 77", "20121", "Milano", "IT"));
    order.paid(millisOf(2026, 4, 13, 18, 23, 30, 88), "paypal");
    order.shipped(millisOf(2026, 4, 15, 10, 2, 41, 730), "DPD", "01605123456789");
    order.delivered(millisOf(2026, 4, 17, 14, 10, 5, 19));
    order.life().addLate(
        millisOf(2026, 4, 15, 9, 40), millisOf(2026, 4, 20, 9, 31, 17, 204), "OrderAddressChanged",
        DemoPayload()
            .address("shipTo", order.at("Corso Venezia 3", "10123", "Torino", "IT"))
            .text("note", "told on the phone, entered from the ticket five days later")
            .json(),
        kSupport);
}

void movedAfterShipping(Story &order, std::int64_t bornAt) {
    order.created(bornAt, {item(kClock, 1), item(kWrapping, 1)},
                  order.at("Maple Avenue 19", "60614", "Chicago", "US"));
    order.paid(millisOf(2026, 5, 5, 7, 51, 59, 912), "card");
    order.shipped(millisOf(2026, 5, 6, 5, 30, 0, 77), "UPS", "1Z999AA10987654321");
    order.moved(millisOf(2026, 5, 6, 21, 3, 28, 450),
                order.at("Riverside Drive 240", "10013", "New York", "US"), "customer");
    order.delivered(millisOf(2026, 5, 11, 19, 44, 2, 8));
}

// A standing order: every week other goods, and now and then a delivery.
void longLife(Story &order, std::int64_t bornAt) {
    DemoItems items{item(kGlasses, 6), item(kClock, 1)};
    std::int64_t when = bornAt;
    order.created(when, items, order.at("Am Sandtorkai 5", "20457", "Hamburg", "DE"),
                  "standing order");
    DemoRandom &random = order.life().random();
    for (std::int64_t step = 1; step < 60; ++step) {
        when += random.between(40 * kHour, 68 * kHour);
        if (step % 12 == 0)
            order.paid(when, "invoice");
        else if (step % 12 == 5)
            order.shipped(when, "DHL",
                          "0034" + std::to_string(random.between(10'000'000, 99'999'999)));
        else if (step % 12 == 7)
            order.delivered(when);
        else if (step % 20 == 3)
            order.moved(when,
                        order.at(step < 30 ? "Große Elbstraße 9" : "Am Sandtorkai 5", "20457",
                                 "Hamburg", "DE"),
                        "customer");
        else {
            if (items.size() < 5 && random.percent(30))
                items.push_back(item(static_cast<std::size_t>(step) + 11, 1));
            else
                items[random.below(items.size())].quantity = random.between(1, 9);
            order.itemsChanged(when, items, step % 3 == 0 ? kSupport : "customer");
        }
    }
}

void oddPayloads(Story &order, std::int64_t bornAt) {
    DemoLifeWriter &life = order.life();
    const std::int64_t day = bornAt - 9 * kHour;
    order.created(bornAt, {item(kDeskLamp, 1)},
                  order.at("<b>Hauptstraße</b> 1", "50667", "Köln", "DE"),
                  "see <a href=\"https://example.com\">here</a> & call =1+1");
    life.add(day + 10 * kHour, "LoyaltyPointsBooked", R"({"points":129,"rate":1e-2})",
             "loyalty-svc");
    life.add(day + 11 * kHour, "OrderPaid",
             R"({"method":"card","paidAt":"2026-06-09T10:59:58Z","fee":0.10,)"
             R"("reference":12345678901234567890.123456789})",
             "payment-svc");
    life.add(day + 12 * kHour, "OrderAddressChanged",
             "{\"shipTo\":{\"name\":\"Ren\\u00e9 \u202Enelk\u00F6K\u202C\u200B\",\"street\":"
             "\"Tab\\there, bell\\u0007\",\"zip\":\"050667\",\"city\":\"K\\u00f6ln\","
             "\"country\":\"DE\"}}",
             "customer");
    life.add(day + 13 * kHour, "OrderItemsChanged", "[]", kSupport);
    life.add(day + 14 * kHour, "OrderShipped", R"({"carrier":"DHL","trackingNo":"0034)",
             "warehouse-svc");
    life.add(day + 15 * kHour, "OrderDelivered",
             R"({"deliveredAt":"2026-06-09T15:00:00Z","deliveredAt":"2026-06-09T14:59:41Z"})",
             "carrier-hook");
    life.add(day + 16 * kHour, "OrderRefunded", R"({"refund":29.9,"refundReason":"half \ud83d"})",
             kSupport);
}

struct Entry {
    const char *title;
    std::int64_t bornAt;
    void (*tell)(Story &, std::int64_t bornAt);
};

constexpr std::array kStories{
    Entry{"The amount changed after payment", millisOf(2026, 3, 2, 9, 14, 7, 120),
          amountChangedAfterPayment},
    Entry{"Shipped and delivered before it was paid", millisOf(2026, 2, 10, 13, 5, 22, 640),
          shippedBeforePaid},
    Entry{"Refunded twice in the same millisecond", millisOf(2025, 12, 2, 9, 14, 7, 120),
          refundedTwice},
    Entry{"A change of address that arrived five days late", millisOf(2026, 4, 13, 18, 22, 9, 501),
          arrivedLate},
    Entry{"The address changed after shipping", millisOf(2026, 5, 5, 7, 50, 44, 300),
          movedAfterShipping},
    Entry{"A long life of 60 events", millisOf(2026, 1, 8, 8, 0, 12, 345), longLife},
    Entry{"Odd payloads, and a type that the rules do not know", millisOf(2026, 6, 9, 9),
          oddPayloads},
};

} // namespace

std::uint32_t demoStoryCount() {
    return static_cast<std::uint32_t>(kStories.size());
}

std::string demoStoryTitle(std::uint32_t number) {
    return kStories.at(number).title;
}

DemoLife demoStoryLife(std::uint64_t seed, std::uint32_t number, const DemoUsers &users) {
    DemoRandom random(seed, kKind, number);
    const Entry &entry = kStories.at(number);
    DemoLifeWriter life(random, entry.bornAt);
    // The first users registered before the first story begins.
    const DemoUsers::User customer = users.user(number % users.registeredBy(entry.bornAt));
    Story story(life, customer);
    entry.tell(story, entry.bornAt);
    return life.take();
}

} // namespace backstory
