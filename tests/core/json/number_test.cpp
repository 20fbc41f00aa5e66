#include "core/json/number.h"

#include "tests/core/json/random_json.h"
#include "tests/support/std_text.h"
#include "tests/support/test_registry.h"

#include <algorithm>
#include <cmath>

using namespace backstory::json;
using backstory::test::RandomJson;

class NumberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsNumbers();
    void compares_data();
    void compares();
    void comparesLikeNumbersWrittenOut();
    void adds_data();
    void adds();
    void addsUpToTheLimits();
    void addingIsExact();
};

namespace {

std::string sum(std::string_view a, std::string_view b) {
    return addNumbers(a, b).value_or("none");
}

/// An independent way to the same order: both written out by shifting the point, digit by digit.
struct Naive {
    bool negative = false;
    std::string whole;
    std::string fraction;

    explicit Naive(std::string token) {
        negative = token[0] == '-';
        if (negative)
            token.erase(0, 1);
        long exponent = 0;
        if (const auto e = token.find_first_of("eE"); e != std::string::npos) {
            exponent = std::stol(token.substr(e + 1));
            token.resize(e);
        }
        const auto point = token.find('.');
        whole = token.substr(0, point);
        fraction = point == std::string::npos ? "" : token.substr(point + 1);
        for (; exponent > 0; --exponent) {
            whole += fraction.empty() ? '0' : fraction[0];
            fraction.erase(0, fraction.empty() ? 0 : 1);
        }
        for (; exponent < 0; ++exponent) {
            fraction.insert(0, 1, whole.empty() ? '0' : whole.back());
            if (!whole.empty())
                whole.pop_back();
        }
    }
};

int compareNaively(const std::string &a, const std::string &b) {
    Naive x(a);
    Naive y(b);
    const std::size_t wide = std::max(x.whole.size(), y.whole.size());
    const std::size_t deep = std::max(x.fraction.size(), y.fraction.size());
    for (Naive *number : {&x, &y}) {
        number->whole.insert(0, wide - number->whole.size(), '0');
        number->fraction.append(deep - number->fraction.size(), '0');
    }
    const std::string digitsX = x.whole + x.fraction;
    const std::string digitsY = y.whole + y.fraction;
    const bool zeroX = digitsX.find_first_not_of('0') == std::string::npos;
    const bool zeroY = digitsY.find_first_not_of('0') == std::string::npos;
    const int signX = zeroX ? 0 : x.negative ? -1 : 1;
    const int signY = zeroY ? 0 : y.negative ? -1 : 1;
    if (signX != signY)
        return signX < signY ? -1 : 1;
    const int order = digitsX.compare(digitsY);
    return signX * (order < 0 ? -1 : order > 0 ? 1 : 0);
}

int sign(std::strong_ordering order) {
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

} // namespace

void NumberTest::knowsNumbers() {
    for (const char *token :
         {"0", "-0", "10.00", "1e2", "1E+400", "1.5e-3", "12345678901234567890.123456789"})
        QVERIFY2(isNumberToken(token), token);
    for (const char *token : {"", "-", "+1", "01", "-01", ".5", "1.", "1e", "1e+", "1 ", " 1",
                              "0x1", "NaN", "1e2.5", "1.2.3", "--1"}) {
        QVERIFY2(!isNumberToken(token), token);
        QVERIFY2(!isSummable(token), token);
        QVERIFY2(!DecimalSum().add(token), token);
    }
}

void NumberTest::compares_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *a, const char *b, int expected) {
        QTest::addRow("%s, %s", a, b) << a << b << expected;
    };
    row("10.0", "10.00", 0);
    row("10.0", "1e1", 0);
    row("0.1", "1E-1", 0);
    row("-0", "0", 0);
    row("-0.0e5", "0e999999999999999999999999", 0);
    row("0", "1e-999999999999999999999999", -1);
    row("1e400", "1e399", 1);
    row("-1e400", "-1e399", -1);
    row("9", "10", -1);
    row("9.99", "10", -1);
    row("-1", "1", -1);
    row("12345678901234567890.123456789", "12345678901234567890.123456788", 1);
    row("1e999999999999999999999", "1e999999999999999999998", 1);
    row("1e999999999999999999999", "10e999999999999999999998", 0);
    row("1e1000000000000000000000", "10e999999999999999999999", 0);
    row("0.01e1000000000000000000000", "1e999999999999999999998", 0);
    row("1e-999999999999999999999", "10e-1000000000000000000000", 0);
    row("1e-999999999999999999999", "1e-999999999999999999998", -1);
    row("1e999999999999999999999", "1e5", 1);
    row("1e-999999999999999999999", "1e-5", -1);
    row("-1e999999999999999999999", "1e-999999999999999999999", -1);
    row("1e00000000000000000000000000005", "1e5", 0);
    row("1e+5", "100000", 0);
}

