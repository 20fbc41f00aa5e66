#include "core/audit/finding_groups.h"

#include "tests/support/test_registry.h"

using namespace backstory;

namespace {

Finding finding(FindingCode code, std::vector<std::uint32_t> events,
                std::vector<std::string> details = {}) {
    Finding made{code, {}, std::move(details)};
    for (const std::uint32_t event : events)
        made.events.push_back(Version{event});
    return made;
}

/// The events of each group: `1 4; 2; `.
std::string grouped(const std::vector<Finding> &all) {
    const FindingGroups groups(all);
    std::string out;
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const Version version : eventsOf(all, groups.group(group)))
            out += std::to_string(version.value) + ' ';
        out += "; ";
    }
    return out;
}

} // namespace

class FindingGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findingsThatSayTheSameAreOne() {
        QCOMPARE(grouped({finding(FindingCode::TypeUnknown, {1}, {"A"}),
                          finding(FindingCode::TypeUnknown, {2}, {"B"}),
                          finding(FindingCode::StampMissing, {2}),
                          finding(FindingCode::TypeUnknown, {4}, {"A"})}),
                 std::string("1 4 ; 2 ; 2 ; "));
    }

    void tiesThatMatterStandAlone() {
        QCOMPARE(grouped({finding(FindingCode::OrderTied, {1, 2}, {"2"}),
                          finding(FindingCode::OrderAmbiguous, {3, 4}, {"/a"}),
                          finding(FindingCode::OrderTied, {5, 6}, {"2"}),
                          finding(FindingCode::OrderAmbiguous, {7, 8}, {"/a"})}),
                 std::string("1 2 5 6 ; 3 4 ; 7 8 ; "));
    }

    void whatIsTrueOfTheWholeStandsAlone() {
        QCOMPARE(FindingGroups({finding(FindingCode::MappingDetail, {}, {"x"}),
                                finding(FindingCode::MappingDetail, {}, {"x"})})
                     .size(),
                 std::size_t{2});
        QCOMPARE(FindingGroups().size(), std::size_t{0});
        QCOMPARE(FindingGroups(std::vector<Finding>()).size(), std::size_t{0});
    }

    void theSentenceSaysHowOften() {
        const Finding found = finding(FindingCode::StampMissing, {1});
        QCOMPARE(sentence(found, 1), sentence(found));
        QCOMPARE(sentence(found, 12), sentence(found) + " Found 12 times.");
    }
};

BACKSTORY_TEST(FindingGroupsTest);
#include "finding_groups_test.moc"
