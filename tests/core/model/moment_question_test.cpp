#include "core/base/error.h"
#include "core/model/moment.h"
#include "tests/support/test_registry.h"

namespace backstory::test {

namespace {

using Kind = MomentQuestion::Kind;

MomentQuestion ask(std::string_view text, TimeBound bound = TimeBound::Upper) {
    return MomentQuestion::parse(text, Zone(), bound);
}

} // namespace

class MomentQuestionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWords();
    void readsVersions();
    void readsTimes();
    void refusesTheRest_data();
    void refusesTheRest();
};

void MomentQuestionTest::readsWords() {
    QCOMPARE(ask("start").kind, Kind::Start);
    QCOMPARE(ask("end").kind, Kind::End);
}

void MomentQuestionTest::readsVersions() {
    QCOMPARE(ask("v12").kind, Kind::AfterEvents);
    QCOMPARE(ask("v12").events, 12U);
    QCOMPARE(ask("v0").events, 0U);
}

void MomentQuestionTest::readsTimes() {
    const auto exact = ask("2026-03-31T17:00:00Z");
    QCOMPARE(exact.kind, Kind::AtTime);
    QVERIFY(!exact.dateOnly);
    QCOMPARE(toIsoText(exact.time), std::string("2026-03-31T17:00:00.000Z"));
    const auto close = ask("2026-03-31");
    QVERIFY(close.dateOnly);
    QVERIFY(close.time > exact.time);
    QCOMPARE(toIsoText(ask("2026-03-31", TimeBound::Lower).time),
             std::string("2026-03-31T00:00:00.000Z"));
}

void MomentQuestionTest::refusesTheRest_data() {
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "v", "v-1", "v1x", "v4294967296", "12", "End", "tomorrow"})
        QTest::newRow(*text != '\0' ? text : "empty") << QString::fromUtf8(text);
}

void MomentQuestionTest::refusesTheRest() {
    QFETCH(QString, text);
    try {
        ask(text.toStdString());
        QFAIL("it was taken");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::BadRequest);
    }
}

} // namespace backstory::test

using backstory::test::MomentQuestionTest;
BACKSTORY_TEST(MomentQuestionTest);

#include "moment_question_test.moc"