void NumberTest::compares() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, expected);
    QCOMPARE(sign(compareNumbers(a.toStdString(), b.toStdString())), expected);
    QCOMPARE(sign(compareNumbers(b.toStdString(), a.toStdString())), -expected);
}

void NumberTest::comparesLikeNumbersWrittenOut() {
    constexpr std::uint64_t kSeed = 31;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    for (int round = 0; round < 30'000; ++round) {
        const std::string a = random.numberToken();
        const std::string b = random.numberToken();
        QVERIFY2(sign(compareNumbers(a, b)) == compareNaively(a, b), (a + ' ' + b).c_str());
    }
}

void NumberTest::adds_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *a, const char *b, const char *expected) {
        QTest::addRow("%s + %s", a, b) << a << b << expected;
    };
    row("10.00", "0.5", "10.50");
    row("0.1", "0.2", "0.3");
    row("1e2", "1", "101");
    row("1.5e-3", "0", "0.0015");
    row("1.50e1", "0", "15.0");
    row("-0", "-0.00", "0.00");
    row("5", "-5.0", "0.0");
    row("1", "-0.001", "0.999");
    row("-1", "0.001", "-0.999");
    row("-7", "-8", "-15");
    row("12345678901234567890.123456789", "0.000000001", "12345678901234567890.123456790");
    row("99999999999999999999999999999999999999", "1", "100000000000000000000000000000000000000");
    row("0e999999999999999999999", "1", "1");
    row("0e-999999999999999999999", "1", "1");
    row("0e-3", "1", "1.000");
    row("1e131072", "1e131073", "none");
    row("1e-131073", "1", "none");
    row("1e999999999999999999999", "1", "none");
    row("x", "1", "none");
}

void NumberTest::adds() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, expected);
    QCOMPARE(sum(a.toStdString(), b.toStdString()), expected.toStdString());
    QCOMPARE(sum(b.toStdString(), a.toStdString()), expected.toStdString());
}

void NumberTest::addsUpToTheLimits() {
    QVERIFY(isSummable("1e131072") && !isSummable("1e131073"));
    QVERIFY(isSummable("1e-131072") && !isSummable("1e-131073"));
    QVERIFY(isSummable("9.5e131072") && !isSummable("10e131072"));
    QVERIFY(isSummable("0.1e131073"));
    QVERIFY(isSummable('1' + std::string(131'072, '0')) &&
            !isSummable('1' + std::string(131'073, '0')));
    QVERIFY(isSummable("1." + std::string(131'072, '0')) &&
            !isSummable("1." + std::string(131'073, '0')));
    const std::string wide = sum("1e131072", "1e-131072");
    QCOMPARE(wide.size(), std::size_t{131'073 + 1 + 131'072});
    QVERIFY(wide.starts_with('1') && wide.ends_with('1'));
}

void NumberTest::addingIsExact() {
    constexpr std::uint64_t kSeed = 32;
    qInfo("seed %llu", static_cast<unsigned long long>(kSeed));
    RandomJson random(kSeed);
    for (int round = 0; round < 10'000; ++round) {
        const std::string a = random.numberToken();
        const std::string b = random.numberToken();
        const std::string c = random.numberToken();
        const std::string what = a + ' ' + b + ' ' + c;
        const std::string ab = sum(a, b);
        QVERIFY2(isNumberToken(ab) && ab.find_first_of("eE") == std::string::npos, what.c_str());
        QCOMPARE(ab, sum(b, a));
        QCOMPARE(sum(ab, c), sum(a, sum(b, c)));
        const std::string minusB = b[0] == '-' ? b.substr(1) : '-' + b;
        QVERIFY2(compareNumbers(sum(ab, minusB), a) == 0, what.c_str());
    }
}

BACKSTORY_TEST(NumberTest);
#include "number_test.moc"
