#include "core/replay/order_bytes.h"

#include "core/model/event_order.h"
#include "tests/core/replay/random_log.h"
#include "tests/support/test_registry.h"

#include <array>
#include <cstring>

using namespace backstory;
using backstory::test::RandomLog;

class OrderBytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compareAsEventsDo_data();
    void compareAsEventsDo();
    void holdEveryInstant();
};

namespace {

using Key = OrderKey;
using Bytes = std::array<std::uint8_t, OrderBytes::kMaxWidth>;

Bytes bytesOf(const OrderBytes &order, const Event &event) {
    EventBatch batch;
    batch.add(event);
    Bytes bytes{};
    order.write(batch.events().front(), bytes.data());
    return bytes;
}

} // namespace

void OrderBytesTest::compareAsEventsDo_data() {
    QTest::addColumn<std::vector<OrderKey>>("keys");
    QTest::newRow("classic") << std::vector{Key::HappenedAt, Key::Id};
    QTest::newRow("store") << std::vector{Key::HappenedAt, Key::StoredVersion, Key::Position,
                                          Key::Id};
    QTest::newRow("versions") << std::vector{Key::StoredVersion};
    QTest::newRow("id in between") << std::vector{Key::Position, Key::Id, Key::HappenedAt};
    QTest::newRow("nothing") << std::vector<Key>{};
}

void OrderBytesTest::compareAsEventsDo() {
    QFETCH(const std::vector<OrderKey>, keys);
    const EventTable table = RandomLog::table(keys);
    const OrderBytes bytes(table);
    const EventOrder order(table);
    QVERIFY(bytes.width() <= OrderBytes::kMaxWidth);
    RandomLog log(31);
    const std::vector<Event> events = log.events(250);
    std::size_t decided = 0;
    for (const Event &a : events) {
        for (const Event &b : events) {
            const Bytes left = bytesOf(bytes, a);
            const Bytes right = bytesOf(bytes, b);
            const int got = std::memcmp(left.data(), right.data(), bytes.width());
            if (got == 0)
                continue; // nothing is decided
            ++decided;
            QVERIFY((got < 0) == (order.compare(a, b) < 0));
        }
    }
    QVERIFY(decided > events.size() * events.size() / 2);
}

void OrderBytesTest::holdEveryInstant() {
    const OrderBytes bytes(RandomLog::table({Key::HappenedAt}));
    Event event;
    event.id = EventId("one");
    std::vector<std::optional<Instant>> ascending{
        Instant::earliest(),      Instant::fromParts(-1, 999'999'999),
        Instant::fromParts(0, 0), Instant::fromParts(0, 1),
        Instant::latest(),        std::nullopt};
    std::optional<Bytes> before;
    for (const auto &instant : ascending) {
        event.happenedAt.instant = instant;
        const Bytes now = bytesOf(bytes, event);
        QVERIFY(!before || std::memcmp(before->data(), now.data(), bytes.width()) < 0);
        before = now;
    }
}

BACKSTORY_TEST(OrderBytesTest);
#include "order_bytes_test.moc"
