#include "ui/models/findings_model.h"

#include "tests/support/test_registry.h"
#include "tests/ui/sample_order.h"

#include <QAbstractItemModelTester>

using namespace backstory;
using namespace backstory::test;
using namespace backstory::ui;

class FindingsModelTest : public QObject {
    Q_OBJECT

    static void openWith(OrderDocument &document, std::vector<Finding> findings) {
        document.open(makeHistory(sampleEvents()), {}, std::move(findings), Moment{1}, Moment{8});
    }

private Q_SLOTS:
    void keepsTheRulesOfModels() {
        OrderDocument document;
        FindingsModel model(&document);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openSample(document);
        QCOMPARE(model.rowCount(), 2);
        document.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void warningsComeFirst() {
        OrderDocument document;
        openWith(document, {{FindingCode::OrderTied, {Version{2}}, {"2"}},
                            {FindingCode::OrderAmbiguous, {Version{7}, Version{8}}, {"/refund"}}});
        const FindingsModel model(&document);
        QCOMPARE(model.index(0, FindingsModel::WeightColumn).data().toString(),
                 QStringLiteral("Warning"));
        QCOMPARE(model.index(0, FindingsModel::EventsColumn).data().toString(),
                 QStringLiteral("v7, v8"));
        QCOMPARE(model.index(1, FindingsModel::WeightColumn).data().toString(),
                 QStringLiteral("Note"));
    }

    void aFindingLeadsToItsEventsInTurn() {
        OrderDocument document;
        openWith(document, {{FindingCode::OrderAmbiguous, {Version{7}, Version{8}}, {"/refund"}},
                            {FindingCode::PartialRead, {}, {"8"}}});
        const FindingsModel model(&document);
        const QModelIndex first = model.index(0, 0);
        QVERIFY(model.nextEvent(first, Moment{1}) == Version{7});
        QVERIFY(model.nextEvent(first, Moment{7}) == Version{8});
        QVERIFY(model.nextEvent(first, Moment{8}) == Version{7});
        QVERIFY(!model.nextEvent(model.index(1, 0), Moment{1}));
        QVERIFY(model.nextEvent(first, Moment{8}, -1) == Version{7});
        QVERIFY(model.nextEvent(first, Moment{7}, -1) == Version{8});
    }

    void whatIsSaidOfManyEventsIsOneRow() {
        OrderDocument document;
        std::vector<Finding> findings;
        for (std::uint32_t version = 1; version <= 8; ++version) {
            const char *type = version % 2 == 0 ? "Even" : "Odd";
            findings.push_back({FindingCode::TypeUnknown, {Version{version}}, {type}});
        }
        openWith(document, findings);
        const FindingsModel model(&document);
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex odd = model.index(0, FindingsModel::TextColumn);
        QCOMPARE(
            odd.data().toString(),
            QStringLiteral("The type \"Odd\" is not known to the rules: its 4 events leave the "
                           "state as it was."));
        QCOMPARE(odd.siblingAtColumn(FindingsModel::EventsColumn).data().toString(),
                 QStringLiteral("v1 … v7"));
        QVERIFY(model.nextEvent(odd, Moment{1}) == Version{3});
        QVERIFY(model.nextEvent(odd, Moment{1}, -1) == Version{7});
        QCOMPARE(model.timesAt(odd), std::size_t{4});
    }

    void aMillionFindingsAreAFewRows() {
        OrderDocument document;
        constexpr std::uint32_t kMany = 1'000'000;
        std::vector<Finding> findings;
        findings.reserve(kMany);
        for (std::uint32_t version = 1; version <= kMany; ++version)
            findings.push_back({FindingCode::TypeUnknown, {Version{version}}, {"Odd"}});
        openWith(document, std::move(findings));
        const FindingsModel model(&document);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.nextEvent(model.index(0, 0), Moment{0}, -1) == Version{kMany});
    }
};

BACKSTORY_TEST(FindingsModelTest);
#include "findings_model_test.moc"
