#include "ui/session/live_log.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"
#include "tests/ui/doubles/memory_source.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

namespace backstory::ui {

using test::classicTable;
using test::makeEvent;
using test::MemorySource;
using State = LiveLog::State;

namespace {

/// A source of which nobody can tell what is new.
class StillSource : public MemorySource {
public:
    using MemorySource::MemorySource;
    using MemorySource::openFollower;
    std::unique_ptr<LogFollower> openFollower(const EventTable &, FollowFrom,
                                              const Progress &) override {
        throw Error(ErrorKind::NotAnswerable, "following", "a compressed file does not grow");
    }
};

/// A log that follows a source, and everything that it told.
struct Followed {
    explicit Followed(std::shared_ptr<MemorySource> followed =
                          std::make_shared<MemorySource>(std::vector{classicTable("order")}))
        : source(std::move(followed)) {
        QObject::connect(&log, &LiveLog::arrived, &log, [this](const Arrivals &arrivals) {
            ++times;
            everything = everything || arrivals.everything;
            for (const StreamId &stream : arrivals.streams)
                streams.insert(stream.text());
            for (const Event &event : arrivals.watched)
                watched.push_back(event.id.text());
            whole = arrivals.watchedWhole;
        });
        log.follow(std::make_shared<ReaderPool>(source), source->tables().front());
    }
    ~Followed() {
        source->gate.open();
        log.stop();
        Job::waitForWatches(10'000);
    }

    void add(int order, int number = 1) {
        source->add("order", makeEvent("o" + std::to_string(order), "OrderPaid", "{}", 1, number));
    }
    void forget() {
        times = 0;
        everything = false;
        streams.clear();
    }
    [[nodiscard]] bool isLive() const { return log.state() == State::Live; }

    std::shared_ptr<MemorySource> source;
    LiveLog log;
    int times = 0;
    bool everything = false;
    std::set<std::string> streams;
    std::vector<std::string> watched;
    bool whole = false;
};

} // namespace

class LiveLogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstEverythingMayHaveChanged();
    void whatArrivesIsTold();
    void manyEventsAreFewWords();
    void tooManyStreamsAreNotNamed();
    void eventsOfTheStreamThatIsWatchedAreHandedOn();
    void whatWasNotToldBeforeItWasWatchedIsMissing();
    void tooManyEventsAreNotHandedOn();
    void aSourceThatDoesNotAnswerIsTriedAgain();
    void aSourceThatCannotBeFollowedSaysWhy();
    void anotherTableTakesItsPlace();
    void stoppingEndsTheThread();
    void aSourceThatIsDeafHoldsNobodyUp();
};

void LiveLogTest::firstEverythingMayHaveChanged() {
    Followed it;
    QCOMPARE(it.log.state(), State::Starting);
    QTRY_VERIFY(it.isLive());
    QVERIFY(it.everything);
    QCOMPARE(it.times, 1);
    QCOMPARE(it.log.events(), 0U);
    QCOMPARE(it.log.way(), std::string("Events in memory, as they are added."));
}

void LiveLogTest::whatArrivesIsTold() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.add(1);
    it.add(2);
    it.add(1, 2);
    QTRY_COMPARE(it.log.events(), 3U);
    QVERIFY(it.streams.contains("o1") && it.streams.contains("o2"));
}

void LiveLogTest::manyEventsAreFewWords() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.forget();
    it.source->gate.shut();
    for (int number = 0; number < 500; ++number)
        it.add(number % 7, number);
    it.source->gate.open();
    QTRY_COMPARE(it.log.events(), 500U);
    QCOMPARE(it.streams.size(), std::size_t{7});
    QVERIFY(it.times < 50);
    QVERIFY(!it.everything);
}

void LiveLogTest::tooManyStreamsAreNotNamed() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.forget();
    it.source->gate.shut();
    for (int order = 0; order < 5'000; ++order)
        it.add(order);
    it.source->gate.open();
    QTRY_COMPARE(it.log.events(), 5'000U);
    QVERIFY(it.everything);
}

void LiveLogTest::eventsOfTheStreamThatIsWatchedAreHandedOn() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    QVERIFY(!it.whole); // the first word
    it.log.watch(StreamId("o1"));
    it.add(1, 7);
    it.add(2, 8);
    it.add(1, 9);
    QTRY_COMPARE(it.log.events(), 3U);
    QVERIFY(it.whole);
    QCOMPARE(it.watched, (std::vector<std::string>{"o1-event-7", "o1-event-9"}));
}

