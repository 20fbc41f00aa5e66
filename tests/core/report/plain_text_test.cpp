#include "core/report/plain_text.h"

#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory;

class PlainTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesOrdinaryTextAlone();
    void writesWhatIsHiddenAsEscapes_data();
    void writesWhatIsHiddenAsEscapes();
    void writesBrokenUtf8AsBytes();
    void namesHalvesOfSurrogatePairs();
};

void PlainTextTest::leavesOrdinaryTextAlone() {
    const std::string text = "Zoé Lefèvre — 佐藤 Ελένη 🎁 <b>&amp;</b> \\u202e \"'`";
    QCOMPARE(visibleText(text), text);
    QVERIFY(!hasHiddenCharacters(text));
    QCOMPARE(visibleText(""), std::string());
}

void PlainTextTest::writesWhatIsHiddenAsEscapes_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::newRow("escape") << QByteArray("\x1b[31mred") << QByteArray("\\u001b[31mred");
    QTest::newRow("nul") << QByteArray("a\0b", 3) << QByteArray("a\\u0000b");
    QTest::newRow("line break") << QByteArray("a\r\nb\t") << QByteArray("a\\u000d\\u000ab\\u0009");
    QTest::newRow("delete") << QByteArray("\x7f") << QByteArray("\\u007f");
    QTest::newRow("C1") << QByteArray("\xc2\x9b") << QByteArray("\\u009b");
    QTest::newRow("soft hyphen") << QByteArray("\xc2\xad") << QByteArray("\\u00ad");
    QTest::newRow("letter mark") << QByteArray("\xd8\x9c") << QByteArray("\\u061c");
    QTest::newRow("zero width") << QByteArray("\xe2\x80\x8b") << QByteArray("\\u200b");
    QTest::newRow("override") << QByteArray("\xe2\x80\xae") << QByteArray("\\u202e");
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << QByteArray("\\u2066");
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << QByteArray("\\u2028");
    QTest::newRow("word joiner") << QByteArray("\xe2\x81\xa0") << QByteArray("\\u2060");
    QTest::newRow("byte-order mark") << QByteArray("\xef\xbb\xbf") << QByteArray("\\ufeff");
    QTest::newRow("variation") << QByteArray("\xef\xb8\x8f") << QByteArray("\\ufe0f");
    QTest::newRow("tag") << QByteArray("\xf3\xa0\x81\x81") << QByteArray("\\u{e0041}");
}

void PlainTextTest::writesWhatIsHiddenAsEscapes() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(visibleText(text.toStdString()), shown.toStdString());
    QVERIFY(hasHiddenCharacters(text.toStdString()));
}

void PlainTextTest::writesBrokenUtf8AsBytes() {
    QCOMPARE(visibleText("a\xff"), std::string("a\\xff"));
    QCOMPARE(visibleText("\xc3"), std::string("\\xc3"));
    QCOMPARE(visibleText("\xc0\xaf"), std::string("\\xc0\\xaf")); // longer than need be
    QCOMPARE(visibleText("\xf4\x90\x80\x80"), std::string("\\xf4\\x90\\x80\\x80"));
    QCOMPARE(visibleText("\xe2\x82é"), std::string("\\xe2\\x82é"));
    QVERIFY(hasHiddenCharacters("\xff"));
}

void PlainTextTest::namesHalvesOfSurrogatePairs() {
    QCOMPARE(visibleText("\xed\xa0\xbd!"), std::string("\\ud83d!"));
}

BACKSTORY_TEST(PlainTextTest);
#include "plain_text_test.moc"
