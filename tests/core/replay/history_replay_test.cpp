#include "core/json/print.h"
#include "core/replay/history.h"
#include "tests/core/replay/random_events.h"
#include "tests/support/test_registry.h"

using namespace backstory;
using namespace backstory::test;

namespace {

const StreamId kStream("0190163d-8694-739b-aea5-966c26f8ad91");
const EventOrder kOrder({OrderKey::HappenedAt});

std::string blameText(const std::optional<Blame> &blame) {
    if (!blame)
        return "never";
    return blame->path.text() + " v" + std::to_string(blame->writer.value) + ' ' +
           (blame->value ? json::toText(*blame->value) : "gone");
}

std::string valuesText(const std::vector<FieldValue> &values) {
    std::string out;
    for (const FieldValue &value : values)
        out += (value.value ? json::toText(*value.value) : "gone") + " v" +
               std::to_string(value.writer.value) + '-' +
               (value.until ? std::to_string(value.until->value) : "end") + '\n';
    return out;
}

/// Everything a history answers, as one text.
std::string everything(const History &history, const std::vector<json::Pointer> &paths) {
    std::string out;
    for (std::uint32_t k = 0; k <= history.size(); ++k) {
        out += "at " + std::to_string(k) + ' ' + json::toText(history.stateAt(Moment{k})) + '\n';
        for (const Blame &blame : history.blameAll(Moment{k}))
            out += blameText(blame) + '\n';
        for (const json::Pointer &path : paths)
            out += blameText(history.blame(path, Moment{k})) + '\n';
        if (k == 0)
            continue;
        const EventFacts facts = history.facts(Version{k});
        out += facts.id.text() + ' ' + std::string(facts.type) + ' ' +
               (facts.effectiveTime ? toIsoText(*facts.effectiveTime) : "end") + '\n' +
               linesText(history.changesOf(Version{k}));
    }
    for (const json::Pointer &path : paths)
        out += path.text() + '\n' + valuesText(history.valuesOf(path));
    return out;
}

History built(const std::shared_ptr<const Ruleset> &rules, std::vector<Event> events) {
    History history(kStream, rules, kOrder);
    history.add(std::move(events));
    return history;
}

bool hasIndex(const json::Pointer &path) {
    return std::ranges::any_of(path.segments, [](const std::string &segment) {
        return json::arrayIndex(segment).has_value();
    });
}

/// Compares every answer at every moment with a replay from the first event. What differs is
/// answered, empty when nothing does.
std::string mistakes(const History &history, std::vector<Event> events, RandomEvents &random) {
    kOrder.sort(events);
    const auto states = replay(history.rules(), kStream, events);
    if (history.size() != events.size())
        return "size";
    for (std::uint32_t k = 0; k < states.size(); ++k) {
        const json::Value state = history.stateAt(Moment{k});
        if (json::toText(state) != json::toText(states[k]))
            return "state at " + std::to_string(k) + "\n is " + json::toText(state) + "\n not " +
                   json::toText(states[k]);
        const auto other = static_cast<std::uint32_t>(random.below(states.size()));
        const auto lines = history.difference(Moment{k}, Moment{other});
        const auto expected = difference(states[k], states[other], history.rules().identityKeys());
        if (linesText(lines) != linesText(expected))
            return "difference " + std::to_string(k) + " to " + std::to_string(other) + "\n is " +
                   linesText(lines) + " not " + linesText(expected);
        json::Value laid = states[k];
        applyDifference(laid, lines);
        if (!json::equal(laid, states[other]))
            return "laid over " + std::to_string(k) + " to " + std::to_string(other);
        for (const Blame &blame : history.blameAll(Moment{k}))
            if (blameText(blame) != blameText(history.blame(blame.path, Moment{k})))
                return "blame at " + std::to_string(k) + ": all say " + blameText(blame) +
                       ", alone " + blameText(history.blame(blame.path, Moment{k}));
    }
    for (int i = 0; i < 12; ++i) {
        const json::Pointer path = random.path();
        const auto values = history.valuesOf(path);
        std::optional<std::size_t> entry; // the last one that began
        for (std::uint32_t k = 0; k < states.size(); ++k) {
            const std::size_t next = entry ? *entry + 1 : 0;
            if (next < values.size() && values[next].writer.value <= k)
                entry = next;
            const json::Value *there = json::find(states[k], path);
            const std::string expected = there ? json::toText(*there) : "gone";
            const auto alone = history.valueAt(path, Moment{k});
            if ((alone ? json::toText(*alone) : "gone") != expected)
                return path.text() + " at " + std::to_string(k) + ": not " + expected;
            const std::string listed =
                entry && values[*entry].value ? json::toText(*values[*entry].value) : "gone";
            if (listed != expected)
                return path.text() + " at " + std::to_string(k) + ": not " + expected +
                       ", listed\n" + valuesText(values);
            const auto blame = history.blame(path, Moment{k});
            if (blame.has_value() != entry.has_value())
                return path.text() + " at " + std::to_string(k) + ": blame " + blameText(blame) +
                       ", listed\n" + valuesText(values);
            if (blame && !hasIndex(path) && blame->writer != values[*entry].writer)
                return path.text() + " at " + std::to_string(k) + ": blame " + blameText(blame) +
                       ", listed\n" + valuesText(values);
        }
    }
    return {};
}

} // namespace

class HistoryReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsReplay();
    void equalsReplayAfterLateEvents();
    void answersDoNotDependOnOrderOfAdding();
    void manyLateEventsAtOnce();
    void longArraysAndSums();
    void withoutAnEvent();
    void writersAfterAVersionAreTheRestOfAll();
};

void HistoryReplayTest::equalsReplay() {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        const auto events = random.events(1 + random.below(30));
        const std::string wrong = mistakes(built(rules, events), events, random);
        QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ": " + wrong).c_str());
    }
}

void HistoryReplayTest::equalsReplayAfterLateEvents() {
    for (std::uint64_t seed = 1'001; seed <= 1'120; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        std::vector<Event> events = random.events(random.below(12));
        History history = built(rules, events);
        for (int i = 0; i < 10; ++i) {
            events.push_back(random.event());
            const Version version = history.add(events.back());
            QCOMPARE(history.facts(version).id.text(), events.back().id.text());
            const std::string wrong = mistakes(history, events, random);
            QVERIFY2(wrong.empty(), ("seed " + std::to_string(seed) + ", after " +
                                     std::to_string(i + 1) + " more: " + wrong)
                                        .c_str());
        }
    }
}

void HistoryReplayTest::answersDoNotDependOnOrderOfAdding() {
    for (std::uint64_t seed = 2'001; seed <= 2'080; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        std::vector<Event> events = random.events(1 + random.below(25));
        std::vector<json::Pointer> paths;
        for (int i = 0; i < 10; ++i)
            paths.push_back(random.path());
        const std::string expected = everything(built(rules, events), paths);

        for (int round = 0; round < 3; ++round) {
            random.shuffle(events);
            History oneByOne(kStream, rules, kOrder);
            for (const Event &event : events)
                oneByOne.add(event);
            const std::string found = everything(oneByOne, paths);
            QVERIFY2(found == expected, ("seed " + std::to_string(seed)).c_str());
        }
    }
}