void LiveLogTest::whatWasNotToldBeforeItWasWatchedIsMissing() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.add(1, 7);
    QTRY_COMPARE(it.log.events(), 1U); // for a while nothing is told again
    it.add(1, 8);
    it.log.watch(StreamId("o1")); // it may have come by now, or not
    QTRY_COMPARE(it.log.events(), 2U);
    QVERIFY(it.whole == !it.watched.empty());
    it.add(1, 9);
    QTRY_COMPARE(it.log.events(), 3U);
    QVERIFY(it.whole);
    QCOMPARE(it.watched.back(), std::string("o1-event-9"));
}

void LiveLogTest::tooManyEventsAreNotHandedOn() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.log.watch(StreamId("o1"));
    it.source->gate.shut();
    for (int number = 0; number < 1'500; ++number)
        it.add(1 + number, number); // other streams do not matter
    it.source->gate.open();
    QTRY_COMPARE(it.log.events(), 1'500U);
    QVERIFY(it.everything);
    QVERIFY(it.whole);
    QCOMPARE(it.watched, std::vector<std::string>{"o1-event-0"});
}

void LiveLogTest::aSourceThatDoesNotAnswerIsTriedAgain() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    // The gate orders what the two threads do to the failure.
    it.source->gate.shut();
    const int before = it.source->gate.arrived();
    it.add(1);
    QTRY_COMPARE(it.source->gate.arrived(), before + 1);
    it.source->failure = Error(ErrorKind::ConnectionLost, "following", "the server went away");
    it.source->gate.open();
    QTRY_COMPARE(it.log.state(), State::Silent);
    QCOMPARE(it.log.error()->cause(), std::string("the server went away"));
    it.source->gate.shut();
    const int tries = it.source->gate.arrived();
    QTRY_VERIFY(it.source->gate.arrived() > tries);
    it.source->failure.reset();
    it.source->gate.open();
    QTRY_VERIFY(it.isLive());
    QVERIFY(!it.log.error());
    QTRY_COMPARE(it.log.events(), 1U);
    QVERIFY(it.streams.contains("o1"));
}

void LiveLogTest::aSourceThatCannotBeFollowedSaysWhy() {
    Followed it(std::make_shared<StillSource>(std::vector{classicTable("order")}));
    QTRY_COMPARE(it.log.state(), State::Impossible);
    QCOMPARE(it.log.error()->cause(), std::string("a compressed file does not grow"));
    QCOMPARE(it.times, 0);
}

void LiveLogTest::anotherTableTakesItsPlace() {
    auto source =
        std::make_shared<MemorySource>(std::vector{classicTable("order"), classicTable("user")});
    Followed it(source);
    QTRY_VERIFY(it.isLive());
    it.add(1);
    QTRY_COMPARE(it.log.events(), 1U);
    it.log.follow(std::make_shared<ReaderPool>(source), source->tables().back());
    QCOMPARE(it.log.events(), 0U);
    QTRY_VERIFY(it.isLive());
    it.forget();
    it.add(2);
    source->add("user", makeEvent("u1", "UserCreated", "{}", 1));
    QTRY_COMPARE(it.log.events(), 1U);
    QCOMPARE(it.streams, std::set<std::string>{"u1"});
}

void LiveLogTest::stoppingEndsTheThread() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.log.stop();
    QCOMPARE(it.log.state(), State::Off);
    QVERIFY(Job::waitForWatches(10'000));
    it.forget();
    it.add(1);
    QCoreApplication::processEvents();
    QCOMPARE(it.times, 0);
}

void LiveLogTest::aSourceThatIsDeafHoldsNobodyUp() {
    Followed it;
    QTRY_VERIFY(it.isLive());
    it.source->gate.shut();
    it.source->gate.setDeaf(true);
    const int before = it.source->gate.arrived();
    it.add(1);
    QTRY_COMPARE(it.source->gate.arrived(), before + 1);
    it.log.stop(); // comes back although the thread is stuck
    QCOMPARE(it.log.state(), State::Off);
    QVERIFY(!Job::waitForWatches(0));
    it.source->gate.open();
    QVERIFY(Job::waitForWatches(10'000));
}

} // namespace backstory::ui

using backstory::ui::LiveLogTest;
BACKSTORY_TEST(LiveLogTest);
#include "live_log_test.moc"
