#include "core/replay/history_builder.h"

#include "core/base/error.h"
#include "core/json/print.h"
#include "core/replay/batch_worker.h"
#include "core/replay/history_reading.h"
#include "tests/core/replay/memory_reader.h"
#include "tests/core/replay/random_events.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163d-8694-739b-aea5-966c26f8ad91");

/// Gives events what the makers of random ones leave out: absent and odd stamps, numbers, ids that
/// stand twice, metadata, findings.
void addOddities(std::vector<Event> &events, RandomEvents &random) {
    for (Event &event : events) {
        event.stream = kStream;
        if (random.oneIn(5))
            event.happenedAt = {{}, random.oneIn(2) ? "soon" : "", false};
        if (random.oneIn(3))
            event.recordedAt.instant = Instant::fromMillis(static_cast<int>(random.below(9)));
        if (random.oneIn(2))
            event.storedVersion = static_cast<std::int64_t>(random.below(6));
        if (random.oneIn(2))
            event.position = static_cast<std::int64_t>(random.below(6));
        if (random.oneIn(3))
            event.metadata = random.oneIn(2) ? R"({"by":"app"})" : "no json";
        if (random.oneIn(3))
            event.recordedBy = "login" + std::to_string(random.below(3));
        if (random.oneIn(4))
            event.findings = {{FindingCode::StampUnreadable, {}, {"soon"}}};
        if (random.oneIn(6))
            event.id = events[random.below(events.size())].id;
        if (random.oneIn(6))
            event.id = EventId("Odd-" + std::to_string(random.below(4)));
    }
}

std::vector<OrderKey> someKeys(RandomEvents &random) {
    std::vector<OrderKey> keys{OrderKey::HappenedAt, OrderKey::StoredVersion, OrderKey::Position};
    random.shuffle(keys);
    keys.resize(random.below(4));
    return keys;
}

std::string findingsText(const std::vector<Finding> &findings) {
    std::string text;
    for (const Finding &finding : findings)
        text += sentence(finding) + ';';
    return text;
}

/// All that a history answers of each event and each moment.
std::string everything(const History &history) {
    std::string text = history.stream().text() + '\n';
    for (std::uint32_t k = 0; k <= history.size(); ++k) {
        text += json::toText(history.stateAt(Moment{k})) + '\n';
        for (const Blame &blame : history.blameAll(Moment{k}))
            text += blame.path.text() + " v" + std::to_string(blame.writer.value) + ' ';
        if (k == 0)
            continue;
        const Event event = history.event(Version{k});
        text += event.id.text() + '|' + event.type + '|' + event.payload + '|' +
                event.metadata.value_or("-") + '|' + event.recordedBy + '|' + event.happenedAt.raw +
                '|' + std::to_string(event.ordinal) + '|' +
                std::to_string(event.storedVersion.value_or(-1)) + '|' +
                std::to_string(event.position.value_or(-1)) + '|' +
                findingsText(history.eventFindings(Version{k})) +
                linesText(history.changesOf(Version{k}));
        const auto time = history.effectiveTime(Version{k});
        text += (time ? toIsoText(*time) : "end") + '\n';
    }
    return text;
}

/// In pieces of some events each.
History inPieces(const std::vector<Event> &events, const std::shared_ptr<const Ruleset> &rules,
                 const EventOrder &order, RandomEvents &random) {
    HistoryBuilder builder(rules, order);
    EventBatch batch;
    for (const Event &event : events) {
        batch.addWhole(event);
        if (!random.oneIn(4))
            continue;
        builder.add(batch);
        batch.clear();
    }
    builder.add(batch);
    return builder.finish(kStream, {});
}

std::vector<Event> manyEvents(std::uint32_t count) {
    std::vector<Event> events;
    for (std::uint32_t i = 0; i < count; ++i) {
        Event event;
        event.id = EventId("e" + std::to_string(i));
        event.stream = kStream;
        event.type = "Happened";
        event.payload = R"({"n":)" + std::to_string(i) + "}";
        event.happenedAt.instant = Instant::fromMillis(i);
        events.push_back(std::move(event));
    }
    return events;
}

EventTable plainTable() {
    EventTable table;
    table.happenedAt = StampRef{};
    table.order = {OrderKey::HappenedAt};
    return table;
}

/// Hands out events as they are, and breaks off after some batches.
class BrokenReader final : public EventReader {
public:
    explicit BrokenReader(std::function<void()> broken)
        : m_table(plainTable()), m_broken(std::move(broken)) {}

    const EventTable &table() const override { return m_table; }
    std::vector<Finding> findings() const override { return {}; }
    std::vector<Event> readStream(const StreamId &, const Progress &) override { return {}; }
    void passStream(const StreamId &, const TakeBatch &take, const Progress &) override {
        auto batch = std::make_unique<EventBatch>();
        for (const Event &event : manyEvents(5'000)) {
            batch->addWhole(event);
            if (batch->full()) {
                batch = take(std::move(batch));
                batch->clear();
            }
        }
        m_broken();
    }
    StreamPage readStreams(const ScanRange &, const Progress &) override { return {}; }
    StreamPage findStreams(std::string_view, std::size_t, const Progress &) override { return {}; }
    void scan(const ScanRange &, const std::function<void(Event &&)> &, const Progress &) override {
    }
    void scanLog(const std::function<void(Event &&)> &, const Progress &) override {}
    bool hasAnyType(std::span<const std::string>, const Progress &) override { return false; }
    std::optional<std::uint64_t> estimateEvents() override { return std::nullopt; }

private:
    EventTable m_table;
    std::function<void()> m_broken;
};

} // namespace

class HistoryBuilderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void piecesInAnyOrder();
    void severalAtOnceIntoTheMiddle();
    void isSpelledAsItsFirstEvent();
    void readsWhatIsThere();
    void readsWhatWasKnown();
    void failuresOfTheReaderCross();
    void failuresOfTheWorkCross();
    void stops();
};

void HistoryBuilderTest::piecesInAnyOrder() {
    for (std::uint64_t seed = 1; seed <= 250; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        const EventOrder order(someKeys(random));
        std::vector<Event> events = random.events(1 + random.below(25));
        addOddities(events, random);

        std::vector<Event> sorted = events;
        order.sort(sorted);
        History oneByOne(kStream, rules, order);
        for (const Event &event : sorted)
            oneByOne.add(event);
        const std::string expected = everything(oneByOne);

        if (random.oneIn(2))
            random.shuffle(events);
        History atOnce(kStream, rules, order);
        atOnce.add(events);
        const std::string name = "seed " + std::to_string(seed);
        QVERIFY2(everything(atOnce) == expected, name.c_str());
        History pieces = inPieces(events, rules, order, random);
        QVERIFY2(everything(pieces) == expected, name.c_str());

        // And it can still be added to.
        Event late = random.event();
        late.stream = kStream;
        QCOMPARE(pieces.add(late).value, oneByOne.add(late).value);
        QVERIFY2(everything(pieces) == everything(oneByOne), name.c_str());
    }
}

void HistoryBuilderTest::severalAtOnceIntoTheMiddle() {
    for (std::uint64_t seed = 301; seed <= 320; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        const EventOrder order({OrderKey::HappenedAt});
        const auto before = random.events(30);
        const auto more = random.events(seed % 2 == 0 ? 20 : 80);
        History history(kStream, rules, order);
        history.add(before);
        history.add(more);
        auto all = before;
        all.insert(all.end(), more.begin(), more.end());
        History expected(kStream, rules, order);
        expected.add(all);
        QVERIFY2(everything(history) == everything(expected), std::to_string(seed).c_str());
    }
}

void HistoryBuilderTest::isSpelledAsItsFirstEvent() {
    const std::string upper = "{0190163D-8694-739B-AEA5-966C26F8AD91}";
    const auto rules = Ruleset::load("orders");
    for (const bool upperFirst : {true, false}) {
        auto events = manyEvents(4);
        for (std::size_t i = 0; i < events.size(); ++i)
            events[i].stream = StreamId((i == 0) == upperFirst ? upper : kStream.text());
        std::ranges::reverse(events);
        RandomEvents random(1);
        const History history = inPieces(events, rules, EventOrder(plainTable()), random);
        const std::string spelled = upperFirst ? upper : kStream.text();
        QCOMPARE(history.stream().text(), spelled);
        QCOMPARE(json::toText(history.stateAt(Moment{0})), "{\"orderId\":\"" + spelled + "\"}");
    }
}

void HistoryBuilderTest::readsWhatIsThere() {
    const auto rules = Ruleset::load("generic");
    for (const std::uint32_t count : {1U, 1'500U, 9'000U}) {
        MemoryReader reader(plainTable());
        auto events = manyEvents(count);
        for (const Event &event : events)
            reader.add(event);
        const auto history = readHistory(reader, {kStream, rules, {}}, {});
        QVERIFY(history);
        QCOMPARE(history->size(), count);
        QCOMPARE(json::toText(history->stateAt(history->end())),
                 R"({"n":)" + std::to_string(count - 1) + "}");
        QVERIFY(!readHistory(reader, {StreamId("another"), rules, {}}, {}));
    }
}

void HistoryBuilderTest::readsWhatWasKnown() {
    EventTable recorded = plainTable();
    recorded.recordedAt = StampRef{};
    MemoryReader reader(recorded);
    auto events = manyEvents(3);
    events[1].recordedAt.instant = Instant::fromSeconds(20);
    events[2].recordedAt.instant = Instant::fromSeconds(10);
    for (const Event &event : events)
        reader.add(event);
    const auto rules = Ruleset::load("generic");
    const auto known = [&](int seconds) {
        return readHistory(reader, {kStream, rules, Instant::fromSeconds(seconds)}, {})->size();
    };
    QCOMPARE(known(5), 1U);
    QCOMPARE(known(10), 2U);
    QCOMPARE(known(20), 3U);
    MemoryReader unrecorded(plainTable());
    QVERIFY_THROWS_EXCEPTION(Error, readHistory(unrecorded, {kStream, rules, Instant::now()}, {}));
}

void HistoryBuilderTest::failuresOfTheReaderCross() {
    BrokenReader reader([] { throw Error(ErrorKind::ConnectionLost, "reading", "it broke off"); });
    try {
        static_cast<void>(readHistory(reader, {kStream, Ruleset::load("generic"), {}}, {}));
        QFAIL("a broken reading was taken for a history");
    } catch (const Error &error) {
        QVERIFY(error.kind() == ErrorKind::ConnectionLost);
    }
}

void HistoryBuilderTest::failuresOfTheWorkCross() {
    for (const std::size_t batches : {1U, 2U, 20U}) {
        BatchWorker worker([](const EventBatch &) { throw std::runtime_error("no room"); });
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, {
            auto batch = std::make_unique<EventBatch>();
            for (std::size_t i = 0; i < batches; ++i)
                batch = worker.take(std::move(batch));
            worker.finish();
        });
    }
}

void HistoryBuilderTest::stops() {
    const auto stop = std::make_shared<std::stop_source>();
    BrokenReader reader([stop] { stop->request_stop(); });
    QVERIFY_THROWS_EXCEPTION(Cancelled, readHistory(reader, {kStream, Ruleset::load("generic"), {}},
                                                    {stop->get_token(), {}}));
}

BACKSTORY_TEST(HistoryBuilderTest);
#include "history_builder_test.moc"
