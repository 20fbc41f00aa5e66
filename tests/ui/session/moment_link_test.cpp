#include "ui/session/moment_link.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

namespace backstory::ui {

class MomentLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIsToSay();
    void isReadBackAsWritten_data();
    void isReadBackAsWritten();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void garbageIsNoLink();
    void knowsOneByItsBeginning();
};

namespace {

MomentLink linkTo(const std::string &stream) {
    return {"prod replica", "order_events", stream, std::nullopt};
}

HeldMoment heldBy(const std::string &event, std::uint32_t version) {
    HeldMoment held;
    held.event = EventId(event);
    held.hint = version;
    return held;
}

} // namespace

void MomentLinkTest::saysWhatItIsToSay() {
    MomentLink link = linkTo("019cadd3");
    link.held = heldBy("a b/c", 4);
    QCOMPARE(
        writeMomentLink(link),
        QStringLiteral("backstory://prod%20replica/order_events/019cadd3?event=a%20b%2Fc&v=4"));
    link.held = HeldMoment{};
    QCOMPARE(writeMomentLink(link),
             QStringLiteral("backstory://prod%20replica/order_events/019cadd3?v=0"));
    link.held->instant = Instant::fromMillis(1'772'442'847'120);
    QCOMPARE(writeMomentLink(link), QStringLiteral("backstory://prod%20replica/order_events/"
                                                   "019cadd3?at=2026-03-02T09%3A14%3A07.120Z"));
}

void MomentLinkTest::isReadBackAsWritten_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("stream");
    QTest::newRow("plain") << "prod"
                           << "019cadd3";
    QTest::newRow("signs") << "a/b?c#d&e=f%20@g:h"
                           << "x/y?z#&=%41+ \"'<>\\";
    QTest::newRow("other scripts") << QStringLiteral("Prüfstand 東京") << QStringLiteral("é\u202e");
    QTest::newRow("control characters") << "prod"
                                        << "a\tb\nc\x1b[2J";
}

void MomentLinkTest::isReadBackAsWritten() {
    QFETCH(const QString, source);
    QFETCH(const QString, stream);
    MomentLink link{source.toStdString(), "sales.order_events", stream.toStdString(), {}};
    QCOMPARE(readMomentLink(writeMomentLink(link)).link, std::optional(link));
    link.held = heldBy(stream.toStdString(), 12);
    QCOMPARE(readMomentLink(writeMomentLink(link)).link, std::optional(link));
    link.held = HeldMoment{};
    link.held->instant = Instant::fromMicros(1'772'442'847'120'001);
    QCOMPARE(readMomentLink(writeMomentLink(link)).link, std::optional(link));
    // As a mail program or a browser may hand it on.
    QVERIFY(readMomentLink(QStringLiteral(" BACKSTORY://prod/t/s \n")).link);
}

void MomentLinkTest::everythingElseIsRefused_data() {
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("empty", QString());
    row("another scheme", QStringLiteral("https://prod/t/s"));
    row("no slashes", QStringLiteral("backstory:prod/t/s"));
    row("no order", QStringLiteral("backstory://prod/t"));
    row("an empty order", QStringLiteral("backstory://prod/t/"));
    row("no source", QStringLiteral("backstory:///t/s"));
    row("no table", QStringLiteral("backstory://prod//s"));
    row("too many parts", QStringLiteral("backstory://prod/t/s/more"));
    row("a user", QStringLiteral("backstory://me@prod/t/s"));
    row("a password", QStringLiteral("backstory://me:secret@prod/t/s"));
    row("a port", QStringLiteral("backstory://prod:5432/t/s"));
    row("a fragment", QStringLiteral("backstory://prod/t/s#x"));
    row("another parameter", QStringLiteral("backstory://prod/t/s?host=evil"));
    row("a parameter twice", QStringLiteral("backstory://prod/t/s?v=1&v=2"));
    row("an empty parameter", QStringLiteral("backstory://prod/t/s?"));
    row("an event without an id", QStringLiteral("backstory://prod/t/s?event=&v=1"));
    row("a version that is none", QStringLiteral("backstory://prod/t/s?v=-1"));
    row("a huge version", QStringLiteral("backstory://prod/t/s?v=99999999999"));
    row("a time that is none", QStringLiteral("backstory://prod/t/s?at=yesterday"));
    row("time and event", QStringLiteral("backstory://prod/t/s?at=2026-03-02T09:14:07Z&v=1"));
    row("control character", QStringLiteral("backstory://prod/t/s\x01x"));
    row("unseen in the name", QStringLiteral("backstory://pr%E2%80%AEod/t/s"));
    row("line break in the name", QStringLiteral("backstory://pr%0Aod/t/s"));
    row("a zero byte", QStringLiteral("backstory://prod/t/s%00x"));
    row("no UTF-8", QStringLiteral("backstory://prod/t/%ff"));
    row("a broken escape", QStringLiteral("backstory://prod/t/%4"));
    row("a blank", QStringLiteral("backstory://prod/t/a b"));
    row("a file for a table", QStringLiteral("backstory://prod/%2Fetc%2Fpasswd/s"));
    row("a share for a table", QStringLiteral("backstory://prod/%5C%5Cevil%5Cshare/s"));
    row("a mapping for a table", QStringLiteral("backstory://prod/mine.JSON/s"));
    row("huge", QStringLiteral("backstory://prod/t/") + QString(100'000, u'x'));
}

void MomentLinkTest::everythingElseIsRefused() {
    QFETCH(const QString, text);
    const ReadMomentLink read = readMomentLink(text);
    QVERIFY(!read.link);
    QVERIFY(!read.mistake.isEmpty());
    QVERIFY2(read.mistake.endsWith(u'.'), qPrintable(read.mistake));
    QVERIFY2(read.mistake.size() < 200, qPrintable(read.mistake));
}

void MomentLinkTest::garbageIsNoLink() {
    QRandomGenerator random(5);
    for (int round = 0; round < 2'000; ++round) {
        QString text = QStringLiteral("backstory://prod/t/s?event=e&v=3");
        for (int change = 0; change < 4; ++change)
            text[random.bounded(static_cast<int>(text.size()))] = QChar(random.bounded(1, 0x3000));
        const ReadMomentLink read = readMomentLink(text);
        QVERIFY(read.link.has_value() != !read.mistake.isEmpty());
        if (read.link) // what is taken can be said again
            QCOMPARE(readMomentLink(writeMomentLink(*read.link)).link, read.link);
    }
}

void MomentLinkTest::knowsOneByItsBeginning() {
    QVERIFY(isMomentLink(QStringLiteral("backstory://x")));
    QVERIFY(isMomentLink(QStringLiteral("Backstory:x")));
    QVERIFY(!isMomentLink(QStringLiteral("backstory.db")));
    QVERIFY(!isMomentLink(QStringLiteral("postgresql://backstory:x@db/shop")));
}

} // namespace backstory::ui

using backstory::ui::MomentLinkTest;
BACKSTORY_TEST(MomentLinkTest);
#include "moment_link_test.moc"
