#include "core/replay/replayer.h"

#include "core/base/error.h"
#include "core/json/parse.h"
#include "core/json/print.h"
#include "core/replay/book_scan.h"
#include "tests/core/replay/passing_reader.h"
#include "tests/core/replay/random_log.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>

using namespace backstory;
using backstory::test::PassingReader;
using backstory::test::RandomLog;

class ReplayerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesWhatTheOrderedScanGives_data();
    void givesWhatTheOrderedScanGives();
    void givesWhatWasKnown();
    void foldsOnTwoThreads();
    void needsOrderWhereRulesLookBack();
    void readsAgainWhatTies();
    void tellsOfFoldsThatFail();
    void refusesKnowledgeWithoutRecordedTime();
    void stopsWhenAsked();
};

namespace {

std::string timeText(const std::optional<Instant> &time) {
    return time ? toIsoText(*time) : "-";
}

std::string lineOf(const StreamId &stream, std::uint64_t events, std::uint64_t after,
                   const std::optional<Instant> &first, const std::optional<Instant> &last) {
    return stream.text() + ' ' + std::to_string(events) + '+' + std::to_string(after) + ' ' +
           timeText(first) + ' ' + timeText(last);
}

std::string memberText(const json::Value &state, const std::string &member) {
    const json::Value *value = state.find(member);
    return value ? json::toText(*value) : "absent";
}

BookQuestion bookOf(const ReplayQuestion &question) {
    BookQuestion book;
    book.asOf = question.asOf;
    book.knownAt = question.knownAt;
    return book;
}

std::vector<std::string> inOrder(EventReader &reader, const Ruleset &rules,
                                 const ReplayQuestion &question) {
    std::vector<std::string> lines;
    BookFold fold(rules, question.members);
    scanBookStates(reader, fold, bookOf(question),
                   [&](BookEntry &&entry, const json::Value &state) {
                       std::string line = lineOf(
                           entry.stream, entry.events, question.eventsAfter ? entry.eventsAfter : 0,
                           question.firstTime ? entry.first : std::nullopt, entry.last);
                       for (const std::string &member : question.members)
                           line += ' ' + member + '=' + memberText(state, member);
                       lines.push_back(line);
                   },
                   {});
    return lines;
}

std::vector<std::string> replayed(EventReader &reader, const Ruleset &rules,
                                  const ReplayQuestion &question) {
    std::vector<std::string> lines;
    Replayer(reader, rules, question)
        .replay(
            [&](const ReplayedStream &stream) {
                std::string line =
                    lineOf(stream.stream, stream.events, stream.eventsAfter,
                           question.firstTime ? stream.first : std::nullopt, stream.last);
                for (std::size_t i = 0; i < question.members.size(); ++i) {
                    const auto raw = stream.raw(i);
                    const std::string text =
                        raw ? json::toText(json::parseTrusted(*raw)) : "absent";
                    line += ' ' + question.members[i] + '=' + text;
                    if (text != memberText(stream.state(), question.members[i]))
                        line += " but its state differs";
                }
                lines.push_back(line);
            },
            {});
    return lines;
}

void compareLines(std::vector<std::string> got, std::vector<std::string> wanted, bool sorted) {
    if (!sorted) {
        std::ranges::sort(got);
        std::ranges::sort(wanted);
    }
    for (std::size_t i = 0; i < std::min(got.size(), wanted.size()); ++i)
        QCOMPARE(got[i], wanted[i]);
    QCOMPARE(got.size(), wanted.size());
}

ReplayQuestion everyMember() {
    ReplayQuestion question;
    question.members = RandomLog::members();
    return question;
}

std::vector<OrderKey> byTime() {
    return {OrderKey::HappenedAt, OrderKey::Id};
}

} // namespace

void ReplayerTest::givesWhatTheOrderedScanGives_data() {
    using Key = OrderKey;
    QTest::addColumn<std::vector<OrderKey>>("order");
    QTest::newRow("classic") << byTime();
    QTest::newRow("store") << std::vector{Key::HappenedAt, Key::StoredVersion, Key::Position,
                                          Key::Id};
    QTest::newRow("id in between") << std::vector{Key::HappenedAt, Key::Id, Key::Position};
    QTest::newRow("versions") << std::vector{Key::StoredVersion};
    QTest::newRow("position, then time") << std::vector{Key::Position, Key::HappenedAt};
    QTest::newRow("nothing") << std::vector<Key>{};
}

void ReplayerTest::givesWhatTheOrderedScanGives() {
    QFETCH(const std::vector<OrderKey>, order);
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        RandomLog log(seed);
        PassingReader reader(RandomLog::table(order), seed);
        for (const Event &event : log.events(seed * 40))
            reader.add(event);
        ReplayQuestion question = everyMember();
        question.firstTime = log.oneIn(2);
        question.eventsAfter = log.oneIn(2);
        if (log.oneIn(2))
            question.asOf = log.moment();
        if (log.oneIn(2))
            question.order = ReplayQuestion::Order::Any;
        const auto rules = RandomLog::rules();
        compareLines(replayed(reader, *rules, question), inOrder(reader, *rules, question),
                     question.order == ReplayQuestion::Order::ByStream);
        if (QTest::currentTestFailed())
            qFatal("seed %d", static_cast<int>(seed));
    }
}

