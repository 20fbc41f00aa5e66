#include "core/json/print.h"
#include "core/replay/history.h"
#include "tests/core/replay/random_events.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <map>

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163D-8694-739B-AEA5-966C26F8AD91");

/// The classic fold, written down a second time without rules, writes or histories: a map of
/// top-level members, over which each known event is laid, and which then gets its status.
class ClassicFold {
public:
    void apply(const Event &event) {
        static const std::map<std::string, std::string> status{
            {"OrderCreated", "Created"},     {"OrderPaid", "Paid"},
            {"OrderShipped", "Shipped"},     {"OrderDelivered", "Delivered"},
            {"OrderCancelled", "Cancelled"}, {"OrderRefunded", "Refunded"},
            {"OrderReturned", "Returned"}};
        const auto found = status.find(event.type);
        if (found == status.end() && event.type != "OrderItemsChanged" &&
            event.type != "OrderAddressChanged")
            return;
        const auto payload = json::parse(event.payload);
        if (const auto *document = std::get_if<json::Value>(&payload);
            document && document->isObject())
            for (const json::Member &member : document->object())
                m_members[member.key] = json::toText(member.value);
        if (found != status.end())
            m_members["status"] = '"' + found->second + '"';
    }

    [[nodiscard]] std::string text() const {
        std::string out = "{";
        for (const auto &[key, value] : m_members)
            out += (out.size() > 1 ? "," : "") + json::quoted(key) + ":" + value;
        return out + "}";
    }

private:
    std::map<std::string, std::string> m_members{{"orderId", '"' + kStream.text() + '"'}};
};

/// Sorted by a plain reading of the order: stamps, those without last, then ids.
void sortPlainly(std::vector<Event> &events) {
    std::ranges::sort(events, [](const Event &a, const Event &b) {
        const auto &left = a.happenedAt.instant;
        const auto &right = b.happenedAt.instant;
        if (left.has_value() != right.has_value())
            return left.has_value();
        if (left && *left != *right)
            return *left < *right;
        return a.id < b.id;
    });
}

std::vector<Event> randomOrder(RandomEvents &random) {
    static constexpr std::array<std::string_view, 12> types{
        "OrderCreated",   "OrderPaid",           "OrderShipped",  "OrderDelivered",
        "OrderCancelled", "OrderRefunded",       "OrderReturned", "OrderItemsChanged",
        "OrderPaid",      "OrderAddressChanged", "ordercreated",  "OrderBlessed"};
    std::vector<Event> events;
    const std::size_t count = random.below(20);
    for (std::size_t i = 0; i < count; ++i) {
        events.push_back(random.event(types));
        if (random.oneIn(4))
            events.back().payload =
                R"({"status":"mine","orderId":"other","amount":10.00,"x":)" + random.value(3) + "}";
    }
    return events;
}

} // namespace

class OrdersFoldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheClassicFold();
};

void OrdersFoldTest::equalsTheClassicFold() {
    const auto rules = Ruleset::load("orders");
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        RandomEvents random(seed);
        std::vector<Event> events = randomOrder(random);
        History history(kStream, rules, EventOrder({OrderKey::HappenedAt}));
        history.add(events);
        sortPlainly(events);
        ClassicFold fold;
        for (std::uint32_t k = 0; k <= events.size(); ++k) {
            if (k > 0)
                fold.apply(events[k - 1]);
            QVERIFY2(json::toText(history.stateAt(Moment{k})) == fold.text(),
                     ("seed " + std::to_string(seed) + " at " + std::to_string(k) + ": " +
                      json::toText(history.stateAt(Moment{k})) + ", not " + fold.text())
                         .c_str());
        }
    }
}

BACKSTORY_TEST(OrdersFoldTest);
#include "orders_fold_test.moc"
