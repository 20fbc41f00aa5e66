#include "ui/session/session_file.h"

#include "core/base/error.h"
#include "tests/support/std_text.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

namespace backstory::ui {

using test::TemporaryFolder;

class SessionFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void noPasswordIsWritten();
    void onlyTheUserMayReadIt();
    void whatIsNoSessionIsRefused_data();
    void whatIsNoSessionIsRefused();
    void damagedPartsArePassedOver();
    void aSourceThatMovedAlongIsFound();
    void whatCannotBeWrittenIsSaid();
};

namespace {

QString text(const std::filesystem::path &path) {
    return QString::fromStdString(path.string());
}

SessionState makeSession() {
    SessionState session;
    session.source.source = "/data/shop.db";
    session.source.table = "order_events";
    session.source.profile = "Shop";
    session.asOf = {AsOf::Kind::Moment, *Instant::fromMillis(1'775'000'000'123), true,
                    *Instant::fromMillis(1'776'000'000'000)};
    session.zone = QStringLiteral("Europe/Berlin");
    KeptOrder order;
    order.table = "order_events";
    order.stream = StreamId("0192f0c4-71aa-7c02-8b1f-52e0c4a39b1e");
    order.shown.event = EventId("e4");
    order.shown.hint = 4;
    order.compared.instant = *Instant::fromMillis(1'774'000'000'000);
    order.compared.hint = 1;
    order.pins.fields = {*json::Pointer::parse("/items/0/a~1b"), *json::Pointer::parse("/amount")};
    order.pins.walked = json::Pointer::parse("/amount");
    ComparisonWish wish;
    wish.at = OtherSide::At::Fixed;
    wish.stream = StreamId("another");
    wish.moment.event = EventId("e2");
    wish.moment.hint = 2;
    wish.leftIsA = true;
    order.comparison = wish;
    order.selected = json::Pointer::parse("");
    order.filter = QStringLiteral("status=Paid \"gift wrap\"");
    KeptOrder underRules;
    underRules.stream = StreamId("o2");
    underRules.comparison = ComparisonWish{
        OtherSide::Kind::Rules, OtherSide::At::SameEvent, {}, {}, "/rules/mine.json"};
    session.orders = {order, KeptOrder{}, underRules};
    session.current = 1;
    session.view = QStringLiteral("compareView");
    session.byTime = false;
    session.bookmarks.append(QJsonObject{{QStringLiteral("note"), QStringLiteral("look here")}});
    return session;
}

} // namespace

void SessionFileTest::everythingComesBack() {
    const TemporaryFolder folder;
    const SessionState session = makeSession();
    writeSession(folder.file("deep/in/s.backstory"), session);
    const auto back = readSession(folder.file("deep/in/s.backstory"));
    QVERIFY(back.has_value());
    QVERIFY(*back == session);
    QVERIFY(!readSession(folder.file("none")));
}

void SessionFileTest::noPasswordIsWritten() {
    SessionState session = makeSession();
    session.source.source = "postgresql://clerk:hunter2@db/shop?password=hunter2";
    session.source.password = "hunter2";
    const QByteArray json = sessionToJson(session);
    QVERIFY(!json.contains("hunter2"));
    QVERIFY(json.contains("clerk"));
}

void SessionFileTest::onlyTheUserMayReadIt() {
    const TemporaryFolder folder;
    writeSession(folder.file("s"), makeSession());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(text(folder.file("s"))) & others));
}

void SessionFileTest::whatIsNoSessionIsRefused_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << sessionToJson(makeSession()).left(100);
    QTest::newRow("another document") << QByteArray(R"({"orders":[]})");
    QTest::newRow("no object") << QByteArray("[1,2]");
    QTest::newRow("later") << QByteArray(R"({"backstory_session":99})");
}

void SessionFileTest::whatIsNoSessionIsRefused() {
    QFETCH(QByteArray, json);
    QVERIFY_THROWS_EXCEPTION(Error, sessionFromJson(json));
}

void SessionFileTest::damagedPartsArePassedOver() {
    const SessionState session = sessionFromJson(
        R"({"backstory_session":1,"source":{"place":"a.db","table":7},"current":12,
            "orders":[{"stream":"o1","a":{"version":-3,"time":"yesterday"},"pinned":3,"compare":{"at":"end"}},
                      {"stream":"o2","pinned":"/amount","walked":"/status"},
                      {"stream":"o3","pinned":["/a","/a",4,"/b"],"walked":"/b",
                       "compare":{"stream":"o4","at":"somewhere"}}, 17],"as_of":"never"})");
    QCOMPARE(session.orders.size(), std::size_t{4});
    QCOMPARE(session.orders.front().stream.text(), std::string("o1"));
    QVERIFY(session.orders.front().shown == HeldMoment{});
    QVERIFY(session.orders.front().pins == Pins{});
    QVERIFY(!session.orders.front().comparison);
    QVERIFY(session.orders.at(2).pins ==
            (Pins{{*json::Pointer::parse("/a"), *json::Pointer::parse("/b")},
                  json::Pointer::parse("/b")}));
    QVERIFY(session.orders.at(2).comparison->at == OtherSide::At::End);
    // As it was written when one field alone could be pinned.
    QVERIFY(session.orders.at(1).pins == (Pins{{*json::Pointer::parse("/amount")}, {}}));
    QCOMPARE(session.current, std::size_t{0});
    QVERIFY(session.asOf == AsOf{});
}

void SessionFileTest::aSourceThatMovedAlongIsFound() {
    const TemporaryFolder folder;
    QFile source(text(folder.file("shop.db")));
    QVERIFY(source.open(QIODevice::WriteOnly));
    SessionState session = makeSession();
    session.source.source = "/nowhere/at/all/shop.db";
    writeSession(folder.file("s"), session);
    QCOMPARE(readSession(folder.file("s"))->source.source, folder.file("shop.db").string());
}

void SessionFileTest::whatCannotBeWrittenIsSaid() {
    const TemporaryFolder folder;
    QFile inTheWay(text(folder.file("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY_THROWS_EXCEPTION(Error, writeSession(folder.file("file/s"), makeSession()));
}

} // namespace backstory::ui

using backstory::ui::SessionFileTest;
BACKSTORY_TEST(SessionFileTest);
#include "session_file_test.moc"