void ReplayerTest::givesWhatWasKnown() {
    RandomLog log(77);
    PassingReader reader(RandomLog::table(byTime()));
    for (const Event &event : log.events(600))
        reader.add(event);
    for (int i = 0; i < 5; ++i) {
        ReplayQuestion question = everyMember();
        question.knownAt = log.moment();
        question.asOf = log.moment();
        const auto rules = RandomLog::rules();
        compareLines(replayed(reader, *rules, question), inOrder(reader, *rules, question), true);
    }
}

void ReplayerTest::foldsOnTwoThreads() {
    RandomLog log(5);
    PassingReader reader(RandomLog::table(byTime()));
    for (const Event &event : log.events(20'000)) // full batches
        reader.add(event);
    const auto rules = RandomLog::rules();
    const auto wanted = inOrder(reader, *rules, everyMember());
    for (int i = 0; i < 3; ++i)
        compareLines(replayed(reader, *rules, everyMember()), wanted, true);
    QCOMPARE(reader.passes(), std::size_t{3});
}

void ReplayerTest::needsOrderWhereRulesLookBack() {
    PassingReader byStamps(RandomLog::table(byTime()));
    PassingReader byVersions(RandomLog::table({OrderKey::StoredVersion}));
    const auto rules = RandomLog::rules();
    ReplayQuestion question = everyMember();
    QVERIFY(!Replayer(byStamps, *rules, question).needsOrder());
    QVERIFY(Replayer(byVersions, *rules, question).needsOrder());
    question.firstTime = false;
    QVERIFY(!Replayer(byVersions, *rules, question).needsOrder());
    question.asOf = Instant::fromSeconds(1);
    QVERIFY(Replayer(byVersions, *rules, question).needsOrder());
    question.members.emplace_back("notes"); // which one event appends to
    QVERIFY(Replayer(byStamps, *rules, question).needsOrder());
    for (const char *shipped : {"orders", "generic"})
        QVERIFY(!Replayer(byStamps, *Ruleset::load(shipped), everyMember()).needsOrder());
}

void ReplayerTest::readsAgainWhatTies() {
    PassingReader reader(RandomLog::table(byTime()));
    const auto add = [&](const char *stream, const char *id, const char *payload) {
        Event event;
        event.stream = StreamId(stream);
        event.id = EventId(id);
        event.type = "Made";
        event.payload = payload;
        event.happenedAt.instant = Instant::fromSeconds(1);
        reader.add(event);
    };
    add("tied", "an id of some length, 1", R"({"amount":1})");
    add("tied", "an id of some length, 2", R"({"amount":2})");
    add("same", "an id of some length, 1", R"({"amount":1})");
    add("same", "an id of some length, 2", R"({"amount":1})");
    add("told", "1", R"({"amount":1})");
    add("told", "2", R"({"amount":2})");
    const auto rules = RandomLog::rules();
    ReplayQuestion question = everyMember();
    question.members = {"amount"};
    const auto lines = replayed(reader, *rules, question);
    QCOMPARE(lines.size(), std::size_t{3});
    QVERIFY(lines[0].ends_with("amount=1") && lines[1].ends_with("amount=2") &&
            lines[2].ends_with("amount=2"));
    QCOMPARE(reader.streamsRead(), std::size_t{1});
}

void ReplayerTest::tellsOfFoldsThatFail() {
    RandomLog log(9);
    PassingReader reader(RandomLog::table(byTime()));
    for (const Event &event : log.events(6'000))
        reader.add(event);
    const auto rules = RandomLog::rules();
    std::size_t taken = 0;
    const auto fail = [&](const ReplayedStream &) {
        if (++taken == 10)
            throw Error(ErrorKind::BadRequest, "testing", "it fails");
    };
    QVERIFY_THROWS_EXCEPTION(Error, Replayer(reader, *rules, everyMember()).replay(fail, {}));
    QCOMPARE(taken, std::size_t{10});
}

void ReplayerTest::refusesKnowledgeWithoutRecordedTime() {
    EventTable table = RandomLog::table(byTime());
    table.recordedAt.reset();
    PassingReader reader(table);
    ReplayQuestion question = everyMember();
    question.knownAt = Instant::fromSeconds(1);
    try {
        replayed(reader, *RandomLog::rules(), question);
        QFAIL("it was answered");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::NotAnswerable);
    }
}

void ReplayerTest::stopsWhenAsked() {
    RandomLog log(9);
    PassingReader reader(RandomLog::table(byTime()));
    for (const Event &event : log.events(3'000))
        reader.add(event);
    std::stop_source stop;
    stop.request_stop();
    const auto rules = RandomLog::rules();
    const auto replay = [&] {
        Replayer(reader, *rules, everyMember())
            .replay([](const ReplayedStream &) {}, {stop.get_token(), {}});
    };
    QVERIFY_THROWS_EXCEPTION(Cancelled, replay());
}

BACKSTORY_TEST(ReplayerTest);
#include "replayer_test.moc"
