#include "ui/timeline/player.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;
using namespace std::chrono_literals;

class PlayerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsToTheEndAndStops() {
        OrderDocument document;
        // Three events within a moment: at true gaps each pause is the shortest there is.
        open(document,
             makeHistory(
                 {{"OrderCreated", "{}", 1}, {"OrderPaid", "{}", 2}, {"OrderPaid", "{}", 3}}));
        Player player(&document);
        player.setSpeed(Player::Speed::TrueGaps);
        document.showMoment(Moment{1});
        QSignalSpy moments(&document, &OrderDocument::shownMomentChanged);
        player.play();
        QTRY_VERIFY(!player.isPlaying());
        QCOMPARE(document.shownMoment().value, 3U);
        QCOMPARE(moments.count(), 2);
    }

    void fromTheEndItStartsAgain() {
        OrderDocument document;
        openSample(document);
        document.showMoment(Moment{8});
        Player player(&document);
        player.toggle();
        QVERIFY(player.isPlaying());
        QCOMPARE(document.shownMoment().value, 0U);
        player.toggle();
        QVERIFY(!player.isPlaying());
    }

    void nothingToPlay() {
        OrderDocument document;
        Player player(&document);
        player.play();
        QVERIFY(!player.isPlaying());
    }

    void anotherOrderStopsIt() {
        OrderDocument document;
        openSample(document);
        Player player(&document);
        player.play();
        document.clear();
        QVERIFY(!player.isPlaying());
    }

    void pausesFollowTheSpeed() {
        OrderDocument document;
        openSample(document);
        Player player(&document);
        QCOMPARE(player.pause(), 700ms);
        player.setSpeed(Player::Speed::Twice);
        QCOMPARE(player.pause(), 350ms);
        player.setSpeed(Player::Speed::TrueGaps);
        document.showMoment(Moment{1}); // 92 s of 17 days
        QCOMPARE(player.pause(), 40ms);
        document.showMoment(Moment{6}); // 12 days of them
        QVERIFY(player.pause() > 1000ms);
        QVERIFY(player.pause() <= 3000ms);
        QVERIFY(player.shortenedGap().has_value()); // they would take longer
        document.showMoment(Moment{1});
        QVERIFY(!player.shortenedGap());
    }
};

BACKSTORY_TEST(PlayerTest);
#include "player_test.moc"
