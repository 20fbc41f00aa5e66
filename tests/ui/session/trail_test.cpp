#include "ui/session/trail.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace backstory::ui {

class TrailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward();
    void aNewPlaceForgetsWhatLayAhead();
    void theSameOrderIsTheSamePlace();
    void placesKeepTheMomentTheyWereLeftAt();
};

namespace {

Place place(const char *stream, std::uint32_t moment = 1) {
    return {"order_events", StreamId(stream), {{}, {}, moment}};
}

} // namespace

void TrailTest::goesBackAndForward() {
    Trail trail;
    QVERIFY(!trail.canGoBack());
    trail.visit(place("a"));
    QVERIFY(!trail.canGoBack());
    trail.visit(place("b"));
    QVERIFY(trail.canGoBack());
    QCOMPARE(trail.previous().stream.text(), std::string("a"));
    trail.goBack();
    QVERIFY(!trail.canGoBack());
    QVERIFY(trail.canGoForward());
    QCOMPARE(trail.next().stream.text(), std::string("b"));
    trail.goForward();
    QVERIFY(!trail.canGoForward());
}

void TrailTest::aNewPlaceForgetsWhatLayAhead() {
    Trail trail;
    trail.visit(place("a"));
    trail.visit(place("b"));
    trail.goBack();
    trail.visit(place("c"));
    QVERIFY(!trail.canGoForward());
    QCOMPARE(trail.previous().stream.text(), std::string("a"));
}

void TrailTest::theSameOrderIsTheSamePlace() {
    Trail trail;
    trail.visit(place("a", 1));
    trail.visit(place("a", 5));
    QVERIFY(!trail.canGoBack());
}

void TrailTest::placesKeepTheMomentTheyWereLeftAt() {
    Trail trail;
    trail.visit(place("a", 1));
    trail.leaveAt({{}, {}, 7});
    trail.visit(place("b"));
    QCOMPARE(trail.previous().moment.hint, 7U);
}

} // namespace backstory::ui

using backstory::ui::TrailTest;
BACKSTORY_TEST(TrailTest);
#include "trail_test.moc"
