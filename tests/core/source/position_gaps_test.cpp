#include "core/source/position_gaps.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <random>
#include <set>

using namespace backstory;

namespace {

constexpr std::int64_t kEnd = std::numeric_limits<std::int64_t>::max();

PositionGaps seenAll(std::initializer_list<std::int64_t> positions) {
    PositionGaps gaps(0, {});
    for (const std::int64_t position : positions)
        gaps.see(position);
    return gaps;
}

std::optional<PositionGaps> parsed(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return PositionGaps::parse(words);
}

} // namespace

/// Which positions were seen, and which may still come.
class PositionGapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holesBecomeGapsAndFillUp() {
        PositionGaps gaps = seenAll({1, 2, 7});
        QCOMPARE(gaps.text(), std::string("7 3..6"));
        QVERIFY(gaps.seen(2) && !gaps.seen(3) && !gaps.seen(6) && gaps.seen(7) && !gaps.seen(8));
        gaps.see(5);
        QCOMPARE(gaps.text(), std::string("7 3..4 6..6"));
        gaps.see(6);
        gaps.see(3);
        gaps.see(3);
        QCOMPARE(gaps.text(), std::string("7 4..4"));
        gaps.see(4);
        QCOMPARE(gaps.text(), std::string("7"));
        QCOMPARE(gaps.gapCount(), std::size_t{0});
    }

    void whatIsUnseenEndsOpen() {
        const std::vector<PositionRange> expected{{3, 6}, {8, kEnd}};
        QVERIFY(seenAll({1, 2, 7}).unseen() == expected);
        const std::vector<PositionRange> all{{PositionGaps::kNone + 1, kEnd}};
        QVERIFY(PositionGaps().unseen() == all);
    }

    void theFirstPositionLeavesEverythingBelowOpen() {
        PositionGaps gaps;
        gaps.see(5);
        QVERIFY(!gaps.seen(4) && !gaps.seen(-1) && gaps.seen(5));
        gaps.see(-3);
        QVERIFY(gaps.seen(-3) && !gaps.seen(-4));
    }

    void aGapDiesWhenWhoeverMayFillItHasEnded() {
        PositionGaps gaps = seenAll({3});
        gaps.dropDead(1'000, kEnd); // no bound yet: nobody knows who may fill it
        QCOMPARE(gaps.text(), std::string("3 1..2"));
        gaps.bound(50);
        gaps.dropDead(49, kEnd);
        QCOMPARE(gaps.text(), std::string("3 1..2"));
        gaps.see(6);
        gaps.bound(60); // a bound stays as it was
        gaps.dropDead(50, kEnd);
        QCOMPARE(gaps.text(), std::string("6 4..5"));
        gaps.dropDead(60, kEnd);
        QCOMPARE(gaps.text(), std::string("6"));
    }

    void whatWasNotLookedForIsNotDead() {
        PositionGaps gaps = seenAll({3, 9});
        gaps.bound(50);
        gaps.dropDead(50, 7);
        QCOMPARE(gaps.text(), std::string("9 4..8"));
    }

    void partsOfAGapKeepItsBound() {
        PositionGaps gaps = seenAll({9});
        gaps.bound(50);
        gaps.see(5);
        gaps.dropDead(50, kEnd);
        QCOMPARE(gaps.text(), std::string("9"));
    }

    void textsReadBack() {
        for (const char *text :
             {"7", "7 3..4 6..6", "-9223372036854775808", "5 -9223372036854775807..-3 1..4"})
            QCOMPARE(parsed(text).value().text(), std::string(text));
    }

    void otherTextsAreRefused() {
        for (const char *text : {"", "x", "7x", "7 3", "7 4..3", "7 3..7", "7 3..4 4..5",
                                 "7 5..6 1..2", "7 3..", "7 ..4", "99999999999999999999"})
            QVERIFY2(!parsed(text), text);
    }

    void anyOrderGivesTheSameSet() {
        constexpr unsigned kSeed = 20'260'301;
        std::mt19937 random(kSeed);
        for (int round = 0; round < 50; ++round) {
            std::vector<std::int64_t> positions(60);
            std::ranges::generate(positions, [n = 0]() mutable { return ++n; });
            std::ranges::shuffle(positions, random);
            positions.resize(40);
            PositionGaps gaps(0, {});
            std::set<std::int64_t> seen;
            for (const std::int64_t position : positions) {
                gaps.see(position);
                seen.insert(position);
                for (std::int64_t each = 1; each <= 60; ++each)
                    QCOMPARE(gaps.seen(each), seen.contains(each));
                QCOMPARE(parsed(gaps.text()).value().text(), gaps.text());
            }
        }
    }
};

BACKSTORY_TEST(PositionGapsTest);

#include "position_gaps_test.moc"
