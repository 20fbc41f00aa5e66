#include "core/filter/folded_text.h"

#include "core/filter/case_folding.h"
#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

std::string folded(std::string_view text) {
    std::string out;
    appendFolded(out, text);
    return out;
}

bool isInDocument(std::string_view sought, std::string_view document) {
    return SoughtText(sought).isInDocument(document);
}

} // namespace

class FoldedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsOneCodePointToOne();
    void foldingTwiceChangesNothing();
    void keepsWhatIsNoUtf8();
    void searchesTheWordsOfADocument();
    void searchesWhatIsNoDocumentAsItIs();
    void findsUuidsInAnySpelling();
};

void FoldedTextTest::foldsOneCodePointToOne() {
    QCOMPARE(folded("ABC xyz 09 [\\]{|}"), std::string("abc xyz 09 [\\]{|}"));
    QCOMPARE(folded("ÄÖÜ ẞ ß"), std::string("äöü ß ß"));
    QCOMPARE(folded("ΣΊΣΥΦΟΣ ς"), std::string("σίσυφοσ σ"));
    QCOMPARE(folded("\u212A \u017F \u2126"), std::string("k s ω")); // Kelvin, long s, ohm
    QCOMPARE(folded("\u0130 I ı"), std::string("\u0130 i ı"));      // no rules for Turkish
    QCOMPARE(folded("ǅ Ǆ ǆ"), std::string("ǆ ǆ ǆ"));
    QCOMPARE(folded("ЖЫ Ѐ Ҁ"), std::string("жы ѐ ҁ"));
    QCOMPARE(folded("\u13F8 \uAB70"), std::string("\u13F0 \u13A0")); // Cherokee folds upwards
    QCOMPARE(folded("𐐀 𞤀"), std::string("𐐨 𞤢"));
    QCOMPARE(folded("ﬁ ᾈ 東京"), std::string("ﬁ ᾀ 東京"));
}

void FoldedTextTest::foldingTwiceChangesNothing() {
    int mapped = 0;
    for (char32_t point = 0; point <= 0x10FFFF; ++point) {
        const char32_t once = foldedCase(point);
        mapped += once == point ? 0 : 1;
        QCOMPARE(foldedCase(once), once);
    }
    QCOMPARE(mapped, 1'454); // the lines of status C and S in CaseFolding.txt of Unicode 14
}

void FoldedTextTest::keepsWhatIsNoUtf8() {
    for (const std::string_view bytes :
         {"\x80", "\xc3", "a\xc3", "\xe2\x84", "\xc1\x81", "\xe0\x81\x81", "\xf0\x80\x81\x81",
          "\xf5\x80\x80\x80", "\xff\xfe", "\xed\xa0\x80"})
        QCOMPARE(folded(bytes), std::string(bytes));
    QCOMPARE(folded("\xc3\xc3\x84"), std::string("\xc3\xc3\xa4"));
}

void FoldedTextTest::searchesTheWordsOfADocument() {
    const std::string_view document =
        R"({"City": "K\u00f6LN", "n\"1": [10.50, true, -7], "note": "a\\b \ud83d\ude00"})";
    QVERIFY(isInDocument("city", document));
    QVERIFY(isInDocument("KÖLN", document));
    QVERIFY(isInDocument("N\"1", document));
    QVERIFY(isInDocument("0.5", document));
    QVERIFY(isInDocument("-7", document));
    QVERIFY(isInDocument("A\\B", document));
    QVERIFY(isInDocument("😀", document));
    QVERIFY(!isInDocument("true", document));  // neither name, text nor number
    QVERIFY(!isInDocument("u00f6", document)); // only how it is written
    QVERIFY(!isInDocument("\": ", document));
    QVERIFY(!isInDocument("citykö", document)); // each word by itself
}

void FoldedTextTest::searchesWhatIsNoDocumentAsItIs() {
    QVERIFY(isInDocument("WORLD", "hello {world"));
    QVERIFY(isInDocument("\":", R"({"a": 1,})"));
    QVERIFY(!isInDocument("x", ""));
}

void FoldedTextTest::findsUuidsInAnySpelling() {
    const std::string_view shown = "{0190163D8694739BAEA5966C26F8AD91}";
    const auto uuid = Uuid::parse(shown);
    const auto found = [&](std::string_view sought) {
        return SoughtText(sought).isInId(shown, uuid);
    };
    QVERIFY(found("0190163d-8694-739b-aea5-966c26f8ad91"));
    QVERIFY(found("{0190163d8694739baea5966c26f8ad91}"));
    QVERIFY(found("8694-739B"));
    QVERIFY(found("8694739b"));
    QVERIFY(!found("{0190"));
    QVERIFY(!found("0190163d-8694-739b-aea5-966c26f8ad92"));
    QVERIFY(SoughtText("ORDER").isInId("order 7", std::nullopt));
}

BACKSTORY_TEST(FoldedTextTest);

#include "folded_text_test.moc"
