#include "core/model/finding.h"

#include "tests/support/test_registry.h"

#include <set>

namespace backstory::test {

class FindingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreUniqueSnakeCase();
    void sentencesAreWholeWithAndWithoutDetails();
    void detailsAreShownAsTheyAre();
    void weights();
};

namespace {

std::vector<FindingCode> allCodes() {
    std::vector<FindingCode> codes;
    for (int i = 0; i <= static_cast<int>(FindingCode::MappingDetail); ++i)
        codes.push_back(static_cast<FindingCode>(i));
    return codes;
}

} // namespace

void FindingTest::codesAreUniqueSnakeCase() {
    std::set<std::string_view> seen;
    for (const FindingCode code : allCodes()) {
        const std::string_view text = codeText(code);
        QVERIFY(!text.empty());
        QVERIFY(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                std::string_view::npos);
        QVERIFY(seen.insert(text).second);
    }
    QCOMPARE(codeText(FindingCode::PayloadNotJson), std::string_view("payload_not_json"));
    QCOMPARE(codeText(FindingCode::StampUnitSuspect), std::string_view("stamp_unit_suspect"));
}

void FindingTest::sentencesAreWholeWithAndWithoutDetails() {
    for (const FindingCode code : allCodes()) {
        if (code == FindingCode::MappingDetail)
            continue; // all of it is its detail
        for (const auto &details : {std::vector<std::string>{}, {"one"}, {"one", "two"}}) {
            const std::string text = sentence({code, {}, details});
            QVERIFY(text.find_first_of("[]{}") == std::string::npos);
            QVERIFY(text.find("  ") == std::string::npos);
            QVERIFY(text.find(" .") == std::string::npos);
            QVERIFY(text.size() > 20);
        }
    }
}

void FindingTest::detailsAreShownAsTheyAre() {
    const std::string nasty = "<b>{0}</b> [x]";
    const std::string text = sentence({FindingCode::StampUnreadable, {}, {nasty}});
    QVERIFY(text.find(nasty) != std::string::npos);
    QCOMPARE(sentence({FindingCode::MappingDetail, {}, {nasty}}), nasty);
}

void FindingTest::weights() {
    QCOMPARE(severityOf(FindingCode::OrderTied), Severity::Fact);
    QCOMPARE(severityOf(FindingCode::TypeUnknown), Severity::Fact); // real logs hold many
    QCOMPARE(severityOf(FindingCode::OrderAmbiguous), Severity::Warning);
    QCOMPARE(severityOf(FindingCode::PartialRead), Severity::Warning);
}

} // namespace backstory::test

using backstory::test::FindingTest;
BACKSTORY_TEST(FindingTest);

#include "finding_test.moc"
