#include "tests/ui/sample_order.h"

#include <stdexcept>

namespace backstory::test {
namespace {

constexpr std::int64_t kCreated = 1'772'442'847'120; // 2026-03-02T09:14:07.120Z

std::string eventId(std::size_t number) {
    std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

} // namespace

Event sampleEvent(const SampleEvent &sample, std::size_t number, const std::string &stream) {
    Event event;
    event.id = EventId(eventId(number));
    event.stream = StreamId(stream);
    event.type = sample.type;
    event.payload = sample.payload;
    event.happenedAt.instant = Instant::fromMillis(sample.millis);
    event.ordinal = number;
    event.recordedBy = "checkout-svc";
    event.metadata = R"({"source":"web","attempt":1})";
    return event;
}

std::shared_ptr<History> makeHistory(const std::vector<SampleEvent> &events,
                                     const std::string &stream, const std::string &rules) {
    auto history =
        std::make_shared<History>(StreamId(stream), Ruleset::load(rules),
                                  EventOrder(std::vector{OrderKey::HappenedAt, OrderKey::Id}));
    std::vector<Event> made;
    for (const SampleEvent &sample : events)
        made.push_back(sampleEvent(sample, made.size() + 1, stream));
    history->add(std::move(made));
    return history;
}

std::vector<SampleEvent> sampleEvents() {
    constexpr std::int64_t kMinute = 60'000;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    return {
        {"OrderCreated",
         R"({"amount":249.90,"currency":"EUR","customer_id":"7c67000a-55b2-4f61-9a0c-1be07c963062",)"
         R"("note":"gift wrap","items":[{"sku":"SKU-118","qty":1,"price":129.90},)"
         R"({"sku":"SKU-204","qty":2,"price":45.00},{"sku":"SKU-377","qty":1,"price":30.00}],)"
         R"("shipTo":{"city":"Berlin","name":"R. Keller","street":"Aarweg 4","zip":"10115"}})",
         kCreated},
        {"OrderPaid", R"({"method":"card","paidAt":"2026-03-02T09:15:39Z"})",
         kCreated + kMinute + 32'883},
        {"OrderAddressChanged",
         R"({"shipTo":{"city":"Bern","name":"R. Keller","street":"Aarweg 4","zip":"3011"}})",
         kCreated + kHour + 48 * kMinute + 48'751},
        {"OrderItemsChanged",
         R"({"amount":279.80,"shipTo":{"city":"Bern","name":"R. Keller","zip":"3011"},"items":[{"sku":"SKU-118","qty":1,"price":129.90},)"
         R"({"sku":"SKU-204","qty":2,"price":45.00},{"sku":"SKU-377","qty":1,"price":30.00},)"
         R"({"sku":"SKU-409","qty":1,"price":29.90}]})",
         kCreated + 22 * kHour + 16 * kMinute + 4'880},
        {"OrderShipped", R"({"carrier":"PostLogistics","trackingNo":"99.00.301234.01234567"})",
         kCreated + 2 * kDay + 7 * kHour + 30 * kMinute},
        {"OrderDelivered", R"({"deliveredAt":"2026-03-06T12:20:00Z"})",
         kCreated + 4 * kDay + 3 * kHour + 7 * kMinute},
        {"OrderRefunded", R"({"refund":29.90})", kCreated + 16 * kDay + 22 * kHour + 51 * kMinute},
        {"OrderRefunded", R"({"refund":29.90})", kCreated + 16 * kDay + 22 * kHour + 51 * kMinute},
    };
}

void openSample(ui::OrderDocument &document) {
    auto history = makeHistory(sampleEvents(), "0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e");
    std::vector<Finding> findings{
        {FindingCode::OrderAmbiguous, {Version{7}, Version{8}}, {"/refund"}},
        {FindingCode::TypeUnknown, {Version{4}}, {"OrderItemsChanged"}},
    };
    document.open(std::move(history), {}, std::move(findings), Moment{4}, Moment{8});
    document.compareWith(Moment{1});
}

std::vector<SampleEvent> longLife(std::uint32_t count) {
    std::vector<SampleEvent> events;
    events.reserve(count);
    events.push_back(
        {"OrderCreated", R"({"amount":10.00,"customer_id":"c-1","items":[]})", kCreated});
    const char *const types[] = {"OrderItemsChanged", "OrderAddressChanged", "OrderPaid",
                                 "OrderShipped"};
    for (std::uint32_t i = 1; i < count; ++i) {
        const std::string field = "field" + std::to_string(i % 36);
        events.push_back({types[i % 4],
                          "{\"" + field + "\":\"value " + std::to_string(i) +
                              "\",\"amount\":" + std::to_string(i) + ".50}",
                          kCreated + std::int64_t{i} * 61'000});
    }
    return events;
}

void openHostile(ui::OrderDocument &document) {
    const std::string payload =
        R"({"<b>key</b>":"<img src='file:///etc/passwd'>","link":"<a href=\"http://evil\">x</a>",)"
        R"("hidden":"a\u202eb\u200bc","&amp;":"&lt;script&gt;","items":[{"sku":"<i>s</i>","qty":1}]})";
    auto history =
        makeHistory({{"OrderCreated", payload, kCreated},
                     {"<h1>Type</h1>", R"({"x":"<b>bold</b>"})", kCreated + 1000},
                     {"OrderPaid", R"({"<b>key</b>":"<u>other</u>","link":null})", kCreated + 2000},
                     {"OrderPaid", "<html><body>no json</body></html>", kCreated + 3000}},
                    "<b>order</b>");
    std::vector<Finding> findings{
        {FindingCode::TypeUnknown, {Version{2}}, {"<h1>Type</h1>"}},
        {FindingCode::PayloadDuplicateKey, {Version{1}}, {"<b>key</b>"}},
    };
    document.open(std::move(history), {}, std::move(findings), Moment{3}, Moment{4});
}

void open(ui::OrderDocument &document, std::shared_ptr<const History> history) {
    const Moment end = history->end();
    document.open(std::move(history), {}, {}, end, end);
}

json::Pointer path(std::string_view text) {
    auto pointer = json::Pointer::parse(text);
    if (!pointer)
        throw std::logic_error("no path: " + std::string(text));
    return *pointer;
}

} // namespace backstory::test
