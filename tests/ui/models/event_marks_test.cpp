#include "ui/models/event_marks.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QSignalSpy>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class EventMarksTest : public QObject {
    Q_OBJECT

    static EventId idOf(const OrderDocument &document, std::uint32_t version) {
        return document.history()->facts(Version{version}).id;
    }

private Q_SLOTS:
    void marksStandAtTheirEvents() {
        OrderDocument document;
        openSample(document);
        EventMarks marks(&document);
        QSignalSpy changes(&marks, &EventMarks::changed);
        marks.setMarks({{idOf(document, 6), QStringLiteral("late")},
                        {EventId("ffffffff-0000-4000-8000-000000000000"), QStringLiteral("gone")},
                        {idOf(document, 2), {}}});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(marks.versions(), (std::vector<Version>{Version{2}, Version{6}}));
        QVERIFY(marks.isMarked(Version{2}));
        QVERIFY(!marks.isMarked(Version{3}));
        QVERIFY(marks.noteOf(Version{2}).isEmpty());
        QCOMPARE(marks.noteOf(Version{6}), QStringLiteral("late"));
        QVERIFY(marks.noteOf(Version{7}).isEmpty());
    }

    void walkingGoesFromMarkToMark() {
        OrderDocument document;
        openSample(document);
        EventMarks marks(&document);
        marks.walk(1);
        QCOMPARE(document.shownMoment().value, 4U);
        marks.setMarks({{idOf(document, 2), {}}, {idOf(document, 6), {}}});
        marks.walk(1);
        QCOMPARE(document.shownMoment().value, 6U);
        marks.walk(1); // none after it
        QCOMPARE(document.shownMoment().value, 6U);
        marks.walk(-1);
        QCOMPARE(document.shownMoment().value, 2U);
        marks.walk(-1);
        QCOMPARE(document.shownMoment().value, 2U);
    }

    void theyMoveWithTheirEvents() {
        OrderDocument document;
        const auto history = makeHistory({{"OrderCreated", "{}", 1000}, {"OrderPaid", "{}", 3000}});
        test::open(document, history);
        EventMarks marks(&document);
        marks.setMarks({{idOf(document, 2), QStringLiteral("paid")}});
        history->add(sampleEvent({"OrderAddressChanged", "{}", 2000}, 9));
        document.grow({Version{2}}, Moment{3}, Moment{3});
        QCOMPARE(marks.versions(), (std::vector<Version>{Version{3}}));
        QCOMPARE(marks.noteOf(Version{3}), QStringLiteral("paid"));
    }

    void anotherOrderHasNone() {
        OrderDocument document;
        openSample(document);
        EventMarks marks(&document);
        marks.setMarks({{idOf(document, 2), {}}});
        document.clear();
        QVERIFY(marks.versions().empty());
    }
};

BACKSTORY_TEST(EventMarksTest);
#include "event_marks_test.moc"
