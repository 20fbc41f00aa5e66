#include "core/json/number.h"
#include "tests/core/json/random_json.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

using namespace backstory::json;
using backstory::test::RandomJson;

class DecimalSumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsTheDecimalsOfTheWidestTerm();
    void leavesOutWhatIsNotAdded();
    void outgrowsItsWord();
    void aSumMayLieBeyondItsTerms();
    void equalsAddingOneByOne();
};

namespace {

std::string sumOf(std::initializer_list<std::string_view> tokens) {
    DecimalSum sum;
    for (const std::string_view token : tokens)
        sum.add(token);
    return sum.text();
}

} // namespace

void DecimalSumTest::printsTheDecimalsOfTheWidestTerm() {
    QCOMPARE(sumOf({}), std::string("0"));
    QCOMPARE(sumOf({"0.00"}), std::string("0.00"));
    QCOMPARE(sumOf({"10", "0.5", "1.250"}), std::string("11.750"));
    QCOMPARE(sumOf({"-0.05"}), std::string("-0.05"));
    QCOMPARE(sumOf({"1.5", "-1.5"}), std::string("0.0"));
    QCOMPARE(sumOf({"1e2", "1.5e-3"}), std::string("100.0015"));
    QCOMPARE(sumOf({"999999999999999999", "1"}), std::string("1000000000000000000"));
}

void DecimalSumTest::leavesOutWhatIsNotAdded() {
    DecimalSum sum;
    QVERIFY(sum.add("1.5"));
    QVERIFY(!sum.add("1e131073"));
    QVERIFY(!sum.add("\"1\""));
    QVERIFY(!sum.add("1."));
    QCOMPARE(sum.text(), std::string("1.5"));
}

void DecimalSumTest::outgrowsItsWord() {
    DecimalSum sum;
    const std::string nines(18, '9');
    for (int count = 0; count < 1'000; ++count)
        QVERIFY(sum.add(nines));
    QVERIFY(sum.add("0." + std::string(29, '0') + '1'));
    QCOMPARE(sum.text(), "999999999999999999000." + std::string(29, '0') + '1');
    QVERIFY(sum.add("-999999999999999999000"));
    QCOMPARE(sum.text(), "0." + std::string(29, '0') + '1');
}

void DecimalSumTest::aSumMayLieBeyondItsTerms() {
    DecimalSum sum;
    QVERIFY(sum.add("9e131072") && sum.add("9e131072") && sum.add("1"));
    QCOMPARE(sum.text(), "18" + std::string(131'071, '0') + '1');
}

void DecimalSumTest::equalsAddingOneByOne() {
    constexpr std::uint64_t kSeed = 77;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    for (int round = 0; round < 300; ++round) {
        DecimalSum sum;
        std::string expected = "0";
        for (std::size_t terms = random.below(40); terms > 0; --terms) {
            const std::string token = random.numberToken();
            QVERIFY(sum.add(token));
            expected = addNumbers(expected, token).value();
            QCOMPARE(sum.text(), expected);
        }
    }
}

BACKSTORY_TEST(DecimalSumTest);
#include "decimal_sum_test.moc"
