#include "core/model/event_actor.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QTest>

namespace backstory {

class EventActorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadFromMetadata_data();
    void isReadFromMetadata();
    void isNotMadeUp_data();
    void isNotMadeUp();
};

void EventActorTest::isReadFromMetadata_data() {
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("actor");
    QTest::newRow("actor") << QByteArray(R"({"trace":1,"actor":"warehouse-svc"})")
                           << QByteArray("warehouse-svc");
    QTest::newRow("a number") << QByteArray(R"({"user_id":10.00})") << QByteArray("10.00");
    QTest::newRow("an object") << QByteArray(R"({"user":{"id":7,"name":"R. Keller"}})")
                               << QByteArray("R. Keller");
    QTest::newRow("its id alone") << QByteArray(R"({"user":{"id":"u7"}})") << QByteArray("u7");
    QTest::newRow("the stronger name")
        << QByteArray(R"({"by":"x","actor":"y"})") << QByteArray("y");
    QTest::newRow("the one that says something")
        << QByteArray(R"({"actor":null,"createdBy":"z"})") << QByteArray("z");
}

void EventActorTest::isReadFromMetadata() {
    QFETCH(QByteArray, metadata);
    QFETCH(QByteArray, actor);
    QCOMPARE(actorOf(metadata.toStdString()).value_or("nobody"), actor.toStdString());
}

void EventActorTest::isNotMadeUp_data() {
    QTest::addColumn<QByteArray>("metadata");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("actor: me");
    QTest::newRow("no object") << QByteArray(R"(["actor"])");
    QTest::newRow("another level") << QByteArray(R"({"http":{"actor":"x"}})");
    QTest::newRow("no name") << QByteArray(R"({"actor":true,"user":[],"by":""})");
}

void EventActorTest::isNotMadeUp() {
    QFETCH(QByteArray, metadata);
    QVERIFY(!actorOf(metadata.toStdString()));
}

} // namespace backstory

using backstory::EventActorTest;
BACKSTORY_TEST(EventActorTest);
#include "event_actor_test.moc"