void HistoryReplayTest::manyLateEventsAtOnce() {
    RandomEvents random(3'001);
    const auto rules = random.rules(RulesKind::Everything);
    std::vector<Event> events = random.events(150);
    History history = built(rules, events);
    std::vector<Event> late = random.events(200);
    events.insert(events.end(), late.begin(), late.end());
    history.add(late);
    const std::string wrong = mistakes(history, events, random);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void HistoryReplayTest::longArraysAndSums() {
    // Long enough for the checkpoints of arrays and sums.
    const auto rules = Ruleset::parse(R"({"name":"long","version":"1",
        "start":{"list":[{"id":1000},{"id":1001}],"n":0.5},
        "rules":{
          "Added":[{"op":"append","path":"/list","from":"/item"}],
          "Removed":[{"op":"remove","path":"/list","key":"id","from":"/id"}],
          "Dropped":[{"op":"remove","path":"/list","atFrom":"/at"}],
          "Counted":[{"op":"increment","path":"/n","from":"/by"}],
          "Reset":[{"op":"copy","path":"/list","from":"/list"}]}})",
                                      "the test");
    for (std::uint64_t seed = 4'001; seed <= 4'003; ++seed) {
        RandomEvents random(seed);
        std::vector<Event> events;
        for (std::size_t i = 0; i < 1'500; ++i) {
            Event event = random.event();
            event.happenedAt.instant = Instant::fromMillis(static_cast<std::int64_t>(i));
            const std::string number = std::to_string(random.below(60));
            switch (random.below(i % 400 == 399 ? 9 : 8)) {
            case 0:
                event.type = "Removed";
                event.payload = R"({"id":)" + number + "}";
                break;
            case 1:
                event.type = "Dropped";
                event.payload = R"({"at":)" + number + "}";
                break;
            case 2:
            case 3:
                event.type = "Counted";
                event.payload = R"({"by":)" + number + ".25}";
                break;
            case 8:
                event.type = "Reset";
                event.payload = R"({"list":[{"id":1},2,{"id":3}]})";
                break;
            default:
                event.type = "Added";
                event.payload = R"({"item":{"id":)" + number + R"(,"qty":)" + number + "}}";
            }
            events.push_back(std::move(event));
        }
        std::vector<Event> lateOnes;
        for (int i = 0; i < 20; ++i) {
            const std::size_t place = random.below(events.size());
            lateOnes.push_back(events[place]);
            events.erase(events.begin() + static_cast<std::ptrdiff_t>(place));
        }
        History history = built(rules, events);
        for (const Event &late : lateOnes) {
            history.add(late);
            events.push_back(late);
        }
        kOrder.sort(events);
        const auto states = replay(*rules, kStream, events);
        for (std::uint32_t k = 0; k < states.size(); k += 7)
            QCOMPARE(json::toText(history.stateAt(Moment{k})), json::toText(states[k]));
    }
}

void HistoryReplayTest::withoutAnEvent() {
    int compared = 0;
    for (std::uint64_t seed = 5'001; seed <= 5'400; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::OnlyWrites);
        std::vector<Event> events = random.events(2 + random.below(14));
        kOrder.sort(events);
        const History whole = built(rules, events);
        const auto left = static_cast<std::uint32_t>(random.below(events.size()));
        std::vector<Event> others = events;
        others.erase(others.begin() + left);
        const History without = built(rules, others);
        for (int i = 0; i < 20; ++i) {
            const json::Pointer path = random.path();
            // What makes an object of an array takes elements away, or finds none to take away.
            if (hasIndex(path))
                continue;
            const auto values = whole.valuesOf(path);
            if (values.empty() || values.back().writer.value != left + 1)
                continue; // this event is not the last that wrote it
            // If it took the path away, a later one may have had nothing left to take away.
            if (!values.back().value)
                continue;
            ++compared;
            const auto blame = without.blame(path, without.end());
            const std::string expected =
                values.size() == 1 ? "never"
                                   : blameText(Blame{path, values[values.size() - 2].value,
                                                     values[values.size() - 2].writer});
            QVERIFY2(blameText(blame) == expected, ("seed " + std::to_string(seed) + ": " +
                                                    blameText(blame) + ", not " + expected)
                                                       .c_str());
        }
    }
    QVERIFY2(compared > 100, std::to_string(compared).c_str());
}

void HistoryReplayTest::writersAfterAVersionAreTheRestOfAll() {
    for (std::uint64_t seed = 6'001; seed <= 6'200; ++seed) {
        RandomEvents random(seed);
        const auto rules = random.rules(RulesKind::Everything);
        const History history = built(rules, random.events(1 + random.below(30)));
        for (int i = 0; i < 10; ++i) {
            const json::Pointer path = random.path();
            const std::vector<Version> all = history.writersOf(path);
            for (std::uint32_t k = 0; k <= history.size(); ++k) {
                const auto first = std::ranges::upper_bound(all, Version{k});
                const std::vector<Version> rest(first, all.end());
                QVERIFY2(history.writersOf(path, Version{k}) == rest,
                         ("seed " + std::to_string(seed) + ", " + path.text() + " after " +
                          std::to_string(k))
                             .c_str());
            }
        }
    }
}

BACKSTORY_TEST(HistoryReplayTest);
#include "history_replay_test.moc"
